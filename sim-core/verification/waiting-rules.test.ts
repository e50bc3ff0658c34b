import { describe, expect, it } from 'vitest';
import type { Blueprint, QueueBlock } from '../kernel/blueprint';
import { runBlueprint } from '../kernel/run-blueprint';
import { baulkingQueue, impatientQueue } from './birth-death-theory';
import { expectExact } from './testing/expect-exact';
import { constant, leave, number, pool, runLittle, schedule, us, work } from './testing/little-models';
import { exponential, singleQueue, TIME_UNIT_US } from './verification-blueprints';

const queue = (id: string, next: string, extra: Partial<QueueBlock> = {}): QueueBlock => ({ id, kind: 'queue', next, ...extra });
const patience = (time: number, next: string): Pick<QueueBlock, 'patience'> => ({ patience: { limit: constant(time), next } });

describe('reneging', () => {
  it('who has waited for the limit gives up; who is served before does not', () => {
    const found = runLittle([schedule('in', 'line', 0, 1, 2, 3), queue('line', 'service', patience(5, 'gone')), work('service', 'out', 'desk', 4), leave('out'), leave('gone')], [pool('desk', 1)]);
    // Served 0-4 and 4-8; the third would be served at 8 but gives up at 7, so that the fourth goes at 8, its limit.
    expect([found.leaves['out']!.count, found.leaves['gone']!.count]).toEqual([2, 2]);
    expect(found.queues['line']).toMatchObject({ reneged: 2, entered: 4, wait: { count: 4 }, servedWait: { count: 2, mean: us(1.5) } });
    expect(found.leaves['gone']!.timeInSystem).toMatchObject({ minimum: us(5), maximum: us(5) });
  });

  it('at the instant of the limit a unit becomes free but the entity has given up: deadlines come before seizing', () => {
    const found = runLittle([schedule('in', 'line', 0, 0), queue('line', 'service', patience(4, 'gone')), work('service', 'out', 'desk', 4), leave('out'), leave('gone')], [pool('desk', 1)]);
    expect([found.leaves['out']!.count, found.leaves['gone']!.count]).toEqual([1, 1]);
  });

  it('the head of a queue gives up at the door of a full place, and the next one takes its turn there', () => {
    const found = runLittle([
      schedule('in', 'line', 0, 1, 2), queue('line', 'room', patience(5, 'gone')), queue('room', 'service', { capacity: 1 }),
      work('service', 'out', 'desk', 20), leave('out'), leave('gone'),
    ], [pool('desk', 1)]);
    // The first is in service from 0, the second in the room from 1, the third stands at its door until 7.
    expect([found.leaves['out']!.count, found.leaves['gone']!.count]).toEqual([2, 1]);
    expect(found.leaves['gone']!.timeInSystem.mean).toBe(us(5));
  });

  it('who gives up keeps its place until the next block takes it', () => {
    const found = runLittle([
      schedule('in', 'line', 0, 0, 0), queue('line', 'service', { ...patience(2, 'bench'), capacity: 1 }), work('service', 'out', 'desk', 10),
      work('bench', 'gone', 'seat', 5), leave('out'), leave('gone'),
    ], [pool('desk', 1), pool('seat', 1)]);
    // One is served 0-10; one sits on the bench 2-7; the last enters the line at 2, gives up at 4 and waits for the bench.
    expect(found.leaves['gone']!.timeInSystem).toMatchObject({ count: 2, minimum: us(7), maximum: us(12) });
    expect(found.queues['line']!.lengthMean).toBeCloseTo((2 + 5) / 200, 12);
  });

  it('Erlang-A: M/M/3+M meets theory at a load above capacity', () => {
    const { blocks, ...rest } = singleQueue({ arrivalRate: 4, service: exponential(1), servers: 3, warmUp: 100, length: 3000 });
    const blueprint: Blueprint = { ...rest, blocks: blocks.map((block) => (block.kind === 'queue' ? { ...block, patience: { limit: exponential(2), next: 'lost' } } : block)) };
    const exact = impatientQueue({ arrivalRate: 4, serviceRate: 1, servers: 3, patienceRate: 0.5, limit: 200 });
    expectExact(blueprint, { ...exact }, ({ queues, resources, blocks: passed }) => ({
      renegedShare: queues['queue']!.reneged / passed['in']!.entered, queueLength: queues['queue']!.lengthMean, busy: resources['server']!.inUseMean,
    }));
  });

  it('patience that is never needed changes no time', () => {
    const plain = singleQueue({ arrivalRate: 0.9, service: exponential(1), servers: 1, warmUp: 0, length: 3000 });
    const patient: Blueprint = { ...plain, blocks: plain.blocks.map((block) => (block.kind === 'queue' ? { ...block, patience: { limit: { kind: 'constant', value: 1e12 }, next: 'lost' } } : block)) };
    const [one, other] = [plain, patient].map((blueprint) => runBlueprint(blueprint, { seed: 3, replication: 0, week: 0 }));
    expect(other!.queues['queue']).toEqual(one!.queues['queue']);
    expect(other!.leaves).toEqual(one!.leaves);
  });
});

describe('baulking', () => {
  it('follows the highest step that holds', () => {
    const steps = [{ lengthAtLeast: 2, share: 1 }, { lengthAtLeast: 1, share: 0 }];
    const found = runLittle([schedule('in', 'line', 0, 1, 2, 3, 4), queue('line', 'service', { baulking: { steps, next: 'gone' } }), work('service', 'out', 'desk', 100), leave('out'), leave('gone')], [pool('desk', 1)]);
    expect(found.queues['line']).toMatchObject({ baulked: 2, entered: 3, refused: 0 });
    expect(found.leaves['gone']!.timeInSystem.maximum).toBe(0);
  });

  it('M/M/2/5 with a growing share that stays away meets theory', () => {
    const { blocks, ...rest } = singleQueue({ arrivalRate: 3, service: exponential(1), servers: 2, places: 3, warmUp: 100, length: 4000 });
    const baulking = { steps: [{ lengthAtLeast: 1, share: 0.25 }, { lengthAtLeast: 2, share: 0.5 }], next: 'away' };
    const blueprint: Blueprint = { ...rest, blocks: [...blocks.map((block) => (block.kind === 'queue' ? { ...block, baulking } : block)), leave('away')] };
    const exact = baulkingQueue({ arrivalRate: 3, serviceRate: 1, servers: 2, places: 3, baulkingShare: (waiting) => Math.min(0.5, 0.25 * waiting) });
    expectExact(blueprint, { ...exact }, ({ queues, blocks: passed }) => ({
      baulkedShare: queues['queue']!.baulked / passed['in']!.entered, lostShare: queues['queue']!.refused / passed['in']!.entered, queueLength: queues['queue']!.lengthMean,
    }));
  });
});

describe('who goes first, and for how long', () => {
  it('work chooses among those at its door by an attribute, also between blocks that share a resource', () => {
    const kinds = [3, 1, 2].flatMap((urgency, index) => [
      schedule(`in${index}`, `mark${index}`, 1), { id: `mark${index}`, kind: 'assign' as const, attribute: 'urgency', value: number(urgency), next: index === 2 ? 'other' : 'first' },
    ]);
    const found = runLittle([
      schedule('busy', 'first', 0), ...kinds, work('first', 'out1', 'doctor', 10, { priorityAttribute: 'urgency' }), work('other', 'out2', 'doctor', 10, { priorityAttribute: 'urgency' }),
      leave('out1'), leave('out2'),
    ], [pool('doctor', 1)], { attributes: ['urgency'] });
    // 0-10 the first, then urgency 1, 2, 3.
    expect(found.leaves['out1']!.timeInSystem).toMatchObject({ count: 3, minimum: us(10), maximum: us(39) });
    expect(found.leaves['out2']!.timeInSystem.mean).toBe(us(29));
  });

  it('the duration depends on an attribute, for work and for delays', () => {
    const durationByAttribute = { attribute: 'kind', cases: [{ equals: 1, duration: constant(7) }] };
    const found = runLittle([
      schedule('plain', 'service', 0), schedule('marked', 'mark', 50), { id: 'mark', kind: 'assign', attribute: 'kind', value: number(1), next: 'service' },
      work('service', 'rest', 'desk', 3, { durationByAttribute }), { id: 'rest', kind: 'delay', duration: constant(1), durationByAttribute, next: 'out' }, leave('out'),
    ], [pool('desk', 1)], { attributes: ['kind'] });
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ count: 2, minimum: us(4), maximum: us(14) });
  });

  it('cases do not touch the draws of the others', () => {
    const { blocks, ...rest } = singleQueue({ arrivalRate: 0.8, service: exponential(1), servers: 1, warmUp: 0, length: 2000 });
    const cased: Blueprint = { ...rest, attributes: ['kind'], blocks: blocks.map((block) => (block.kind === 'work' ? { ...block, durationByAttribute: { attribute: 'kind', cases: [{ equals: 1, duration: exponential(5) }] } } : block)) };
    const address = { seed: 8, replication: 0, week: 0 };
    expect(runBlueprint(cased, address).eventHash).toBe(runBlueprint({ ...rest, blocks }, address).eventHash);
  });
});

describe('attributes', () => {
  it('can be added to, multiplied, copied, and hold times', () => {
    const found = runLittle([
      schedule('in', 'a', 2), { id: 'a', kind: 'assign', attribute: 'x', value: number(3), next: 'b' }, { id: 'b', kind: 'assign', operation: 'add', attribute: 'x', value: number(4), next: 'c' },
      { id: 'c', kind: 'assign', operation: 'multiply', attribute: 'x', value: number(5), next: 'd' }, { id: 'd', kind: 'assign', operation: 'copy', attribute: 'y', from: 'x', next: 'wait' },
      { id: 'wait', kind: 'delay', duration: constant(6), next: 'e' }, { id: 'e', kind: 'assign', operation: 'copy-time', attribute: 'clock', next: 'f' },
      { id: 'f', kind: 'assign', operation: 'copy-age', attribute: 'age', next: 'out' }, leave('out'),
    ], [], { attributes: ['x', 'y', 'clock', 'age'] });
    expect(found.leaves['out']!.attributeSums).toEqual([35, 35, us(8), us(6)]);
  });

  it('times are measured since creation or since a noted time', () => {
    const found = runLittle([
      schedule('in', 'first', 0, 10), { id: 'first', kind: 'delay', duration: constant(2), next: 'note' }, { id: 'note', kind: 'assign', operation: 'copy-time', attribute: 'seen', next: 'line' },
      queue('line', 'service'), work('service', 'sofar', 'desk', 9), { id: 'sofar', kind: 'measure', next: 'since' }, { id: 'since', kind: 'measure', sinceAttribute: 'seen', next: 'out' }, leave('out'),
    ], [pool('desk', 1)], { attributes: ['seen'] });
    expect(found.measures['sofar']).toMatchObject({ count: 2, mean: us(11) });
    expect(found.measures['since']).toMatchObject({ count: 2, mean: us(9), maximum: us(9) });
  });

  it('times beyond the limit of their block are counted, those at the limit are not', () => {
    const found = runLittle([
      schedule('in', 'line', 0, 5), queue('line', 'service'), work('service', 'sofar', 'desk', 9), { id: 'sofar', kind: 'measure', limitUs: us(9), next: 'out' }, leave('out'),
    ], [pool('desk', 1)]);
    expect(found.measures['sofar']).toMatchObject({ count: 2, late: 1 });
  });
});

describe('arrivals in proportion to what is in use', () => {
  it('bring on average the rate per unit and hour times the units in use', () => {
    // Machine repair: beds are busy for 8 of 10 time units each; tasks come at 36 per occupied bed and hour = 0.01 per time unit.
    const blueprint: Blueprint = {
      warmUpUs: us(200), horizonUs: us(4200), attributes: [], nodes: [], resources: [pool('bed', 10)],
      blocks: [
        { id: 'in', kind: 'arrive', next: 'stay', arrival: { kind: 'renewal', interval: exponential(1) } },
        work('stay', 'home', 'bed', 6), leave('home'),
        { id: 'task', kind: 'arrive', next: 'done', arrival: { kind: 'proportional', resource: 'bed', perUnitPerHour: { periodUs: us(2), steps: [{ atUs: 0, value: 720 }, { atUs: us(1), value: 0 }] } } },
        leave('done'),
      ],
    };
    expectExact(blueprint, { perTime: 0.6, inUse: 6 }, (run) => ({ perTime: (run.leaves['done']!.count / run.observedUs) * TIME_UNIT_US, inUse: run.resources['bed']!.inUseMean }));
  });

  it('bring nothing while nothing is in use', () => {
    const found = runLittle([
      schedule('in', 'stay', 100), work('stay', 'home', 'bed', 50), leave('home'),
      { id: 'task', kind: 'arrive', next: 'done', arrival: { kind: 'proportional', resource: 'bed', perUnitPerHour: { periodUs: us(1), steps: [{ atUs: 0, value: 3600 }] } } }, leave('done'),
    ], [pool('bed', 1)]);
    expect(found.leaves['done']!.timeInSystem.count).toBeGreaterThan(25);
    expect(found.leaves['done']!.count).toBeLessThan(80);
  });
});
