import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Blueprint } from '../kernel/blueprint';
import { brokenBalance } from '../kernel/broken-balance';
import { checkBlueprint } from '../kernel/check-blueprint';
import { runBlueprint } from '../kernel/run-blueprint';
import { resumeRun, saveRun } from '../kernel/saved-run';
import { networkBlueprint, networks } from './testing/random-network';
import { exponential, TIME_UNIT_US } from './verification-blueprints';

const ADDRESS = { seed: 11, replication: 2, week: 0 };
/** The same networks in every run of the tests. */
const FIXED = { seed: 20261124, numRuns: 150 };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('random networks of all kinds of blocks', () => {
  it('keep their books: entities, time and energy; and what never goes back never locks', () => {
    fc.assert(fc.property(networks, (network) => {
      const blueprint = networkBlueprint(network);
      expect(checkBlueprint(blueprint)).toEqual([]);
      const run = runBlueprint(blueprint, ADDRESS);
      expect(run.failure).toBeUndefined();
      expect(brokenBalance(blueprint, run)).toBeUndefined();
      expect(run.entitiesCreated).toBe(run.entitiesLeft + run.entitiesJoined + run.entitiesInside);
      expect(sum(Object.values(run.leaves).map(({ count }) => count))).toBe(run.entitiesLeft);
      expect(sum([...run.windowKwh])).toBeCloseTo(sum(Object.values(run.moves).map(({ energyKwh }) => energyKwh)), 9);
      for (const queue of Object.values(run.queues)) expect(queue.wait.count).toBe(queue.servedWait.count + queue.reneged + queue.displaced);
    }), FIXED);
  });

  it('give the same bits without the fast loop, and when they are stopped, saved and resumed', () => {
    fc.assert(fc.property(networks, fc.integer({ min: 1, max: 900 }), (network, afterEvents) => {
      const blueprint = networkBlueprint(network);
      const whole = runBlueprint(blueprint, ADDRESS);
      expect(runBlueprint(blueprint, ADDRESS, { isGeneral: true })).toEqual(whole);
      const stopped = saveRun(blueprint, ADDRESS, afterEvents);
      expect(stopped.isOver ? stopped.statistics : resumeRun(blueprint, stopped.saved)).toEqual(whole);
    }), { ...FIXED, numRuns: 80 });
  });

  it('draw the same when an unrelated flow stands beside them', () => {
    fc.assert(fc.property(networks, (network) => {
      const alone = networkBlueprint(network);
      const beside: Blueprint = {
        ...alone, resources: [{ id: 'clerk', capacity: 1 }, ...alone.resources],
        blocks: [
          { id: 'post', kind: 'arrive', next: 'desk', arrival: { kind: 'renewal', interval: exponential(2) } }, { id: 'desk', kind: 'queue', next: 'stamping' },
          { id: 'stamping', kind: 'work', next: 'posted', duration: exponential(1), demands: [{ resource: 'clerk', amount: 1 }] }, { id: 'posted', kind: 'leave' }, ...alone.blocks,
        ],
      };
      const [run, other] = [runBlueprint(alone, ADDRESS), runBlueprint(beside, ADDRESS)];
      expect(other.queues).toMatchObject(run.queues);
      expect(other.leaves).toMatchObject(run.leaves);
      expect(other.batches).toEqual(run.batches);
      expect(other.moves).toEqual(run.moves);
      expect(other.resources).toMatchObject(run.resources);
    }), { ...FIXED, numRuns: 80 });
  });

  it('observe after a warm-up what the rest of the same run does', () => {
    fc.assert(fc.property(networks, (network) => {
      const blueprint = networkBlueprint(network);
      const whole = runBlueprint(blueprint, ADDRESS);
      const tail = runBlueprint({ ...blueprint, warmUpUs: 100 * TIME_UNIT_US }, ADDRESS);
      const head = runBlueprint({ ...blueprint, horizonUs: 100 * TIME_UNIT_US }, ADDRESS);
      expect(tail.eventHash).toBe(whole.eventHash);
      expect(brokenBalance(blueprint, tail)).toBeUndefined();
      for (const id of Object.keys(whole.batches)) expect(head.batches[id]!.entities + tail.batches[id]!.entities).toBe(whole.batches[id]!.entities);
      for (const id of Object.keys(whole.queues)) expect(head.queues[id]!.reneged + tail.queues[id]!.reneged).toBe(whole.queues[id]!.reneged);
      for (const id of Object.keys(whole.moves)) expect(head.moves[id]!.energyKwh + tail.moves[id]!.energyKwh).toBeCloseTo(whole.moves[id]!.energyKwh, 9);
    }), { ...FIXED, numRuns: 60 });
  });
});
