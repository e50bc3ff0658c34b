import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Blueprint } from '../kernel/blueprint';
import { checkBlueprint } from '../kernel/check-blueprint';
import { runBlueprint } from '../kernel/run-blueprint';
import { shapes, variedFactory, type Shape } from './testing/varied-factory';
import { exponential, TIME_UNIT_US } from './verification-blueprints';

const ADDRESS = { seed: 5, replication: 1, week: 2 };

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('every run of a factory with all kinds of blocks', () => {
  it('conserves entities: created = left + inside, and every block passes on what it took less what it holds', () => {
    fc.assert(fc.property(shapes, (shape) => {
      const blueprint = variedFactory({ ...shape, warmUp: 0 });
      expect(checkBlueprint(blueprint)).toEqual([]);
      const run = runBlueprint(blueprint, ADDRESS);
      // An only operator who stays with the pressed part until it moves on is stuck before a full buffer: drilling needs him.
      const mayBeStuck = shape.operators === 1 && shape.until === 'departure';
      expect(mayBeStuck && shape.buffer === 0 ? ['deadlock'] : mayBeStuck ? [undefined, 'deadlock'] : [undefined]).toContain(run.failure?.code);
      expect(run.entitiesCreated).toBe(run.entitiesLeft + run.entitiesInside);
      expect(sum(Object.values(run.leaves).map(({ count }) => count))).toBe(run.entitiesLeft);
      const held = sum(Object.values(run.blocks).map(({ entered, left }) => entered - left));
      // Whoever stands at a door without a place of its own (after a release or an arrival) is inside no block.
      expect(held).toBeLessThanOrEqual(run.entitiesInside);
      expect(run.entitiesCreated).toBeGreaterThan(200);
    }), { numRuns: 60 });
  });

  it('conserves people and machines: states fill the time, busy time is on duty or overtime', () => {
    fc.assert(fc.property(shapes, (shape) => {
      const run = runBlueprint(variedFactory(shape), ADDRESS);
      for (const id of ['press', 'drill']) expect(sum(Object.values(run.resources[id]!.stateShares))).toBeCloseTo(1, 9);
      const operator = run.resources['operator']!;
      expect(operator.busyUs).toBeLessThanOrEqual(operator.onDutyUs + operator.overtimeUs);
      if (shape.shiftEnd === 'suspend' && shape.until === 'service') expect(operator.overtimeUs).toBe(0);
    }), { numRuns: 60 });
  });

  it('the energy of the windows is the energy of the machines, the nodes and the base load, whatever the window', () => {
    fc.assert(fc.property(shapes, (shape) => {
      const run = runBlueprint(variedFactory({ ...shape, warmUp: 0 }), ADDRESS);
      const column = (consumer: number): number => sum(run.windowKwh.filter((_, index) => index % 3 === consumer));
      expect(column(0)).toBeCloseTo(run.resources['press']!.energyKwh + run.resources['drill']!.energyKwh, 9);
      expect(column(1)).toBeCloseTo(run.nodes['camera']!.energyKwh, 9);
      expect(column(2)).toBeCloseTo((3 * 600 + 1 * 400) / 3600, 9);
    }), { numRuns: 60 });
  });

  it('gives the same bits again, and a change of window, statistics or hashing changes no event', () => {
    fc.assert(fc.property(shapes, (shape) => {
      const first = runBlueprint(variedFactory(shape), ADDRESS);
      expect(runBlueprint(variedFactory(shape), ADDRESS)).toEqual(first);
      expect(runBlueprint(variedFactory({ ...shape, windowUs: 11 * TIME_UNIT_US }), ADDRESS).eventHash).toBe(first.eventHash);
      expect(runBlueprint(variedFactory(shape), ADDRESS, { statistics: 'counts' }).eventHash).toBe(first.eventHash);
      expect(runBlueprint(variedFactory(shape), ADDRESS, { hashEvents: false })).toEqual({ ...first, eventHash: '' });
    }), { numRuns: 15 });
  });
});

it('an unrelated flow in the blueprint changes no statistic of the others', () => {
  const shape: Shape = { buffer: 2, operators: 2, until: 'service', shiftEnd: 'suspend', basis: 'time', parallel: 1, reworkShare: 0.2, warmUp: 37, windowUs: 1e9 };
  const alone = variedFactory(shape);
  const beside: Blueprint = {
    ...alone,
    resources: [{ id: 'clerk', capacity: 1 }, ...alone.resources],
    blocks: [
      { id: 'post', kind: 'arrive', next: 'desk', arrival: { kind: 'renewal', interval: exponential(2) } },
      { id: 'desk', kind: 'queue', next: 'stamping' },
      { id: 'stamping', kind: 'work', next: 'posted', duration: exponential(1), demands: [{ resource: 'clerk', amount: 1 }] },
      { id: 'posted', kind: 'leave' },
      ...alone.blocks,
    ],
  };
  const run = runBlueprint(alone, ADDRESS);
  const other = runBlueprint(beside, ADDRESS);
  expect(other.queues).toMatchObject(run.queues);
  expect(other.leaves).toMatchObject(run.leaves);
  expect(other.resources).toMatchObject(run.resources);
  expect(other.windowKwh).toEqual(run.windowKwh);
});

it('statistics after a warm-up are those of the rest of the same run', () => {
  const shape: Shape = { buffer: 2, operators: 2, until: 'departure', shiftEnd: 'finish', basis: 'operation', parallel: 1, reworkShare: 0.05, warmUp: 0, windowUs: 1e9 };
  const whole = runBlueprint(variedFactory(shape), ADDRESS);
  const head = runBlueprint({ ...variedFactory(shape), horizonUs: 400 * TIME_UNIT_US }, ADDRESS);
  const tail = runBlueprint({ ...variedFactory(shape), warmUpUs: 400 * TIME_UNIT_US }, ADDRESS);
  expect(tail.eventHash).toBe(whole.eventHash);
  expect(tail.observedUs).toBe(600 * TIME_UNIT_US);
  expect(head.leaves['out']!.count + tail.leaves['out']!.count).toBe(whole.leaves['out']!.count);
  expect(head.resources['press']!.busyUs + tail.resources['press']!.busyUs).toBe(whole.resources['press']!.busyUs);
  const area = (run: typeof whole): number => run.queues['entry']!.lengthMean * run.observedUs;
  expect(area(head) + area(tail)).toBeCloseTo(area(whole), 0);
});
