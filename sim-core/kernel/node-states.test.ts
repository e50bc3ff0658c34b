import { describe, expect, it } from 'vitest';
import type { BlockSpecification, Blueprint, Distribution, NodeSpecification } from './blueprint';
import { checkBlueprint } from './check-blueprint';
import { compileModel } from './compile-model';
import { runModel } from './run-blueprint';
import type { RunStatistics } from './run-statistics';

const second = 1e6;
const constant = (seconds: number): Distribution => ({ kind: 'constant', value: seconds * second });
const exponential = (seconds: number): Distribution => ({ kind: 'exponential', mean: seconds * second });
const joule = (kwh: number): number => kwh * 3.6e6;
const steps = (periodS: number, ...at: readonly (readonly [number, number])[]) => ({ periodUs: periodS * second, steps: at.map(([seconds, value]) => ({ atUs: seconds * second, value })) });

interface Ask {
  readonly atS: readonly number[];
  readonly change?: Partial<Extract<BlockSpecification, { kind: 'infer' }>>;
}

/** Sources that ask one node, each with a deadline of 5 s; a meter of 1 s windows. */
function blueprintOf(horizonS: number, node: Partial<NodeSpecification>, asks: readonly Ask[], links: Blueprint['links'] = []): Blueprint {
  return {
    warmUpUs: 0, horizonUs: horizonS * second, attributes: [], resources: [], links,
    nodes: [{ id: 'node', parallel: 1, serviceTime: constant(1), power: { consumer: 'nodes', idleKw: 0.01, busyExtraKw: 0.02 }, ...node }],
    blocks: [
      ...asks.flatMap(({ atS, change }, index): readonly BlockSpecification[] => [
        { id: `in${String(index)}`, kind: 'arrive', next: `ask${String(index)}`, arrival: { kind: 'schedule', atUs: atS.map((seconds) => seconds * second) } },
        { id: `ask${String(index)}`, kind: 'infer', next: 'answered', late: 'late', node: 'node', deadlineUs: 5 * second, ...change },
      ]),
      { id: 'answered', kind: 'leave' },
      { id: 'late', kind: 'leave' },
    ],
    meter: { windowUs: second, consumers: ['nodes'], base: [] },
  };
}

function runOf(blueprint: Blueprint, replication = 0): RunStatistics {
  expect(checkBlueprint(blueprint)).toEqual([]);
  return runModel(compileModel(blueprint), { seed: 5, replication, week: 0 });
}

const metered = (run: RunStatistics): number => joule(run.windowKwh.reduce((sum, kwh) => sum + kwh, 0));

describe('sleep', () => {
  const sleep = { afterUs: 3 * second, sleepKw: 0.001, wakeUs: 0.5 * second, wakeKwh: 6 / 3.6e6 };

  it('draws exactly idle, sleep, waking and work, and keeps the request waiting until it is awake', () => {
    const run = runOf(blueprintOf(20, { sleep }, [{ atS: [0, 10] }]));
    // 0-1 busy 30 J, 1-4 idle 30, 4-10 asleep 6, 10-10.5 waking 5 + 6, 10.5-11.5 busy 30, 11.5-14.5 idle 30, 14.5-20 asleep 5.5
    expect(joule(run.nodes['node']!.energyKwh)).toBeCloseTo(142.5, 9);
    expect(metered(run)).toBeCloseTo(142.5, 9);
    expect(run.nodes['node']).toMatchObject({ asleepShare: 11.5 / 20, wakes: 1 });
    expect(run.leaves['answered']!.timeInSystem.maximum).toBe(1.5 * second);
  });

  it('does not come while streams keep the node awake', () => {
    const keptAwake = steps(20, [0, 0], [5, 1], [12, 0]);
    const run = runOf(blueprintOf(20, { sleep: { ...sleep, keptAwake } }, [{ atS: [] }]));
    // idle 0-3, asleep 3-5, woken at 5 (6 J), kept awake to 12, idle to 15, asleep to 20
    expect(metered(run)).toBeCloseTo(10 * 13 + 1 * 7 + 6, 9);
    expect(run.nodes['node']!.asleepShare).toBe(7 / 20);
  });
});

describe('speed', () => {
  it('at a half doubles the time of a request at the same energy above idle', () => {
    const run = runOf(blueprintOf(20, { speed: steps(20, [0, 0.5]) }, [{ atS: [1] }]));
    expect(run.leaves['answered']!.timeInSystem.mean).toBe(2 * second);
    expect(metered(run)).toBeCloseTo(10 * 20 + 20, 9);
  });

  it('of nothing loses what comes, which is late at its deadline', () => {
    const run = runOf(blueprintOf(20, { speed: steps(20, [0, 1], [5, 0], [10, 1]), power: { consumer: 'nodes', idleKw: steps(20, [0, 0.01], [5, 0.002], [10, 0.01]), busyExtraKw: 0.02 } }, [{ atS: [0, 6, 12] }]));
    expect(run.nodes['node']).toMatchObject({ answered: 2, late: 1, refused: 1 });
    expect(metered(run)).toBeCloseTo(10 * 15 + 2 * 5 + 2 * 20, 9);
  });
});

describe('several models on a node', () => {
  it('take their own time and watts', () => {
    const run = runOf(blueprintOf(20, {}, [{ atS: [0] }, { atS: [10], change: { service: constant(4), busyExtraKw: 0.05 } }]));
    expect(run.leaves['answered']!.timeInSystem.maximum).toBe(4 * second);
    expect(metered(run)).toBeCloseTo(10 * 20 + 20 + 4 * 50, 9);
  });
});

describe('machines that fail', () => {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const availabilities = (spares: number): readonly number[] => Array.from({ length: 60 }, (_, replication) =>
    runOf(blueprintOf(4000, { machines: { count: 1, spares, timeToFailure: exponential(10), repair: exponential(5) } }, [{ atS: [] }]), replication).nodes['node']!.availableShare);
  const isNear = (values: readonly number[], expected: number): void => {
    const variance = values.reduce((sum, value) => sum + (value - mean(values)) * (value - mean(values)), 0) / (values.length - 1);
    expect(Math.abs(mean(values) - expected)).toBeLessThan(3.5 * Math.sqrt(variance / values.length));
  };

  it('are up for MTTF / (MTTF + MTTR) of the time', () => { isNear(availabilities(0), 10 / 15); });

  it('with a cold spare follow the birth-and-death chain: up with p0 + p1 = 1.5 / 1.625', () => { isNear(availabilities(1), 1.5 / 1.625); });

  it('lose what they were working on, and draw nothing while they are down', () => {
    const run = runOf(blueprintOf(20, { machines: { count: 1, spares: 0, timeToFailure: constant(50), repair: constant(50) }, serviceTime: constant(4) }, [{ atS: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }]), 3);
    const { answered, late, requests, availableShare } = run.nodes['node']!;
    expect(answered + late).toBe(requests);
    expect(metered(run)).toBeLessThanOrEqual(20 * 20 * availableShare + 20 * 20);
  });
});

describe('a link with outages', () => {
  it('loses requests for whole stretches, in its long-run share', () => {
    const links = [{ id: 'wan', timeToOutage: exponential(90), outage: exponential(10) }];
    const asks = [{ atS: Array.from({ length: 20_000 }, (_, index) => index * 2), change: { links: ['wan'], service: constant(0.01) } }];
    const run = runOf(blueprintOf(40_010, {}, asks, links));
    const lostShare = run.nodes['node']!.late / run.nodes['node']!.requests;
    expect(lostShare).toBeGreaterThan(0.07);
    expect(lostShare).toBeLessThan(0.13);
  });

  it('adds the time of the transfer to the answer', () => {
    const run = runOf(blueprintOf(20, {}, [{ atS: [0], change: { transferUs: 2 * second } }]));
    expect(run.leaves['answered']!.timeInSystem.mean).toBe(3 * second);
  });
});
