import { describe, expect, it } from 'vitest';
import type { Distribution } from '../foundation/random/distribution';
import type { BlockSpecification, Blueprint } from '../kernel/blueprint';
import { checkBlueprint } from '../kernel/check-blueprint';
import { runBlueprint } from '../kernel/run-blueprint';
import { stationaryProbabilities } from './birth-death-theory';
import { generalServiceQueue, markovQueue } from './queueing-theory';
import { expectExact } from './testing/expect-exact';
import { constant, leave, number, pool, runLittle, schedule, us, work } from './testing/little-models';
import { exponential, TIME_UNIT_US } from './verification-blueprints';

const mark = (id: string, attribute: string, value: number, next: string): BlockSpecification => ({ id, kind: 'assign', attribute, value: number(value), next });
const poisson = (rate: number, next: string): BlockSpecification => ({ id: 'in', kind: 'arrive', next, arrival: { kind: 'renewal', interval: exponential(1 / rate) } });
const line = (next: string): BlockSpecification => ({ id: 'line', kind: 'queue', next });

describe('set-up', () => {
  const power = { consumer: 'machines', offKw: 0, standbyKw: 0, runKw: 3600, blockedKw: 0, failedKw: 0, setupKw: 7200 };
  const products = (...kinds: number[]) => kinds.flatMap((kind, index) => [schedule(`in${index}`, `kind${index}`, index / 10), mark(`kind${index}`, 'kind', kind, 'line')]);
  const press = (setup: object): BlockSpecification => ({ ...work('press', 'out', 'machine', 2), setup: { machine: 'machine', attribute: 'kind', duration: constant(3), ...setup } } as BlockSpecification);

  it('comes between different products only, draws its own power, and is a state of its own', () => {
    const found = runLittle([...products(1, 1, 2, 2, 1), line('press'), press({}), leave('out')], [{ ...pool('machine', 1), power }], { attributes: ['kind'], meter: { windowUs: us(100), consumers: ['machines'], base: [] } });
    expect(found.resources['machine']).toMatchObject({ setups: 2, stateShares: { setup: expect.closeTo(6 / 200, 12) as number, run: expect.closeTo(10 / 200, 12) as number } });
    expect(found.resources['machine']!.energyKwh).toBeCloseTo(2 * 6 + 10, 9);
    expect(found.leaves['out']!.timeInSystem.maximum).toBe(us(16 - 0.4));
  });

  it('follows the matrix where it names the change, and a first value of the machine', () => {
    const matrix = [{ from: 1, to: 2, duration: constant(10) }];
    const found = runLittle([...products(2, 1), line('press'), press({ matrix, initial: 1 }), leave('out')], [pool('machine', 1)], { attributes: ['kind'] });
    // 1 -> 2 takes 10, 2 -> 1 the 3 of every other change.
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ minimum: us(12), maximum: us(17 - 0.1) });
  });

  it('is interrupted by a failure and goes on after the repair', () => {
    const failure = { basis: 'time', timeToFailure: constant(4), repair: constant(5) } as const;
    const found = runLittle([...products(1, 2), line('press'), press({}), leave('out')], [{ ...pool('machine', 1), power, failure }], { attributes: ['kind'], meter: { windowUs: us(100), consumers: ['machines'], base: [] }, horizonUs: us(13) });
    // Works 0-2, set up 2-4, down 4-9, set up 9-10, works 10-12.
    expect(found.leaves['out']!.timeInSystem.maximum).toBe(us(12 - 0.1));
    expect(found.resources['machine']!.stateShares).toMatchObject({ setup: 3 / 13, run: 4 / 13 });
  });

  it('two products at random: the wait is that of M/G/1 with the set-up in every second service', () => {
    const blueprint: Blueprint = {
      warmUpUs: us(500), horizonUs: us(8000), attributes: ['kind'], nodes: [], resources: [pool('machine', 1)],
      blocks: [
        poisson(0.5, 'draw'), { id: 'draw', kind: 'assign', attribute: 'kind', value: { kind: 'bernoulli', share: 0.5 }, next: 'line' }, line('press'),
        { id: 'press', kind: 'work', next: 'out', duration: exponential(1), demands: [{ resource: 'machine', amount: 1 }], setup: { machine: 'machine', attribute: 'kind', duration: constant(0.5) } }, leave('out'),
      ],
    };
    const { wait } = generalServiceQueue(0.5, 1.25, 1 + 0.25 * 0.25);
    expectExact(blueprint, { wait, perService: 0.5 }, (run) => ({ wait: run.queues['line']!.wait.mean / TIME_UNIT_US, perService: run.resources['machine']!.setups / run.leaves['out']!.count }));
  });
});

describe('several skills', () => {
  const ask = (resource: string, ...alternatives: string[]) => ({ resource, amount: 1, alternatives });
  const task = (id: string, ...demands: object[]): BlockSpecification => ({ id, kind: 'work', next: 'out', duration: constant(10), demands } as BlockSpecification);

  it('the first that is free in the stated order does the work', () => {
    const found = runLittle([schedule('in', 'care', 0, 0, 0), task('care', ask('nurse', 'assistant', 'doctor')), leave('out')], [pool('doctor', 1), pool('nurse', 1), pool('assistant', 1)]);
    expect(found.leaves['out']!.timeInSystem.maximum).toBe(us(10));
    const two = runLittle([schedule('in', 'care', 0, 0), task('care', ask('nurse', 'assistant', 'doctor')), leave('out')], [pool('doctor', 1), pool('nurse', 1), pool('assistant', 1)]);
    expect(['nurse', 'assistant', 'doctor'].map((id) => two.resources[id]!.busyUs / us(10))).toEqual([1, 1, 0]);
    expect(two.blocks['care']).toMatchObject({ entered: 2, left: 2 });
  });

  it('who waits is served by whoever becomes free first', () => {
    const found = runLittle([
      schedule('busy', 'own', 0), { ...task('own', { resource: 'nurse', amount: 1 }), duration: constant(50) } as BlockSpecification,
      schedule('in', 'care', 1, 2, 3), task('care', ask('nurse', 'doctor')), leave('out'),
    ], [pool('nurse', 1), pool('doctor', 1)]);
    // The doctor does all three: 1-11, 11-21, 21-31.
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ count: 4, maximum: us(50) });
    expect(found.resources['doctor']!.busyUs).toBe(us(30));
  });

  it('combine with other demands, and what was seized is what is released', () => {
    const found = runLittle([
      schedule('in', 'take', 0, 1), { id: 'take', kind: 'seize', demands: [ask('bay', 'corridor'), ask('nurse', 'doctor')], next: 'stay' },
      { id: 'stay', kind: 'delay', duration: constant(5), next: 'free' }, { id: 'free', kind: 'release', demands: [{ resource: 'bay', amount: 1 }, { resource: 'nurse', amount: 1 }], next: 'out' }, leave('out'),
    ], [pool('bay', 1), pool('corridor', 1), pool('nurse', 1), pool('doctor', 1)]);
    expect(['bay', 'corridor', 'nurse', 'doctor'].map((id) => found.resources[id]!.busyUs / us(5))).toEqual([1, 1, 1, 1]);
    expect(found.leaves['out']!.attributeSums).toEqual([]);
  });

  it('two pools that may both serve are one pool: M/M/2', () => {
    const blueprint: Blueprint = {
      warmUpUs: us(300), horizonUs: us(6000), attributes: [], nodes: [], resources: [pool('one', 1), pool('other', 1)],
      blocks: [poisson(1.4, 'line'), line('care'), { id: 'care', kind: 'work', next: 'out', duration: exponential(1), demands: [{ resource: 'one', amount: 1, alternatives: ['other'] }] }, leave('out')],
    };
    expectExact(blueprint, { wait: markovQueue(1.4, 1, 2).wait }, (run) => ({ wait: run.queues['line']!.wait.mean / TIME_UNIT_US }));
  });

  it('an alternative that never gets to serve changes no draw', () => {
    const build = (alternatives: string[]): Blueprint => ({
      warmUpUs: 0, horizonUs: us(2000), attributes: [], nodes: [], resources: [pool('one', 2), { id: 'spare', capacity: { periodUs: us(1e6), steps: [{ atUs: 0, value: 0 }, { atUs: us(9e5), value: 1 }] } }],
      blocks: [poisson(1.4, 'line'), line('care'), { id: 'care', kind: 'work', next: 'out', duration: exponential(1), demands: [{ resource: 'one', amount: 1, alternatives }] }, leave('out')],
    });
    const [plain, other] = [build([]), build(['spare'])].map((blueprint) => runBlueprint(blueprint, { seed: 4, replication: 0, week: 0 }));
    expect(other!.queues).toEqual(plain!.queues);
    expect(other!.leaves).toEqual(plain!.leaves);
  });

  it('too many combinations are refused', () => {
    const many = Array.from({ length: 10 }, (_, index) => `skill${index}`);
    const blueprint: Blueprint = {
      warmUpUs: 0, horizonUs: 1, attributes: [], nodes: [], resources: ['a', 'b', ...many].map((id) => pool(id, 1)),
      blocks: [schedule('in', 'care', 0), { id: 'care', kind: 'work', next: 'out', duration: constant(1), demands: [ask('a', ...many), ask('b', ...many)] }, leave('out')],
    };
    expect(checkBlueprint(blueprint)).toMatchObject([{ record: 'care', path: 'care.demands.alternatives' }]);
  });
});

describe('blocking before service', () => {
  it('begins work only when the place after it is kept for it', () => {
    const found = runLittle([
      schedule('in', 'first', 0, 0, 0), { ...work('first', 'room', 'fast', 1), blocking: 'before' } as BlockSpecification, { id: 'room', kind: 'queue', capacity: 1, next: 'second' }, work('second', 'out', 'slow', 5), leave('out'),
    ], [pool('fast', 1), pool('slow', 1)]);
    // First works 0-1, 1-2 and, because the room is taken until 6, only then 6-7; it is never blocked.
    expect(found.resources['fast']!.stateShares).toMatchObject({ blocked: 0, run: 3 / 200 });
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ minimum: us(6), maximum: us(16) });
  });

  it.each([[1, 1], [3, 1], [1, 0.7]])('a line of two stations with %d places and a second rate of %d keeps the pace of theory', (places, rate) => {
    const blueprint: Blueprint = {
      warmUpUs: us(200), horizonUs: us(6000), attributes: [], nodes: [], resources: [pool('one', 1), pool('two', 1)],
      blocks: [
        { id: 'supply', kind: 'arrive', next: 'first', arrival: { kind: 'saturated' } },
        { id: 'first', kind: 'work', next: 'room', duration: exponential(1), demands: [{ resource: 'one', amount: 1 }], blocking: 'before' }, { id: 'room', kind: 'queue', capacity: places, next: 'second' },
        { id: 'second', kind: 'work', next: 'out', duration: exponential(1 / rate), demands: [{ resource: 'two', amount: 1 }] }, leave('out'),
      ],
    };
    // States: parts after the first station. It works while fewer than `places` of them wait.
    const [idle] = stationaryProbabilities({ limit: places + 1, birthRate: () => 1, deathRate: () => rate });
    expectExact(blueprint, { pace: rate * (1 - idle!) }, (run) => ({ pace: (run.leaves['out']!.count / run.observedUs) * TIME_UNIT_US }));
  });

  it('needs a queue with places after it', () => {
    const blueprint: Blueprint = { warmUpUs: 0, horizonUs: 1, attributes: [], nodes: [], resources: [pool('one', 1)], blocks: [schedule('in', 'first', 0), { ...work('first', 'out', 'one', 1), blocking: 'before' } as BlockSpecification, leave('out')] };
    expect(checkBlueprint(blueprint)).toMatchObject([{ record: 'first', path: 'first.blocking' }]);
  });
});

describe('processor sharing', () => {
  const share = (time: Distribution): BlockSpecification => ({ id: 'core', kind: 'share', resource: 'cpu', work: time, next: 'out' });

  it('divides one unit among all', () => {
    const found = runLittle([schedule('in', 'core', 0, 1), share(constant(3)), leave('out')], [pool('cpu', 1)]);
    // Alone 0-1, half each until the first has its 3 at 5, then alone until 6.
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ count: 2, minimum: us(5), maximum: us(5) });
    expect(found.resources['cpu']!.busyUs).toBe(us(6));
  });

  it('gives nobody more than one unit, and stands still without units', () => {
    const capacity = { periodUs: us(1000), steps: [{ atUs: 0, value: 2 }, { atUs: us(2), value: 0 }, { atUs: us(5), value: 1 }] };
    const found = runLittle([schedule('in', 'core', 0, 0), share(constant(4)), leave('out')], [{ id: 'cpu', capacity }]);
    // 2 done by 2, nothing until 5, then half each: 4 more time units for the 2 that are left of each.
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ count: 2, minimum: us(9), maximum: us(9) });
    expect(found.resources['cpu']!.busyUs).toBe(us(4 + 4));
  });

  it('is interrupted by a failure', () => {
    const failure = { basis: 'time', timeToFailure: constant(3), repair: constant(2) } as const;
    const found = runLittle([schedule('in', 'core', 0), share(constant(4)), leave('out')], [{ ...pool('cpu', 1), failure }], [] as never);
    expect(found.leaves['out']!.timeInSystem.mean).toBe(us(6));
  });

  it('holds who cannot go on without giving it service', () => {
    const found = runLittle([schedule('in', 'core', 0, 0), { ...share(constant(2)), next: 'desk' } as BlockSpecification, work('desk', 'out', 'clerk', 10), leave('out')], [pool('cpu', 1), pool('clerk', 1)]);
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ minimum: us(14), maximum: us(24) });
    expect(found.resources['cpu']!.busyUs).toBe(us(4));
  });

  const services: [string, Distribution][] = [
    ['constant', constant(1)], ['exponential', exponential(1)], ['log-normal with a deviation of twice the mean', { kind: 'lognormal', mean: us(1), standardDeviation: us(2) }],
    ['two-valued', { kind: 'discrete', values: [us(0.25), us(4)], weights: [0.8, 0.2] }],
  ];
  it.each(services)('M/G/1-PS with %s work: mean time E[S] / (1 - rho), whatever the distribution', (_name, time) => {
    const blueprint: Blueprint = { warmUpUs: us(500), horizonUs: us(10_000), attributes: [], nodes: [], resources: [pool('cpu', 1)], blocks: [poisson(0.7, 'core'), share(time), leave('out')] };
    expectExact(blueprint, { sojourn: 1 / (1 - 0.7), busy: 0.7 }, (run) => ({ sojourn: run.leaves['out']!.timeInSystem.mean / TIME_UNIT_US, busy: run.resources['cpu']!.inUseMean }));
  });

  it('M/M/3-PS has as many inside as M/M/3', () => {
    const blueprint: Blueprint = { warmUpUs: us(300), horizonUs: us(6000), attributes: [], nodes: [], resources: [pool('cpu', 3)], blocks: [poisson(2.4, 'core'), share(exponential(1)), leave('out')] };
    expectExact(blueprint, { sojourn: markovQueue(2.4, 1, 3).sojourn }, (run) => ({ sojourn: run.leaves['out']!.timeInSystem.mean / TIME_UNIT_US }));
  });
});

describe('what cannot work together is refused', () => {
  const build = (blocks: readonly BlockSpecification[], machine: object): Blueprint => ({ warmUpUs: 0, horizonUs: 1, attributes: ['kind'], nodes: [], resources: [{ id: 'machine', capacity: 1, ...machine }], blocks: [...blocks, leave('out')] });
  const setup = { machine: 'machine', attribute: 'kind', duration: constant(1) };

  it('pre-emption at a machine with set-ups', () => {
    const blocks = [schedule('in', 'press', 0), { ...work('press', 'out', 'machine', 1), setup }, schedule('hot', 'rush', 0), { ...work('rush', 'out', 'machine', 1), preempts: true, priority: -1 }] as BlockSpecification[];
    expect(checkBlueprint(build(blocks, {}))).toMatchObject([{ path: 'press.setup.machine' }]);
  });

  it('a set-up of two units, sharing with other work, failures by running time or maintenance of what is shared', () => {
    expect(checkBlueprint(build([schedule('in', 'press', 0), { ...work('press', 'out', 'machine', 1), setup } as BlockSpecification], { capacity: 2 }))).toMatchObject([{ path: 'press.setup.machine' }]);
    const shared: BlockSpecification[] = [schedule('in', 'core', 0), { id: 'core', kind: 'share', resource: 'machine', work: constant(1), next: 'out' }];
    const failure = { basis: 'operation', timeToFailure: constant(1), repair: constant(1) };
    expect(checkBlueprint(build(shared, { failure }))).toMatchObject([{ path: 'core.resource' }]);
    expect(checkBlueprint(build(shared, { maintenance: { basis: 'time', interval: constant(1), duration: constant(1) } }))).toMatchObject([{ path: 'core.resource' }]);
    expect(checkBlueprint(build([...shared, schedule('other', 'desk', 0), work('desk', 'out', 'machine', 1)], {}))).toMatchObject([{ path: 'core.resource' }]);
  });
});
