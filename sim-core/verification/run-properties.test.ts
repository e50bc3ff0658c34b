import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockSpecification, Blueprint, ResourceSpecification } from '../kernel/blueprint';
import { checkBlueprint } from '../kernel/check-blueprint';
import { runBlueprint } from '../kernel/run-blueprint';
import { exponential, TIME_UNIT_US } from './verification-blueprints';

const ADDRESS = { seed: 5, replication: 1, week: 2 };

interface Shape {
  readonly buffer: number;
  readonly operators: number;
  readonly until: 'service' | 'departure';
  readonly shiftEnd: 'finish' | 'suspend';
  readonly basis: 'time' | 'operation';
  readonly parallel: number;
  readonly reworkShare: number;
  readonly warmUp: number;
  readonly windowUs: number;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  buffer: fc.integer({ min: 0, max: 4 }), operators: fc.integer({ min: 1, max: 3 }), until: fc.constantFrom('service', 'departure'),
  shiftEnd: fc.constantFrom('finish', 'suspend'), basis: fc.constantFrom('time', 'operation'), parallel: fc.integer({ min: 1, max: 2 }),
  reworkShare: fc.constantFrom(0.05, 0.2), warmUp: fc.constantFrom(0, 37), windowUs: fc.constantFrom(7, 30, 1000).map((window) => window * TIME_UNIT_US),
});

/** A little factory that uses every kind of block and resource. */
function factory(shape: Shape): Blueprint {
  const power = { consumer: 'machines', offKw: 0.1, standbyKw: 1, runKw: 5, blockedKw: 2, failedKw: 0.5 };
  const machine = (id: string): ResourceSpecification => ({ id, capacity: 1, power, failure: { basis: shape.basis, timeToFailure: exponential(40), repair: exponential(3), crew: 'crew' } });
  const operator = { resource: 'operator', amount: 1, until: shape.until } as const;
  const work = (id: string, machineId: string, next: string): BlockSpecification => ({ id, kind: 'work', next, duration: exponential(1), demands: [{ resource: machineId, amount: 1 }, operator] });
  return {
    warmUpUs: shape.warmUp * TIME_UNIT_US, horizonUs: 1000 * TIME_UNIT_US, attributes: ['defect', 'seen'],
    resources: [
      machine('press'), machine('drill'), { id: 'crew', capacity: 1 }, { id: 'bench', capacity: 2 },
      { id: 'operator', shiftEnd: shape.shiftEnd, capacity: { periodUs: 100 * TIME_UNIT_US, steps: [{ atUs: 0, value: shape.operators }, { atUs: 60 * TIME_UNIT_US, value: 0 }, { atUs: 75 * TIME_UNIT_US, value: 1 }] } },
    ],
    nodes: [{ id: 'camera', parallel: shape.parallel, serviceTime: exponential(0.4), queueLimit: 3, power: { consumer: 'nodes', idleKw: 0.005, busyExtraKw: 0.01 }, streamShare: 0.1 }],
    blocks: [
      { id: 'in', kind: 'arrive', next: 'entry', arrival: { kind: 'rate', perHour: { periodUs: 200 * TIME_UNIT_US, steps: [{ atUs: 0, value: 1800 }, { atUs: 100 * TIME_UNIT_US, value: 900 }] } } },
      { id: 'entry', kind: 'queue', capacity: 6, overflow: 'lost', next: 'pressing' },
      work('pressing', 'press', 'marking'),
      { id: 'marking', kind: 'assign', attribute: 'defect', value: { kind: 'bernoulli', share: 0.3 }, next: 'buffer' },
      { id: 'buffer', kind: 'queue', capacity: shape.buffer, next: 'drilling' },
      work('drilling', 'drill', 'looking'),
      { id: 'looking', kind: 'infer', node: 'camera', next: 'judging', late: 'table', deadlineUs: TIME_UNIT_US, network: exponential(0.1), outageShare: 0.05 },
      { id: 'judging', kind: 'inspect', truthAttribute: 'defect', observedAttribute: 'seen', sensitivityShare: 0.9, specificityShare: 0.95, next: 'sorting' },
      { id: 'sorting', kind: 'branch-attribute', attribute: 'seen', routes: [{ equals: 1, next: 'table' }], otherwise: 'out' },
      { id: 'table', kind: 'seize', demands: [{ resource: 'bench', amount: 1 }], next: 'thinking' },
      { id: 'thinking', kind: 'delay', duration: exponential(0.5), next: 'clearing' },
      { id: 'clearing', kind: 'release', demands: [{ resource: 'bench', amount: 1 }], next: 'fate' },
      { id: 'fate', kind: 'branch', routes: [{ next: 'entry', share: shape.reworkShare }, { next: 'out', share: 1 - shape.reworkShare }] },
      { id: 'out', kind: 'leave' }, { id: 'lost', kind: 'leave' },
    ],
    meter: { windowUs: shape.windowUs, consumers: ['machines', 'nodes', 'light'], base: [{ consumer: 'light', kw: { periodUs: 100 * TIME_UNIT_US, steps: [{ atUs: 0, value: 3 }, { atUs: 60 * TIME_UNIT_US, value: 1 }] } }] },
  };
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('every run of a factory with all kinds of blocks', () => {
  it('conserves entities: created = left + inside, and every block passes on what it took less what it holds', () => {
    fc.assert(fc.property(shapes, (shape) => {
      const blueprint = factory({ ...shape, warmUp: 0 });
      expect(checkBlueprint(blueprint)).toEqual([]);
      const run = runBlueprint(blueprint, ADDRESS);
      expect(run.failure).toBeUndefined();
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
      const run = runBlueprint(factory(shape), ADDRESS);
      for (const id of ['press', 'drill']) expect(sum(Object.values(run.resources[id]!.stateShares))).toBeCloseTo(1, 9);
      const operator = run.resources['operator']!;
      expect(operator.busyUs).toBeLessThanOrEqual(operator.onDutyUs + operator.overtimeUs);
      if (shape.shiftEnd === 'suspend' && shape.until === 'service') expect(operator.overtimeUs).toBe(0);
    }), { numRuns: 60 });
  });

  it('the energy of the windows is the energy of the machines, the nodes and the base load, whatever the window', () => {
    fc.assert(fc.property(shapes, (shape) => {
      const run = runBlueprint(factory({ ...shape, warmUp: 0 }), ADDRESS);
      const column = (consumer: number): number => sum(run.windowKwh.filter((_, index) => index % 3 === consumer));
      expect(column(0)).toBeCloseTo(run.resources['press']!.energyKwh + run.resources['drill']!.energyKwh, 9);
      expect(column(1)).toBeCloseTo(run.nodes['camera']!.energyKwh, 9);
      expect(column(2)).toBeCloseTo((3 * 600 + 1 * 400) / 3600, 9);
    }), { numRuns: 60 });
  });

  it('gives the same bits again, and a change of window, statistics or hashing changes no event', () => {
    fc.assert(fc.property(shapes, (shape) => {
      const first = runBlueprint(factory(shape), ADDRESS);
      expect(runBlueprint(factory(shape), ADDRESS)).toEqual(first);
      expect(runBlueprint(factory({ ...shape, windowUs: 11 * TIME_UNIT_US }), ADDRESS).eventHash).toBe(first.eventHash);
      expect(runBlueprint(factory(shape), ADDRESS, { statistics: 'counts' }).eventHash).toBe(first.eventHash);
      expect(runBlueprint(factory(shape), ADDRESS, { hashEvents: false })).toEqual({ ...first, eventHash: '' });
    }), { numRuns: 15 });
  });
});

it('an unrelated flow in the blueprint changes no statistic of the others', () => {
  const shape: Shape = { buffer: 2, operators: 2, until: 'service', shiftEnd: 'suspend', basis: 'time', parallel: 1, reworkShare: 0.2, warmUp: 37, windowUs: 1e9 };
  const alone = factory(shape);
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
  const whole = runBlueprint(factory(shape), ADDRESS);
  const head = runBlueprint({ ...factory(shape), horizonUs: 400 * TIME_UNIT_US }, ADDRESS);
  const tail = runBlueprint({ ...factory(shape), warmUpUs: 400 * TIME_UNIT_US }, ADDRESS);
  expect(tail.eventHash).toBe(whole.eventHash);
  expect(tail.observedUs).toBe(600 * TIME_UNIT_US);
  expect(head.leaves['out']!.count + tail.leaves['out']!.count).toBe(whole.leaves['out']!.count);
  expect(head.resources['press']!.busyUs + tail.resources['press']!.busyUs).toBe(whole.resources['press']!.busyUs);
  const area = (run: typeof whole): number => run.queues['entry']!.lengthMean * run.observedUs;
  expect(area(head) + area(tail)).toBeCloseTo(area(whole), 0);
});
