import fc from 'fast-check';
import type { BlockSpecification, Blueprint, ResourceSpecification } from '../../kernel/blueprint';
import { exponential, TIME_UNIT_US } from '../verification-blueprints';

/** What differs between the little factories of the property tests. */
export interface Shape {
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

export const shapes: fc.Arbitrary<Shape> = fc.record({
  buffer: fc.integer({ min: 0, max: 4 }), operators: fc.integer({ min: 1, max: 3 }), until: fc.constantFrom('service', 'departure'),
  shiftEnd: fc.constantFrom('finish', 'suspend'), basis: fc.constantFrom('time', 'operation'), parallel: fc.integer({ min: 1, max: 2 }),
  reworkShare: fc.constantFrom(0.05, 0.2), warmUp: fc.constantFrom(0, 37), windowUs: fc.constantFrom(7, 30, 1000).map((window) => window * TIME_UNIT_US),
});

/** A little factory that uses every kind of block and resource. */
export function variedFactory(shape: Shape): Blueprint {
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
