import { describe, expect, it } from 'vitest';
import type { Distribution } from '../foundation/random/distribution';
import type { Blueprint } from '../kernel/blueprint';
import { checkBlueprint } from '../kernel/check-blueprint';
import { runBlueprint } from '../kernel/run-blueprint';
import type { RunStatistics } from '../kernel/run-statistics';
import { estimate } from './estimate';
import { exponential, serialLine, singleQueue, TIME_UNIT_US } from './verification-blueprints';

const REPLICATIONS = 30;

/** The exact value lies within three standard errors of the mean over replications. */
function expectExact(blueprint: Blueprint, exact: Record<string, number>, read: (run: RunStatistics) => Record<string, number>): void {
  expect(checkBlueprint(blueprint)).toEqual([]);
  const runs = Array.from({ length: REPLICATIONS }, (_, replication) => read(runBlueprint(blueprint, { seed: 20261123, replication, week: 0 })));
  for (const [name, expected] of Object.entries(exact)) {
    const found = estimate(runs.map((run) => run[name]!));
    const message = `${name}: ${found.mean} +- ${found.standardError}, exact ${expected}`;
    expect(Math.abs(found.mean - expected), message).toBeLessThanOrEqual(3 * found.standardError + 1e-9);
    expect(found.standardError, message).toBeLessThan(0.05 * expected);
  }
}

const queueOf = (run: RunStatistics): Record<string, number> => ({
  wait: run.queues['queue']!.wait.mean / TIME_UNIT_US,
  length: run.queues['queue']!.lengthMean,
  sojourn: run.leaves['out']!.timeInSystem.mean / TIME_UNIT_US,
  inUse: run.resources['server']!.inUseMean,
});

describe('single queues meet theory (case 4)', () => {
  it('M/M/1, load 0.9', () => {
    expectExact(singleQueue({ arrivalRate: 0.9, service: exponential(1), servers: 1, warmUp: 2000, length: 30_000 }), { wait: 9, sojourn: 10, length: 8.1, inUse: 0.9 }, queueOf);
  });
  it('M/M/3', () => {
    expectExact(singleQueue({ arrivalRate: 0.2, service: exponential(10), servers: 3, warmUp: 2000, length: 60_000 }), { wait: 4.4444444, inUse: 2 }, queueOf);
  });
  it('M/M/5', () => {
    expectExact(singleQueue({ arrivalRate: 4, service: exponential(1), servers: 5, warmUp: 200, length: 5000 }), { wait: 0.55411255, length: 2.21645022 }, queueOf);
  });
  it('M/M/100', () => {
    expectExact(singleQueue({ arrivalRate: 95, service: exponential(1), servers: 100, warmUp: 100, length: 600 }), { wait: 0.10129137, inUse: 95 }, queueOf);
  });
  const services: [string, Distribution, number][] = [
    ['constant', { kind: 'constant', value: TIME_UNIT_US }, 2],
    ['Erlang-2', { kind: 'erlang', shape: 2, mean: TIME_UNIT_US }, 3],
    ['uniform', { kind: 'uniform', minimum: 0, maximum: 2 * TIME_UNIT_US }, 2.6666667],
    ['exponential', exponential(1), 4],
  ];
  it.each(services)('M/G/1 with %s service', (_name, service, wait) => {
    expectExact(singleQueue({ arrivalRate: 0.8, service, servers: 1, warmUp: 1000, length: 10_000 }), { wait }, queueOf);
  });
  it('M/M/2/3 loses 4.936 %', () => {
    const blueprint = singleQueue({ arrivalRate: 3, service: exponential(0.25), servers: 2, places: 1, warmUp: 100, length: 5000 });
    expectExact(blueprint, { blocked: 0.0493601, inside: 0.76234 }, (run) => ({
      blocked: run.queues['queue']!.refused / (run.queues['queue']!.refused + run.queues['queue']!.entered),
      inside: run.resources['server']!.inUseMean + run.queues['queue']!.lengthMean,
    }));
  });
  const losses: [number, number, number][] = [[10, 8, 0.12166106], [5, 3, 0.11005435], [2, 0.75, 0.13846154], [100, 90, 0.02695738]];
  it.each(losses)('Erlang B with %d servers and load %d', (servers, arrivalRate, loss) => {
    const blueprint = singleQueue({ arrivalRate, service: exponential(1), servers, places: 0, warmUp: 50, length: 60_000 / arrivalRate });
    expectExact(blueprint, { loss }, ({ queues }) => ({ loss: queues['queue']!.refused / (queues['queue']!.refused + queues['queue']!.entered) }));
  });
});

describe('networks and priorities meet theory (case 4)', () => {
  it('two classes at one server without pre-emption stay 2.0 and 6.0', () => {
    const source = (id: string, rate: number): Blueprint['blocks'] => [
      { id, kind: 'arrive', next: `${id}-class`, arrival: { kind: 'renewal', interval: exponential(1 / rate) } },
      { id: `${id}-class`, kind: 'assign', attribute: 'class', value: { kind: 'constant', value: id === 'first' ? 1 : 2 }, next: 'queue' },
    ];
    const { blocks, ...rest } = singleQueue({ arrivalRate: 1, service: exponential(1), servers: 1, warmUp: 2000, length: 20_000 });
    const blueprint: Blueprint = {
      ...rest, attributes: ['class'],
      blocks: [
        ...source('first', 0.2), ...source('second', 0.6),
        { id: 'queue', kind: 'queue', next: 'service', discipline: 'priority', priorityAttribute: 'class' },
        { ...blocks[2]!, next: 'sort' } as Blueprint['blocks'][number],
        { id: 'sort', kind: 'branch-attribute', attribute: 'class', routes: [{ equals: 1, next: 'out1' }], otherwise: 'out2' },
        { id: 'out1', kind: 'leave' }, { id: 'out2', kind: 'leave' },
      ],
    };
    expectExact(blueprint, { first: 2, second: 6 }, ({ leaves }) => ({ first: leaves['out1']!.timeInSystem.mean / TIME_UNIT_US, second: leaves['out2']!.timeInSystem.mean / TIME_UNIT_US }));
  });

  it('an open Jackson network of three nodes', () => {
    const node = (name: string, mean: number, routes: [string, number][]): Blueprint['blocks'] => [
      { id: `queue${name}`, kind: 'queue', next: `work${name}` },
      { id: `work${name}`, kind: 'work', next: `route${name}`, duration: exponential(mean), demands: [{ resource: `server${name}`, amount: 1 }] },
      { id: `route${name}`, kind: 'branch', routes: [...routes.map(([next, share]) => ({ next, share })), { next: 'out', share: 1 - routes.reduce((sum, [, share]) => sum + share, 0) }] },
    ];
    const blueprint: Blueprint = {
      warmUpUs: 200 * TIME_UNIT_US, horizonUs: 6200 * TIME_UNIT_US, attributes: [], nodes: [],
      resources: [{ id: 'serverA', capacity: 1 }, { id: 'serverB', capacity: 2 }, { id: 'serverC', capacity: 1 }],
      blocks: [
        { id: 'inA', kind: 'arrive', next: 'queueA', arrival: { kind: 'renewal', interval: exponential(1 / 2) } },
        { id: 'inB', kind: 'arrive', next: 'queueB', arrival: { kind: 'renewal', interval: exponential(1 / 0.5) } },
        ...node('A', 1 / 4, [['queueB', 0.6], ['queueC', 0.3]]),
        ...node('B', 1 / 2, [['queueA', 0.1], ['queueC', 0.5]]),
        ...node('C', 1 / 3, [['queueA', 0.2]]),
        { id: 'out', kind: 'leave' },
      ],
    };
    const number = ({ queues, resources }: RunStatistics, name: string): number => queues[`queue${name}`]!.lengthMean + resources[`server${name}`]!.inUseMean;
    expectExact(blueprint, { A: 1.77966102, B: 1.37464082, C: 1.47236181, sojourn: 1.85066546 }, (run) => ({
      A: number(run, 'A'), B: number(run, 'B'), C: number(run, 'C'), sojourn: run.leaves['out']!.timeInSystem.mean / TIME_UNIT_US,
    }));
  });
});

describe('serial lines meet their Markov chains (case 6)', () => {
  const throughput = (length: number) => (run: RunStatistics): Record<string, number> => ({ throughput: run.leaves['out']!.count / length });
  const buffers: [number, number][] = [[0, 22 / 39], [1, 0.6704662], [2, 0.7340167], [3, 0.7767115], [5, 0.8307591]];
  it.each(buffers)('three exponential stations with buffers of %d', (buffer, expected) => {
    const durations = [exponential(1), exponential(1), exponential(1)];
    expectExact(serialLine({ durations, buffer, warmUp: 200, length: 5000 }), { throughput: expected }, throughput(5000));
  });
  it('the bowl beats the balanced line', () => {
    const durations = [exponential(1.0885), exponential(0.823), exponential(1.0885)];
    expectExact(serialLine({ durations, buffer: 0, warmUp: 200, length: 5000 }), { throughput: 0.5671781 }, throughput(5000));
  });
  it('unreliable machines without buffers run 1 / (1 + sum p/r) of the time (Buzacott)', () => {
    const failure = { basis: 'operation', timeToFailure: exponential(100), repair: exponential(10) } as const;
    const line = (machines: number): Blueprint => serialLine({ durations: Array.from({ length: machines }, () => ({ kind: 'constant', value: TIME_UNIT_US })), buffer: 0, warmUp: 500, length: 20_000, failure });
    for (const [machines, expected] of [[1, 0.9090909], [2, 0.8333333], [5, 0.6666667]] as const) expectExact(line(machines), { throughput: expected }, throughput(20_000));
  });
});
