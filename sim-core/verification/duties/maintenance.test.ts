import { describe, expect, it } from 'vitest';
import type { BlockSpecification, ResourceSpecification } from '../../kernel/blueprint';
import { checkBlueprint } from '../../kernel/check-blueprint';
import { runBlueprint } from '../../kernel/run-blueprint';
import { arrivals, blueprintOf, constant, runOf, steps, us, work } from '../testing/little-runs';

const source: BlockSpecification = { id: 'in', kind: 'arrive', next: 'pressing', arrival: { kind: 'saturated' } };
const press = (maintenance: ResourceSpecification['maintenance'], more: Partial<ResourceSpecification> = {}): ResourceSpecification => ({ id: 'press', capacity: 1, ...(maintenance ? { maintenance } : {}), ...more });

describe('planned maintenance', () => {
  it('by time is due on the clock, waits for the piece and takes its time: pieces of 4, due after 10, 3 long', () => {
    const run = runOf([source, work('pressing', 4, { press: 1 })], [press({ basis: 'time', interval: constant(10), duration: constant(3) })], { horizonUs: us(31) - 1 });
    // Three pieces to 12, maintenance to 15, due at 25, pieces to 27, maintenance to 30.
    expect(run.leaves['out']!.count).toBe(6);
    expect(run.resources['press']).toMatchObject({ maintenances: 2, failures: 0 });
    expect(run.resources['press']!.stateShares.maintenance * run.observedUs).toBeCloseTo(us(6), 3);
  });

  it('by operation counts running time only: idle half of the time, it is due after 10 of work', () => {
    const run = runOf([arrivals('in', 'pressing', 0, 10, 20, 30, 40, 50, 60, 70), work('pressing', 5, { press: 1 })], [press({ basis: 'operation', interval: constant(10), duration: constant(1) })], { horizonUs: us(100) });
    expect(run.resources['press']!.maintenances).toBe(4);
    expect(run.leaves['out']!.timeInSystem).toMatchObject({ count: 8, maximum: us(5) });
  });

  it('never begins in the middle of a piece, even when its operator has gone home', () => {
    const run = runOf(
      [arrivals('in', 'pressing', 0), work('pressing', 12, { press: 1, operator: 1 })],
      [press({ basis: 'time', interval: constant(15), duration: constant(3) }), { id: 'operator', capacity: steps(us(40), [0, 1], [10, 0]), shiftEnd: 'suspend' }],
      { horizonUs: us(50) },
    );
    // The piece stops at 10 and goes on from 40 to 42; maintenance follows.
    expect(run.leaves['out']!.timeInSystem.mean).toBe(us(42));
    expect(run.resources['press']!.stateShares.maintenance).toBeCloseTo(3 / 50, 9);
  });

  it('is done by people: with nobody on duty the machine waits for them', () => {
    const run = runOf(
      [source, work('pressing', 4, { press: 1 })],
      [press({ basis: 'time', interval: constant(10), duration: constant(3), crew: 'fitter' }), { id: 'fitter', capacity: steps(us(100), [0, 0], [20, 1]) }],
      { horizonUs: us(28) - 1 },
    );
    expect(run.leaves['out']!.count).toBe(4);
    expect(run.resources['fitter']!.busyUs).toBe(us(3));
    expect(run.resources['press']!.stateShares.maintenance * run.observedUs).toBeCloseTo(us(11), 3);
  });

  it('and failures keep apart: a failure that would come during maintenance is drawn anew, one that comes while it is due is repaired first', () => {
    const failure = { basis: 'time', timeToFailure: constant(11), repair: constant(5) } as const;
    const run = runOf([source, work('pressing', 4, { press: 1 })], [press({ basis: 'time', interval: constant(10), duration: constant(3) }, { failure })], { horizonUs: us(30) - 1 });
    // Fails at 11 with the piece of 8 to 12 on it, up at 16, piece done at 17, maintenance to 20, next failure at 27.
    expect(run.resources['press']).toMatchObject({ maintenances: 1, failures: 2 });
    expect(run.resources['press']!.stateShares.failed * run.observedUs).toBeCloseTo(us(5 + 3) - 1, 3);
    const during = runOf([source, work('pressing', 4, { press: 1 })], [press({ basis: 'time', interval: constant(10), duration: constant(3) }, { failure: { ...failure, timeToFailure: constant(13) } })], { horizonUs: us(25) });
    expect(during.resources['press']).toMatchObject({ failures: 0, maintenances: 1 });
  });

  it('that became due during a repair lets people who had left come back for the piece first', () => {
    const run = runOf(
      [arrivals('in', 'pressing', 0), work('pressing', 8, { press: 1, operator: 1 })],
      [
        press({ basis: 'time', interval: constant(6), duration: constant(3) }, { failure: { basis: 'time', timeToFailure: constant(5), repair: constant(4) } }),
        { id: 'operator', capacity: 1, whenMachineFails: 'leave' },
      ], { horizonUs: us(13) },
    );
    // Fails at 5, is due at 6, up at 9, the piece is done at 12, then maintenance.
    expect(run.leaves['out']!.timeInSystem).toMatchObject({ count: 1, mean: us(12) });
    expect(run.resources['press']).toMatchObject({ maintenances: 1, failures: 1 });
  });

  it('draws power of its own', () => {
    const power = { consumer: 'machines', offKw: 0, standbyKw: 1, runKw: 10, blockedKw: 2, failedKw: 0.5, maintenanceKw: 3 };
    const run = runOf([source, work('pressing', 4, { press: 1 })], [press({ basis: 'time', interval: constant(10), duration: constant(3) }, { power })], { horizonUs: us(15), meter: { windowUs: us(15), consumers: ['machines'], base: [] } });
    expect(run.windowKwh[0]! * 3600).toBeCloseTo(12 * 10 + 3 * 3, 9);
  });

  it('of a pool of machines, by a crew that does not exist or is never on duty, is refused with its record', () => {
    const blocks: BlockSpecification[] = [source, work('pressing', 4, { press: 1 }), { id: 'out', kind: 'leave' }];
    const check = (resources: readonly ResourceSpecification[]) => checkBlueprint({ warmUpUs: 0, horizonUs: us(10), attributes: [], nodes: [], resources, blocks });
    const due = { basis: 'time', interval: constant(10), duration: constant(3) } as const;
    expect(check([press(due, { capacity: 2 })])).toMatchObject([{ code: 'blueprint.invalid', path: 'press.maintenance' }]);
    expect(check([press({ ...due, crew: 'ghost' })])).toMatchObject([{ path: 'press.maintenance.crew', record: 'press' }]);
    expect(check([press({ ...due, crew: 'fitter' }), { id: 'fitter', capacity: 0 }])).toMatchObject([{ path: 'press.maintenance.crew', found: { en: 'fitter: 0' } }]);
    expect(check([press(undefined, { failure: { basis: 'time', timeToFailure: constant(1), repair: constant(1), crew: 'ghost' } })])).toMatchObject([{ path: 'press.failure.crew' }]);
  });

  it('is saved and resumed with the run, and a run without it draws the same as before', () => {
    const plain = blueprintOf([source, work('pressing', 4, { press: 1 })], [press(undefined, { failure: { basis: 'time', timeToFailure: { kind: 'exponential', mean: us(9) }, repair: constant(2) } })]);
    const never = { basis: 'time', interval: constant(1e6), duration: constant(1) } as const;
    const maintained = { ...plain, resources: [{ ...plain.resources[0]!, maintenance: never }] };
    const address = { seed: 3, replication: 0, week: 0 };
    expect(runBlueprint(maintained, address).eventHash).toBe(runBlueprint(plain, address).eventHash);
  });
});
