import { describe, expect, it } from 'vitest';
import type { BlockSpecification, Blueprint, ResourceSpecification } from '../kernel/blueprint';
import { checkBlueprint } from '../kernel/check-blueprint';
import { runBlueprint } from '../kernel/run-blueprint';
import type { RunFailure } from '../kernel/run-statistics';
import { constant, leave, pool, schedule, us, work } from './testing/little-models';
import { exponential, serialLine } from './verification-blueprints';

const failureOf = (blocks: readonly BlockSpecification[], resources: readonly ResourceSpecification[], rest: Partial<Blueprint> = {}): RunFailure | undefined => {
  const blueprint: Blueprint = { warmUpUs: 0, horizonUs: us(1e6), attributes: [], nodes: [], resources, blocks, ...rest };
  expect(checkBlueprint(blueprint)).toEqual([]);
  return runBlueprint(blueprint, { seed: 1, replication: 0, week: 0 }).failure;
};

const queue = (id: string, next: string, capacity?: number): BlockSpecification => ({ id, kind: 'queue', next, ...(capacity === undefined ? {} : { capacity }) });
const seize = (id: string, resource: string, next: string, amount = 1): BlockSpecification => ({ id, kind: 'seize', demands: [{ resource, amount }], next });
const release = (id: string, next: string, ...resources: string[]): BlockSpecification => ({ id, kind: 'release', demands: resources.map((resource) => ({ resource, amount: 1 })), next });
const delay = (id: string, next: string, time = 1): BlockSpecification => ({ id, kind: 'delay', duration: constant(time), next });

/** A flow that has nothing to do with the rest and keeps the clock going. */
const clockwork: readonly BlockSpecification[] = [{ id: 'tick', kind: 'arrive', next: 'tock', arrival: { kind: 'renewal', interval: constant(1) } }, leave('tock')];

/** Two blocks of work and a way back: full buffers on both ways lock each other. */
const loop = (back: number): readonly BlockSpecification[] => [
  { id: 'in', kind: 'arrive', next: 'first', arrival: { kind: 'saturated' } }, work('first', 'forth', 'one', 1), queue('forth', 'second', 1), work('second', 'sort', 'two', 1),
  { id: 'sort', kind: 'branch', routes: [{ next: 'back', share: 0.5 }, { next: 'out', share: 0.5 }] }, queue('back', 'first', back), leave('out'),
];

describe('a deadlock', () => {
  it('among machines and buffers is found while others go on, as a circle in order', () => {
    const failure = failureOf([...clockwork, ...loop(1)], [pool('one', 1), pool('two', 1)]);
    expect(failure).toMatchObject({ code: 'deadlock', records: ['first', 'forth', 'two', 'second', 'back', 'one'] });
    expect(failure!.atUs).toBeLessThan(us(1e6));
  });

  it('is found at the end of a run that was short', () => {
    expect(failureOf([...clockwork, ...loop(1)], [pool('one', 1), pool('two', 1)], { horizonUs: us(5000) })).toMatchObject({ code: 'deadlock', atUs: us(5000) });
  });

  it('of two who seize the same in another order names both, and what each waits for', () => {
    const failure = failureOf([
      ...clockwork,
      schedule('left', 'a1', 0), seize('a1', 'fork', 'a2'), delay('a2', 'a3'), seize('a3', 'knife', 'a4'), delay('a4', 'a5'), release('a5', 'out', 'fork', 'knife'),
      schedule('right', 'b1', 0), seize('b1', 'knife', 'b2'), delay('b2', 'b3'), seize('b3', 'fork', 'b4'), delay('b4', 'b5'), release('b5', 'out', 'fork', 'knife'), leave('out'),
    ], [pool('fork', 1), pool('knife', 1)], { horizonUs: us(100) });
    expect(failure).toMatchObject({ code: 'deadlock', records: ['a2', 'knife', 'b2', 'fork'] });
  });

  it('with oneself is a circle of one', () => {
    const failure = failureOf([schedule('in', 'take', 0), seize('take', 'bed', 'wait'), delay('wait', 'again'), seize('again', 'bed', 'rest'), release('rest', 'out', 'bed', 'bed'), leave('out')], [pool('bed', 1)]);
    expect(failure).toMatchObject({ code: 'deadlock', records: ['wait', 'bed'] });
  });

  it('is not seen where somebody may still give up, give back, come on duty or be repaired', () => {
    const machine = { ...pool('one', 1), failure: { basis: 'time', timeToFailure: exponential(50), repair: exponential(5) } } as const;
    expect(failureOf([...clockwork, ...loop(1).map((block) => (block.kind === 'queue' ? { ...block, patience: { limit: exponential(20), next: 'gone' } } : block)), leave('gone')], [machine, pool('two', 1)], { horizonUs: us(3e4) })).toBeUndefined();
    const shifts = { id: 'clerk', capacity: { periodUs: us(100), steps: [{ atUs: 0, value: 0 }, { atUs: us(90), value: 1 }] } };
    expect(failureOf([schedule('in', 'take', 0, 0), seize('take', 'room', 'serve'), work('serve', 'free', 'clerk', 1), release('free', 'out', 'room'), leave('out')], [pool('room', 2), shifts], { horizonUs: us(50) })).toBeUndefined();
  });

  it('is not seen where an alternative was taken that will be given back', () => {
    const choice = (id: string, next: string): BlockSpecification => ({ id, kind: 'seize', demands: [{ resource: 'bed', amount: 1, alternatives: ['chair'] }], next });
    const failure = failureOf([
      ...clockwork, schedule('in', 'take', 0, 0, 0), choice('take', 'stay'), delay('stay', 'free', 50), release('free', 'out', 'bed'), leave('out'),
    ], [pool('bed', 1), pool('chair', 1)], { horizonUs: us(20) });
    expect(failure).toBeUndefined();
  });

  it('is not seen in lines that block and starve but always move on', () => {
    const line = serialLine({ durations: [exponential(1), exponential(1), exponential(1)], buffer: 1, warmUp: 0, length: 60_000 });
    expect(runBlueprint(line, { seed: 2, replication: 0, week: 0 }).failure).toBeUndefined();
  });
});

describe('other models that can never finish', () => {
  it('units that leave with an entity never come back', () => {
    const failure = failureOf([...clockwork, schedule('in', 'take', 0, 1), seize('take', 'bed', 'out'), leave('out')], [pool('bed', 1)], { horizonUs: us(100) });
    expect(failure).toMatchObject({ code: 'never-released', records: ['take', 'bed'] });
  });

  it('a run that waits for more than will ever come', () => {
    expect(failureOf([schedule('in', 'out', 0, 1), leave('out')], [], { stopAfterLeaving: 5 })).toMatchObject({ code: 'never-finishes', records: ['in'] });
  });

  it('a run that waits for some to leave where there is no way out is refused', () => {
    const blueprint: Blueprint = { warmUpUs: 0, horizonUs: 10, stopAfterLeaving: 3, attributes: [], nodes: [], resources: [], blocks: [schedule('in', 'round', 0), delay('round', 'round'), leave('out')] };
    expect(checkBlueprint(blueprint)).toMatchObject([{ code: 'blueprint.no-exit', record: 'in' }]);
  });

  it('members of a batch that is never full are no failure', () => {
    expect(failureOf([schedule('in', 'pack', 0, 1), { id: 'pack', kind: 'batch', size: 3, next: 'out' }, leave('out')], [])).toBeUndefined();
  });

  it('a queue that grows without end says how fast', () => {
    const failure = failureOf([{ id: 'in', kind: 'arrive', next: 'line', arrival: { kind: 'renewal', interval: constant(1) } }, queue('line', 'serve'), work('serve', 'out', 'desk', 2), leave('out')], [pool('desk', 1)], { entityBudget: 500 });
    expect(failure).toMatchObject({ code: 'entity-budget', records: ['line'], growth: { length: 499, arrivalsPerHour: expect.closeTo(3600, -2) as number, departuresPerHour: expect.closeTo(1800, -2) as number } });
  });
});
