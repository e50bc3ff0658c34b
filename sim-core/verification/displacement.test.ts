import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockSpecification, Blueprint, QueueBlock } from '../kernel/blueprint';
import { checkBlueprint } from '../kernel/check-blueprint';
import { runBlueprint } from '../kernel/run-blueprint';
import type { RunStatistics } from '../kernel/run-statistics';
import { resumeRun, saveRun } from '../kernel/saved-run';
import { constant, leave, pool, runLittle, schedule, us, work } from './testing/little-models';
import { exponential } from './verification-blueprints';

const line = (extra: Partial<QueueBlock> = {}): QueueBlock =>
  ({ id: 'line', kind: 'queue', next: 'serve', capacity: 1, discipline: 'priority', priorityAttribute: 'urgency', displacement: { next: 'thrown' }, ...extra });

/** One arrival of an urgency; lower goes first. */
const job = (id: string, urgency: number, ...times: number[]): readonly BlockSpecification[] =>
  [schedule(id, `${id}-urgency`, ...times), { id: `${id}-urgency`, kind: 'assign', next: 'line', attribute: 'urgency', value: { kind: 'constant', value: urgency } }];

const ends = ['out', 'thrown', 'refused', 'gone'].map(leave);

const run = (queue: QueueBlock, ...arrivals: readonly (readonly BlockSpecification[])[]): RunStatistics =>
  runLittle([...arrivals.flat(), queue, work('serve', 'out', 'desk', 10), ...ends], [pool('desk', 1)], { attributes: ['urgency'] });

describe('displacement', () => {
  it('throws out the least urgent, among equals the one that came last', () => {
    const found = run(line({ capacity: 3, overflow: 'refused' }), job('first', 5, 0), job('mild', 2, 1), job('low', 5, 2, 3), job('urgent', 1, 7));
    expect(found.leaves['thrown']).toMatchObject({ count: 1, attributeSums: [5], timeInSystem: { mean: us(4) } });
    expect(found.queues['line']).toMatchObject({ displaced: 1, refused: 0, entered: 5, wait: { count: 5 }, servedWait: { count: 4 }, lengthMaximum: 3 });
  });

  it('turns away who is not more urgent, to the overflow or to wait outside', () => {
    const arrivals = [job('first', 5, 0), job('low', 5, 1, 2), job('lower', 6, 3)];
    const turned = run(line({ overflow: 'refused' }), ...arrivals);
    expect([turned.leaves['refused']!.count, turned.leaves['thrown']!.count, turned.leaves['out']!.count]).toEqual([2, 0, 2]);
    expect(run(line(), ...arrivals).leaves['out']!.count).toBe(4);
  });

  it('lets the urgent pass those who wait outside', () => {
    const found = run(line(), job('first', 5, 0), job('low', 5, 1, 2), job('urgent', 1, 3));
    // The one in the line since 1 is thrown out at 3; the urgent one is served at 10, the one outside at 20.
    expect(found.leaves['thrown']!.timeInSystem.mean).toBe(us(2));
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ count: 3, maximum: us(28) });
  });

  it('ends the patience of the one thrown out', () => {
    const found = run(line({ patience: { limit: constant(5), next: 'gone' } }), job('first', 5, 0), job('low', 5, 1), job('urgent', 1, 3));
    expect(found.queues['line']).toMatchObject({ displaced: 1, reneged: 1, servedWait: { count: 1 } });
    expect(found.leaves['gone']!.timeInSystem.mean).toBe(us(5));
  });

  it('gives back the place of interrupted work when it goes on', () => {
    const counting = line({ capacity: 1, displacement: { next: 'thrown', countsInterrupted: true } });
    const found = runLittle([...job('low', 5, 0), ...job('urgent', 1, 2), ...job('later', 5, 3), counting, work('serve', 'out', 'desk', 10, { preempts: true }), ...ends], [pool('desk', 1)], { attributes: ['urgency'] });
    // The urgent one is served 2-12, the interrupted one goes on 12-20; only then the last, outside until 12, is served 20-30.
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ count: 3, minimum: us(10), maximum: us(27) });
    expect(found.queues['line']!.wait).toMatchObject({ count: 3, maximum: us(8) });
  });

  it.each<readonly [string, QueueBlock, string]>([
    ['a queue in order of arrival', { ...line(), discipline: 'fifo' }, 'line'],
    ['a queue without capacity', { ...line(), capacity: 0 }, 'line'],
    ['a way on which one may have to wait', line({ displacement: { next: 'serve' } }), 'line'],
    ['a block that does not exist', line({ displacement: { next: 'nowhere' } }), 'line'],
  ])('refuses %s', (_name, queue, record) => {
    const blueprint: Blueprint = { warmUpUs: 0, horizonUs: us(9), attributes: ['urgency'], nodes: [], resources: [pool('desk', 1)], blocks: [...job('low', 1, 0), queue, work('serve', 'out', 'desk', 1), ...ends] };
    expect(checkBlueprint(blueprint).map((problem) => problem.record)).toContain(record);
  });

  it('keeps its books, and gives the same bits without the fast loop and when stopped and resumed', () => {
    const address = { seed: 7, replication: 1, week: 0 };
    fc.assert(fc.property(fc.integer({ min: 1, max: 4 }), fc.boolean(), fc.boolean(), fc.integer({ min: 1, max: 1500 }), (capacity, countsInterrupted, isDiverting, afterEvents) => {
      const blueprint: Blueprint = {
        warmUpUs: us(20), horizonUs: us(400), attributes: ['urgency'], nodes: [], resources: [pool('desk', 2)],
        blocks: [
          { id: 'in', kind: 'arrive', next: 'draw', arrival: { kind: 'renewal', interval: exponential(1) } },
          { id: 'draw', kind: 'assign', next: 'line', attribute: 'urgency', value: { kind: 'poisson', mean: 2 } },
          line({ capacity, displacement: { next: 'again', countsInterrupted }, ...(isDiverting ? { overflow: 'refused' } : {}) }),
          { id: 'serve', kind: 'work', next: 'out', duration: exponential(2.5), preempts: true, demands: [{ resource: 'desk', amount: 1 }] },
          { id: 'again', kind: 'delay', next: 'thrown', duration: exponential(1) }, ...ends,
        ],
      };
      expect(checkBlueprint(blueprint)).toEqual([]);
      const whole = runBlueprint(blueprint, address);
      expect(whole.failure).toBeUndefined();
      expect(whole.entitiesCreated).toBe(whole.entitiesLeft + whole.entitiesJoined + whole.entitiesInside);
      expect(whole.queues['line']!.displaced).toBeGreaterThan(0);
      expect(whole.queues['line']!.displaced).toBe(whole.blocks['again']!.entered);
      expect(whole.queues['line']!.lengthMaximum).toBeLessThanOrEqual(capacity);
      expect(runBlueprint(blueprint, address, { isGeneral: true })).toEqual(whole);
      const stopped = saveRun(blueprint, address, afterEvents);
      expect(stopped.isOver ? stopped.statistics : resumeRun(blueprint, stopped.saved)).toEqual(whole);
    }), { seed: 5, numRuns: 30 });
  });
});
