import { describe, expect, it } from 'vitest';
import type { ResourceSpecification } from '../../kernel/blueprint';
import { runBlueprint } from '../../kernel/run-blueprint';
import type { RunStatistics } from '../../kernel/run-statistics';
import { arrivals, blueprintOf, runOf, steps, us, work } from '../testing/little-runs';

/** Two on duty to 10, one to 20, none to 30, then two again; period 100. */
const capacity = steps(us(100), [0, 2], [10, 1], [20, 0], [30, 2]);
const clerk = (more: Partial<ResourceSpecification>): ResourceSpecification => ({ id: 'clerk', capacity, ...more });

/** Two jobs of 15 at 0: at 10 one of them is beyond the shift, at 20 nobody is on duty. */
const twoJobs = (more: Partial<ResourceSpecification>): RunStatistics => runOf([arrivals('in', 'job', 0, 0), work('job', 15, { clerk: 1 })], [clerk(more)]);

describe('work at a shift end', () => {
  it('is finished with the overtime booked: both end at 15, 5 of overtime, paid beside 20 + 10 + 2 x 70 + ... on duty', () => {
    const run = twoJobs({ shiftEnd: 'finish' });
    expect(run.leaves['out']!.timeInSystem).toMatchObject({ count: 2, minimum: us(15), maximum: us(15) });
    expect(run.resources['clerk']).toMatchObject({ overtimeUs: us(5), suspensions: 0, handOvers: 0, paidUs: us(2 * (20 + 10 + 140) + 5) });
  });

  it('is suspended, the later one, and goes on where it stopped when the other is done: 15 and 20', () => {
    const run = twoJobs({ shiftEnd: 'suspend' });
    expect(run.leaves['out']!.timeInSystem).toMatchObject({ count: 2, minimum: us(15), maximum: us(20) });
    expect(run.resources['clerk']).toMatchObject({ overtimeUs: 0, suspensions: 1 });
  });

  it('is begun again: the later one restarts at 15, has lost its 10, is stopped at 20 and restarts at 30: 45', () => {
    const run = twoJobs({ shiftEnd: 'restart' });
    expect(run.leaves['out']!.timeInSystem).toMatchObject({ count: 2, minimum: us(15), maximum: us(45) });
    expect(run.resources['clerk']).toMatchObject({ overtimeUs: 0, suspensions: 2, busyUs: us(15 + 10 + 5 + 15) });
  });

  it('is handed over with 2 of hand-over: the later one needs 5 + 2 from 15 on, 2 + 2 more from 30 on: 34', () => {
    const run = twoJobs({ shiftEnd: 'hand-over', handOver: { durationUs: us(2) } });
    expect(run.leaves['out']!.timeInSystem).toMatchObject({ count: 2, minimum: us(15), maximum: us(34) });
    expect(run.resources['clerk']).toMatchObject({ handOvers: 2, suspensions: 0, overtimeUs: 0 });
  });

  it('is handed over too where everyone is replaced and the number stays: a job of 15 from 0, changes at 8 and 16, takes 15 + 2 x 2', () => {
    const changes = { periodUs: us(24), atUs: [0, us(8), us(16)] };
    const run = runOf([arrivals('in', 'job', 0), work('job', 15, { clerk: 1 })], [{ id: 'clerk', capacity: 1, shiftEnd: 'hand-over', handOver: { durationUs: us(2), changes } }]);
    expect(run.leaves['out']!.timeInSystem.mean).toBe(us(19));
    expect(run.resources['clerk']).toMatchObject({ handOvers: 2, overtimeUs: 0 });
  });

  it('needs every one of several resources to come back: two pools leave at 10 and 12, and return at 30 and 40', () => {
    const pool = (id: string, from: number, to: number): ResourceSpecification => ({ id, shiftEnd: 'suspend', capacity: steps(us(1000), [0, 1], [from, 0], [to, 1]) });
    const run = runOf([arrivals('in', 'job', 0), work('job', 15, { nurse: 1, doctor: 1 })], [pool('nurse', 10, 30), pool('doctor', 12, 40)]);
    expect(run.leaves['out']!.timeInSystem.mean).toBe(us(45));
    expect([run.resources['nurse']!.suspensions, run.resources['doctor']!.suspensions]).toEqual([1, 1]);
    expect(run.resources['nurse']!.busyUs).toBe(us(10 + 15));
  });
});

describe('caps on overtime', () => {
  it('end it when they are spent: 3 of the 5 that are left are worked, the rest when the other is done', () => {
    const run = twoJobs({ shiftEnd: 'finish', overtimeCaps: [{ periodUs: us(100), limitUs: us(3) }] });
    expect(run.leaves['out']!.timeInSystem).toMatchObject({ count: 2, minimum: us(15), maximum: us(17) });
    expect(run.resources['clerk']).toMatchObject({ overtimeUs: us(3), suspensions: 1, overtimeSpentUs: [0] });
  });

  it('carry what was worked over the weeks: a yearly cap binds in the fourth week of equal overtime, and not in the next year', () => {
    // A job of 6 begins at 7 of every week of 20; the shift ends at 10: 3 of overtime a week.
    const times = Array.from({ length: 10 }, (_, week) => 7 + 20 * week);
    const capped = clerk({ capacity: steps(us(20), [0, 1], [10, 0]), shiftEnd: 'finish', overtimeCaps: [{ periodUs: us(20), limitUs: us(5) }, { periodUs: us(120), limitUs: us(10) }] });
    const run = runOf([arrivals('in', 'line', ...times), { id: 'line', kind: 'queue', next: 'job' }, work('job', 6, { clerk: 1 })], [capped], { horizonUs: us(199) });
    // First year: 3 + 3 + 3 + 1, nothing in weeks 5 and 6; second year 3 + 3 + 3 + 1.
    expect(run.resources['clerk']!.overtimeUs).toBe(us(20));
    expect(run.resources['clerk']!.overtimeSpentUs).toEqual([us(1), us(10)]);
    expect(run.resources['clerk']!.suspensions).toBe(4);
  });

  it('count overtime before the warm-up ended, which is not observed', () => {
    const blueprint = blueprintOf([arrivals('in', 'job', 0, 0), work('job', 15, { clerk: 1 })], [clerk({ shiftEnd: 'finish', overtimeCaps: [{ periodUs: us(100), limitUs: us(3) }] })]);
    const run = runBlueprint({ ...blueprint, warmUpUs: us(12), horizonUs: us(19) }, { seed: 1, replication: 0, week: 0 });
    expect(run.resources['clerk']).toMatchObject({ overtimeUs: us(1), overtimeSpentUs: [us(3)] });
    expect(run.leaves['out']!.count).toBe(2);
  });

  it('hold with any number of jobs: overtime never passes the cap', () => {
    for (let limit = 0; limit <= 12; limit++) {
      const run = runOf(
        [arrivals('in', 'line', 0, 1, 2, 3, 4, 5, 6, 7), { id: 'line', kind: 'queue', next: 'job' }, work('job', 7, { clerk: 1 })],
        [clerk({ capacity: steps(us(50), [0, 4], [9, 2], [16, 0]), shiftEnd: 'finish', overtimeCaps: [{ periodUs: us(50), limitUs: us(limit) }] })],
      );
      // Four periods; the check comes up to one µs late for each unit.
      expect(run.resources['clerk']!.overtimeUs).toBeLessThanOrEqual(4 * (us(limit) + 4));
      expect(run.leaves['out']!.count).toBe(8);
    }
  });
});

describe('machines that fail', () => {
  const press: ResourceSpecification = { id: 'press', capacity: 1, failure: { basis: 'time', timeToFailure: { kind: 'constant', value: us(5) }, repair: { kind: 'constant', value: us(20) }, crew: 'fitter' } };
  const flow = [arrivals('in', 'pressing', 0), work('pressing', 10, { press: 1, operator: 1 }), arrivals('in2', 'desk', 6), work('desk', 8, { operator: 1 })];

  it('keep their people by default: other work waits until the press is up again and done', () => {
    const run = runOf(flow, [press, { id: 'operator', capacity: 1 }, { id: 'fitter', capacity: 1 }], { horizonUs: us(45) });
    // Fails at 5, up at 25, fails again at 30 with the piece just done (release before failure).
    expect(run.leaves['out']!.timeInSystem).toMatchObject({ count: 2, minimum: us(30), maximum: us(32) });
  });

  it('or let them go, as declared: the desk is served from 6 to 14, the press goes on at 25', () => {
    const run = runOf(flow, [press, { id: 'operator', capacity: 1, whenMachineFails: 'leave' }, { id: 'fitter', capacity: 1 }], { horizonUs: us(45) });
    expect(run.leaves['out']!.timeInSystem).toMatchObject({ count: 2, minimum: us(8), maximum: us(30) });
    expect(run.resources['operator']!.busyUs).toBe(us(5 + 8 + 5));
  });

  it('wait for a crew whose shift ended during the repair, and for its return', () => {
    const run = runOf(flow.slice(0, 2), [press, { id: 'operator', capacity: 1 }, { id: 'fitter', capacity: steps(us(1000), [0, 1], [15, 0], [40, 1]), shiftEnd: 'suspend' }], { horizonUs: us(56) });
    // 10 of the 20 are done at 15, the rest from 40 to 50; the piece is done at 55, when the press fails again.
    expect(run.leaves['out']!.timeInSystem.mean).toBe(us(55));
    expect(run.resources['fitter']).toMatchObject({ suspensions: 1, overtimeUs: 0, busyUs: us(20 + 1) });
    expect(run.resources['press']!.failures).toBe(2);
  });
});
