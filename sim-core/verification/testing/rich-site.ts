import type { BlockSpecification, Blueprint } from '../../kernel/blueprint';
import { exponential, TIME_UNIT_US } from '../verification-blueprints';

const us = (time: number): number => time * TIME_UNIT_US;
const constant = (time: number) => ({ kind: 'constant', value: us(time) }) as const;
const at = (period: number, ...values: readonly (readonly [number, number])[]) => ({ periodUs: us(period), steps: values.map(([time, value]) => ({ atUs: us(time), value })) });

const powerOf = (consumer: string) => ({ consumer, offKw: 0.1, standbyKw: 1, runKw: 5, blockedKw: 2, failedKw: 0.5 });

/** Orders that lose patience or stay away, differ in kind, and need set-ups. */
const making: readonly BlockSpecification[] = [
  { id: 'orders', kind: 'arrive', next: 'kind', arrival: { kind: 'rate', perHour: at(200, [0, 2400], [120, 1200]) } },
  { id: 'kind', kind: 'assign', next: 'urgency', attribute: 'kind', value: { kind: 'discrete', values: [1, 2, 3], weights: [5, 3, 2] } },
  { id: 'urgency', kind: 'assign', next: 'since', attribute: 'urgency', value: { kind: 'poisson', mean: 1 } },
  { id: 'since', kind: 'assign', next: 'waiting', attribute: 'since', operation: 'copy-time' },
  {
    id: 'waiting', kind: 'queue', next: 'cutting', discipline: 'priority', priorityAttribute: 'urgency', capacity: 12, overflow: 'refused',
    patience: { limit: exponential(25), next: 'gone' }, baulking: { steps: [{ lengthAtLeast: 4, share: 0.2 }, { lengthAtLeast: 8, share: 0.5 }], next: 'gone' },
  },
  {
    id: 'cutting', kind: 'work', next: 'between', blocking: 'before', duration: exponential(1),
    durationByAttribute: { attribute: 'kind', cases: [{ equals: 2, duration: exponential(1.4) }] },
    setup: { machine: 'cutter', attribute: 'kind', duration: constant(0.3), matrix: [{ from: 1, to: 2, duration: exponential(0.5) }] },
    demands: [{ resource: 'cutter', amount: 1 }, { resource: 'junior', amount: 1, until: 'service', alternatives: ['senior'] }],
  },
  { id: 'between', kind: 'queue', next: 'seeing', capacity: 3 },
  { id: 'seeing', kind: 'infer', node: 'camera', next: 'wait-in-part', late: 'wait-in-part', deadlineUs: us(2), network: exponential(0.1), outageShare: 0.02, links: ['line'] },
  { id: 'wait-in-part', kind: 'measure', next: 'parts', sinceAttribute: 'since', limitUs: us(10) },
];

/** Parts and boxes are joined, batched, driven away and unpacked. */
const shipping: readonly BlockSpecification[] = [
  { id: 'boxes', kind: 'arrive', next: 'empty', arrival: { kind: 'renewal', interval: exponential(1.2) } },
  { id: 'empty', kind: 'queue', next: 'packing', capacity: 6, overflow: 'refused' },
  { id: 'parts', kind: 'queue', next: 'packing' },
  { id: 'packing', kind: 'assemble', next: 'copying', parts: [{ queue: 'parts', count: 1 }, { queue: 'empty', count: 1 }] },
  { id: 'copying', kind: 'split', next: 'pallet', into: { kind: 'copies', count: 1, copiesNext: 'papers' } },
  { id: 'papers', kind: 'share', resource: 'copier', work: exponential(0.6), next: 'filed' },
  { id: 'alarms', kind: 'arrive', next: 'answering', arrival: { kind: 'renewal', interval: exponential(20) } },
  { id: 'answering', kind: 'work', next: 'filed', priority: -1, preempts: true, duration: exponential(3), demands: [{ resource: 'senior', amount: 2 }] },
  { id: 'pallet', kind: 'batch', next: 'driving', size: 4, separateBy: 'kind', maximumWaitUs: us(12) },
  { id: 'driving', kind: 'move', next: 'unpacking', demands: [{ resource: 'truck', amount: 1 }, { resource: 'senior', amount: 1 }], loading: constant(0.2), outward: exponential(2), return: exponential(1.5) },
  { id: 'unpacking', kind: 'split', next: 'delivered', into: { kind: 'members' } },
  ...['refused', 'gone', 'filed', 'delivered'].map((id) => ({ id, kind: 'leave' }) as const),
];

/** A site that uses what `variedFactory` does not: patience, baulking, set-ups, other skills, batches, vehicles, shared
 * and pre-empted work, maintenance, nodes that sleep and fail. */
export function richSite(warmUp: number): Blueprint {
  return {
    warmUpUs: us(warmUp), horizonUs: us(1200), attributes: ['kind', 'urgency', 'since'],
    resources: [
      { id: 'cutter', capacity: 1, power: powerOf('machines'), failure: { basis: 'operation', timeToFailure: exponential(60), repair: exponential(4), crew: 'senior' }, maintenance: { basis: 'time', interval: exponential(70), duration: exponential(2), crew: 'senior' } },
      { id: 'junior', capacity: at(100, [0, 1], [60, 0], [70, 2]), shiftEnd: 'hand-over', handOver: { durationUs: us(0.2) } },
      { id: 'copier', capacity: 1 },
      { id: 'senior', capacity: 2 }, { id: 'truck', capacity: 2, failure: { basis: 'time', timeToFailure: exponential(150), repair: exponential(10) } },
    ],
    links: [{ id: 'line', timeToOutage: exponential(80), outage: exponential(3) }],
    nodes: [{
      id: 'camera', parallel: 2, serviceTime: exponential(0.5), queueLimit: 4, power: { consumer: 'nodes', idleKw: 0.005, busyExtraKw: 0.01 },
      sleep: { afterUs: us(1), sleepKw: 0.001, wakeUs: us(0.2), wakeKwh: 1e-6 }, machines: { count: 2, spares: 1, timeToFailure: exponential(90), repair: exponential(20) },
    }],
    blocks: [...making, ...shipping],
    meter: { windowUs: us(30), consumers: ['machines', 'nodes'], base: [] },
  };
}
