import { describe, expect, it } from 'vitest';
import type { BlockSpecification, Blueprint, ResourceSpecification } from '../kernel/blueprint';
import { checkBlueprint } from '../kernel/check-blueprint';
import { runBlueprint } from '../kernel/run-blueprint';
import type { RunStatistics } from '../kernel/run-statistics';
import { TIME_UNIT_US } from './verification-blueprints';

const us = (time: number): number => time * TIME_UNIT_US;
const constant = (time: number) => ({ kind: 'constant', value: us(time) }) as const;

function run(blocks: readonly BlockSpecification[], resources: readonly ResourceSpecification[], rest: Partial<Blueprint> = {}): RunStatistics {
  const blueprint: Blueprint = { warmUpUs: 0, horizonUs: us(200), attributes: [], nodes: [], resources, blocks: [...blocks, { id: 'out', kind: 'leave' }], ...rest };
  expect(checkBlueprint(blueprint)).toEqual([]);
  return runBlueprint(blueprint, { seed: 1, replication: 0, week: 0 });
}

const schedule = (...times: number[]): BlockSpecification => ({ id: 'in', kind: 'arrive', next: 'queue', arrival: { kind: 'schedule', atUs: times.map(us) } });
const server = (duration: number, extra: object = {}): BlockSpecification => ({ id: 'work', kind: 'work', next: 'out', duration: constant(duration), demands: [{ resource: 'server', amount: 1 }], ...extra });
const steps = (periodUs: number, ...values: [number, number][]) => ({ periodUs, steps: values.map(([time, value]) => ({ atUs: us(time), value })) });

describe('published micro-cases (case 5)', () => {
  it('simultaneity: one server without a queue serves ten jobs one after another, because release comes before seize', () => {
    const found = run([schedule(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), { id: 'queue', kind: 'queue', capacity: 0, overflow: 'lost', next: 'work' }, server(1), { id: 'lost', kind: 'leave' }], [{ id: 'server', capacity: 1 }]);
    expect(found.leaves['out']!.count).toBe(10);
  });

  it('rejection: of jobs at 1..100 with service 1.5 and no queue, 50 are served and 50 rejected; busy 75', () => {
    const times = Array.from({ length: 100 }, (_, index) => index + 1);
    const found = run([schedule(...times), { id: 'queue', kind: 'queue', capacity: 0, overflow: 'lost', next: 'work' }, server(1.5), { id: 'lost', kind: 'leave' }], [{ id: 'server', capacity: 1 }]);
    expect([found.leaves['out']!.count, found.leaves['lost']!.count]).toEqual([50, 50]);
    expect(found.resources['server']!.busyUs).toBe(us(75));
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ minimum: us(1.5), maximum: us(1.5) });
  });

  it('shifts without pre-emption: capacity 1, 3 from 1, 1 from 2; service 2: ends 2, 3, 3', () => {
    const found = run([schedule(0, 0, 0), { id: 'queue', kind: 'queue', next: 'work' }, server(2)], [{ id: 'server', capacity: steps(us(100), [0, 1], [1, 3], [2, 1]) }], { horizonUs: us(50) });
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ count: 3, minimum: us(2), maximum: us(3), mean: us(8 / 3) });
    expect(found.resources['server']!.overtimeUs).toBe(us(1));
  });

  it('priority: the head of two lines is the more urgent, then the earlier', () => {
    const blocks: BlockSpecification[] = [
      schedule(0, 1, 2, 3),
      { id: 'queue', kind: 'branch', routes: [{ next: 'line', share: 1 }] },
      { id: 'line', kind: 'queue', next: 'work' }, server(10),
      { id: 'urgent', kind: 'arrive', next: 'fast', arrival: { kind: 'schedule', atUs: [us(5)] } },
      { id: 'fast', kind: 'queue', next: 'quick' },
      { id: 'quick', kind: 'work', next: 'done', priority: -1, duration: constant(1), demands: [{ resource: 'server', amount: 1 }] },
      { id: 'done', kind: 'leave' },
    ];
    const found = run(blocks, [{ id: 'server', capacity: 1 }]);
    expect(found.leaves['done']!.timeInSystem.mean).toBe(us(6));
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ count: 4, maximum: us(38), minimum: us(10) });
  });

  it('suspension with resume (Ciw): arrivals every 3, service 10, servers 4 to 12.5, 0 to 17, then 1', () => {
    const times = Array.from({ length: 9 }, (_, index) => 3 * (index + 1));
    const found = run([schedule(...times), { id: 'queue', kind: 'queue', next: 'work' }, server(10)], [{ id: 'server', shiftEnd: 'suspend', capacity: steps(us(500), [0, 4], [12.5, 0], [17, 1]) }], { horizonUs: us(27.5) - 1 });
    // Final parts 0.5 (17-17.5) and 3.5 (17.5-21) are done; the third runs to 27.5, the fourth waits interrupted.
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ count: 2, minimum: us(14.5), maximum: us(15) });
    expect(found.entitiesInside).toBe(7);
    expect(found.resources['server']!.overtimeUs).toBe(0);
  });
});

describe('machines and people', () => {
  it('overtime of a pool: the work that runs when fewer units are on duty is finished, and only the units above duty are overtime', () => {
    const services = [5, 7, 9, 4, 5, 5];
    const sources = [1, 2, 2, 10, 10, 13].flatMap((time, index): BlockSpecification[] => [
      { id: `in${index}`, kind: 'arrive', next: `kind${index}`, arrival: { kind: 'schedule', atUs: [us(time)] } },
      { id: `kind${index}`, kind: 'assign', attribute: 'job', value: { kind: 'constant', value: index }, next: 'queue' },
    ]);
    const works = services.flatMap((duration, index): BlockSpecification[] => [
      { id: `work${index}`, kind: 'work', next: 'free', duration: constant(duration), demands: [] },
    ]);
    const found = run([
      ...sources, { id: 'queue', kind: 'queue', next: 'take' }, { id: 'take', kind: 'seize', next: 'choose', demands: [{ resource: 'server', amount: 1 }] },
      { id: 'choose', kind: 'branch-attribute', attribute: 'job', routes: services.map((_, index) => ({ equals: index, next: `work${index}` })), otherwise: 'free' },
      ...works, { id: 'free', kind: 'release', next: 'out', demands: [{ resource: 'server', amount: 1 }] },
    ], [{ id: 'server', capacity: steps(us(500), [0, 3], [7, 2], [11, 1], [20, 0]) }], { attributes: ['job'], horizonUs: us(100) });
    // Ends 6, 9, 11, 14, 19, 24; in use and on duty 2/2 from 7, 1/1 from 11, and 1/0 from 20 to 24. (Arrivals and
    // services of Ciw's overtime test; Ciw exchanges named servers at a shift change, a pool keeps who stays on duty.)
    expect(found.resources['server']!.overtimeUs).toBe(us(4));
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ count: 6, maximum: us(11) });
  });

  it('blocking after service: a finished part holds its machine until the next place is free', () => {
    const found = run([
      schedule(0, 0, 0), { id: 'queue', kind: 'queue', next: 'first' },
      { id: 'first', kind: 'work', next: 'second', duration: constant(1), demands: [{ resource: 'fast', amount: 1 }] },
      { id: 'second', kind: 'work', next: 'out', duration: constant(5), demands: [{ resource: 'slow', amount: 1 }] },
    ], [{ id: 'fast', capacity: 1 }, { id: 'slow', capacity: 1 }], { horizonUs: us(20) });
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ count: 3, minimum: us(6), maximum: us(16) });
    // fast: runs 0-1, 1-2, 6-7; blocked 2-6 and 7-11
    expect(found.resources['fast']!.stateShares).toMatchObject({ run: 3 / 20, blocked: 8 / 20, standby: 9 / 20 });
  });

  it('a demand until service frees people while the machine stays blocked', () => {
    const found = run([
      schedule(0, 0), { id: 'queue', kind: 'queue', next: 'first' },
      { id: 'first', kind: 'work', next: 'second', duration: constant(1), demands: [{ resource: 'fast', amount: 1 }, { resource: 'person', amount: 1, until: 'service' }] },
      { id: 'second', kind: 'work', next: 'out', duration: constant(5), demands: [{ resource: 'slow', amount: 1 }] },
    ], [{ id: 'fast', capacity: 1 }, { id: 'slow', capacity: 1 }, { id: 'person', capacity: 1 }]);
    expect(found.resources['person']!.busyUs).toBe(us(2));
    expect(found.resources['fast']!.busyUs).toBe(us(6));
  });

  it('a failure by time interrupts the work, which goes on after the repair', () => {
    const failure = { basis: 'time', timeToFailure: constant(4), repair: constant(3) } as const;
    const found = run([schedule(0), { id: 'queue', kind: 'queue', next: 'work' }, server(10)], [{ id: 'server', capacity: 1, failure }], { horizonUs: us(20) });
    // Runs 0-4, 7-11, 14-16; down 4-7, 11-14, 18-20.
    expect(found.leaves['out']!.timeInSystem.mean).toBe(us(16));
    expect(found.resources['server']!).toMatchObject({ failures: 3, stateShares: { run: 0.5, failed: 0.4, standby: 0.1 } });
  });

  it('a failure by operation counts running time only, also over several parts', () => {
    const failure = { basis: 'operation', timeToFailure: constant(4), repair: constant(3) } as const;
    const found = run([schedule(0, 10), { id: 'queue', kind: 'queue', next: 'work' }, server(3)], [{ id: 'server', capacity: 1, failure }], { horizonUs: us(20) });
    // First part 0-3; second 10-11, down 11-14, on 14-16.
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ minimum: us(3), maximum: us(6) });
    expect(found.resources['server']!.failures).toBe(1);
  });

  it('one crew repairs machines in the order of their failures', () => {
    const failure = (time: number) => ({ basis: 'time', timeToFailure: constant(time), repair: constant(5), crew: 'crew' }) as const;
    const found = run([schedule(0), { id: 'queue', kind: 'queue', next: 'work' }, server(1)], [
      { id: 'server', capacity: 1, failure: failure(9) }, { id: 'other', capacity: 1, failure: failure(10) }, { id: 'crew', capacity: 1 },
    ], { horizonUs: us(20) });
    // server down 9-14; other down 10-19 (5 waiting, 5 under repair... from 14 to 19).
    expect(found.resources['server']!.stateShares.failed).toBe(5 / 20);
    expect(found.resources['other']!.stateShares.failed).toBe(9 / 20);
    expect(found.resources['crew']!.busyUs).toBe(us(10));
  });

  it('a machine that is off, on standby, running, blocked or failed draws the power of its state', () => {
    const power = { consumer: 'machine', offKw: 1, standbyKw: 2, runKw: 10, blockedKw: 5, failedKw: 3 };
    const found = run([schedule(0), { id: 'queue', kind: 'queue', next: 'work' }, server(5)], [{ id: 'server', capacity: steps(us(500), [0, 1], [10, 0]), power }], {
      horizonUs: us(20), meter: { windowUs: us(4), consumers: ['machine'], base: [] },
    });
    // kW x s: run 0-5, standby 5-10, off 10-20.
    const expected = [40, 10 + 6, 4 + 2, 4, 4].map((kwSeconds) => kwSeconds / 3600);
    expect([...found.windowKwh]).toEqual(expected.map((kwh): unknown => expect.closeTo(kwh, 12)));
    expect(found.resources['server']!.energyKwh).toBeCloseTo((50 + 10 + 10) / 3600, 12);
  });
});

describe('inference', () => {
  const infer = (extra: object = {}): BlockSpecification => ({ id: 'queue', kind: 'infer', node: 'node', next: 'out', late: 'missed', deadlineUs: us(4), ...extra });
  const missed: BlockSpecification = { id: 'missed', kind: 'leave' };
  const nodes = [{ id: 'node', parallel: 1, serviceTime: constant(3), energyPerInferenceJ: 7 }];

  it('an answer at the deadline counts; a later one is thrown away but has used the node', () => {
    const found = run([schedule(0, 2, 3), infer(), missed], [], { nodes });
    // Answers at 3 and 6 (in time for 0 and 2), at 9 for the one of 3, which left at 7.
    expect([found.leaves['out']!.count, found.leaves['missed']!.count]).toEqual([2, 1]);
    expect(found.leaves['missed']!.timeInSystem.mean).toBe(us(4));
    expect(found.nodes['node']).toMatchObject({ requests: 3, answered: 2, late: 1, refused: 0, utilisationShare: 9 / 200 });
    expect(found.nodes['node']!.energyKwh).toBeCloseTo(21 / 3.6e6, 15);
    expect(found.nodes['node']!.latency).toMatchObject({ count: 3, maximum: us(6) });
  });

  it('the network adds to the latency on both ways, and a slow one misses the deadline', () => {
    expect(run([schedule(0), infer({ network: constant(1) }), missed], [], { nodes }).leaves['out']!.timeInSystem.mean).toBe(us(4));
    const slow = run([schedule(0), infer({ network: constant(10) }), missed], [], { nodes });
    expect([slow.leaves['missed']!.timeInSystem.mean, slow.nodes['node']!.utilisationShare]).toEqual([us(4), 3 / 200]);
  });

  it('a full queue refuses, an outage loses: both are found out at the deadline', () => {
    const full = run([schedule(0, 0, 0), infer(), missed], [], { nodes: [{ ...nodes[0]!, queueLimit: 1 }] });
    expect(full.nodes['node']).toMatchObject({ requests: 3, answered: 1, late: 2, refused: 1 });
    const out = run([schedule(0), infer({ outageShare: 1 }), missed], [], { nodes });
    expect([out.leaves['missed']!.count, out.nodes['node']!.utilisationShare]).toEqual([1, 0]);
  });
});

describe('runs that cannot end well are named failures', () => {
  it('a circle of machines that wait for each other is a deadlock', () => {
    const found = run([
      schedule(0, 0), { id: 'queue', kind: 'queue', next: 'a' },
      { id: 'a', kind: 'work', next: 'b', duration: constant(1), demands: [{ resource: 'left', amount: 1 }] },
      { id: 'b', kind: 'work', next: 'c', duration: constant(1), demands: [{ resource: 'right', amount: 1 }] },
      { id: 'c', kind: 'work', next: 'out', duration: constant(1), demands: [{ resource: 'left', amount: 1 }] },
    ], [{ id: 'left', capacity: 1 }, { id: 'right', capacity: 1 }]);
    expect(found.failure).toMatchObject({ code: 'deadlock', records: ['a', 'right', 'b', 'left'] });
  });

  it('a queue that grows without end meets the entity budget, a circle without time the storm, a long run the event budget', () => {
    const flood: BlockSpecification = { id: 'in', kind: 'arrive', next: 'queue', arrival: { kind: 'renewal', interval: constant(0.001) } };
    const grown = run([flood, { id: 'queue', kind: 'queue', next: 'work' }, server(10)], [{ id: 'server', capacity: 1 }], { entityBudget: 500 });
    expect(grown.failure).toMatchObject({ code: 'entity-budget', records: ['queue'] });
    const circle = run([schedule(0), { id: 'queue', kind: 'delay', duration: constant(0), next: 'again' }, { id: 'again', kind: 'delay', duration: constant(0), next: 'queue' }], []);
    expect(circle.failure).toMatchObject({ code: 'zero-delay-storm', atUs: 0 });
    const long = run([flood, { id: 'queue', kind: 'queue', next: 'work' }, server(0.0001)], [{ id: 'server', capacity: 1 }], { eventBudget: 100 });
    expect(long.failure?.code).toBe('event-budget');
    expect(long.eventCount).toBe(100);
  });
});

describe('checkBlueprint', () => {
  const base: Blueprint = { warmUpUs: 0, horizonUs: 10, attributes: [], nodes: [], resources: [{ id: 'server', capacity: 1 }], blocks: [schedule(0), { id: 'queue', kind: 'queue', next: 'work' }, server(1), { id: 'out', kind: 'leave' }] };
  const withBlock = (block: BlockSpecification): Blueprint => ({ ...base, blocks: [...base.blocks.filter(({ id }) => id !== block.id), block] });
  const wrong: [string, Blueprint][] = [
    ['an unknown next block', withBlock(server(1, { next: 'nowhere' }))],
    ['an unknown resource', withBlock(server(1, { demands: [{ resource: 'nobody', amount: 1 }] }))],
    ['more units than there are', withBlock(server(1, { demands: [{ resource: 'server', amount: 2 }] }))],
    ['a duration that is no distribution', withBlock(server(1, { duration: { kind: 'exponential', mean: -1 } }))],
    ['a horizon before the warm-up', { ...base, warmUpUs: 20 }],
    ['an id used twice', { ...base, resources: [{ id: 'queue', capacity: 1 }, ...base.resources] }],
    ['a saturated source before an endless queue', withBlock({ id: 'in', kind: 'arrive', next: 'queue', arrival: { kind: 'saturated' } })],
    ['a priority queue without an attribute', withBlock({ id: 'queue', kind: 'queue', next: 'work', discipline: 'priority' })],
    ['a schedule that does not start at 0', { ...base, resources: [{ id: 'server', capacity: { periodUs: 10, steps: [{ atUs: 3, value: 1 }] } }] }],
  ];
  it.each(wrong)('refuses %s, naming the record', (_name, blueprint) => {
    const problems = checkBlueprint(blueprint);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]!.record).toBeTruthy();
    expect(problems[0]!.expected.ja).not.toBe('');
  });
  it('accepts the base', () => expect(checkBlueprint(base)).toEqual([]));
});
