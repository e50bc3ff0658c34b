import { describe, expect, it } from 'vitest';
import type { Blueprint } from './blueprint';
import { brokenBalance } from './broken-balance';
import { runBlueprint } from './run-blueprint';
import { runBatches } from './run-in-parts';

const SECOND = 1e6;
const power = { consumer: 'machine', offKw: 1, standbyKw: 2, runKw: 10, blockedKw: 5, failedKw: 3 };
const blueprint: Blueprint = {
  warmUpUs: 35 * SECOND, horizonUs: 500 * SECOND, attributes: [], nodes: [],
  resources: [{ id: 'press', capacity: 1, power, failure: { basis: 'time', timeToFailure: { kind: 'exponential', mean: 60 * SECOND }, repair: { kind: 'exponential', mean: 5 * SECOND } } }],
  blocks: [
    { id: 'in', kind: 'arrive', next: 'line', arrival: { kind: 'renewal', interval: { kind: 'exponential', mean: 3 * SECOND } } },
    { id: 'line', kind: 'queue', next: 'pressing' },
    { id: 'pressing', kind: 'work', next: 'out', duration: { kind: 'exponential', mean: 2 * SECOND }, demands: [{ resource: 'press', amount: 1 }] },
    { id: 'out', kind: 'leave' },
  ],
  meter: { windowUs: 30 * SECOND, consumers: ['machine', 'light'], base: [{ consumer: 'light', kw: { periodUs: 100 * SECOND, steps: [{ atUs: 0, value: 3 }, { atUs: 70 * SECOND, value: 1 }] } }] },
};
const run = runBlueprint(blueprint, { seed: 1, replication: 0, week: 0 });
const press = run.resources['press']!;
const withPress = (change: Partial<typeof press>) => ({ ...run, resources: { press: { ...press, ...change } } });

describe('the books of a run', () => {
  it('balance, also after a warm-up inside a window and in every batch of a long run', () => {
    expect(brokenBalance(blueprint, run)).toBeUndefined();
    const batches = runBatches(blueprint, { seed: 1, replication: 0, week: 0 }, 4);
    expect(batches.map((batch) => brokenBalance(blueprint, batch))).toEqual([undefined, undefined, undefined, undefined]);
    expect(batches.map(({ observedFromUs, observedUs }) => [observedFromUs / SECOND, observedUs / SECOND])).toEqual([[35, 465], [500, 465], [965, 465], [1430, 465]]);
  });

  it.each([
    ['entities', { ...run, entitiesLeft: run.entitiesLeft + 1 }],
    ['press', withPress({ stateShares: { ...press.stateShares, run: press.stateShares.run + 1e-6 } })],
    ['press', withPress({ busyUs: press.onDutyUs + press.overtimeUs + 1e3 })],
    ['machine', withPress({ energyKwh: press.energyKwh * 1.000001 })],
    ['light', { ...run, windowKwh: run.windowKwh.map((kwh, index) => (index === 1 ? kwh + 1e-4 : kwh)) }],
  ])('that are off name %s', (record, broken) => {
    expect(brokenBalance(blueprint, broken)).toEqual({ code: 'broken-balance', atUs: 500 * SECOND, records: [record] });
  });
});

it('the batches of a long run are that run, cut: they add up to it', () => {
  const address = { seed: 3, replication: 2, week: 1 };
  const batches = runBatches(blueprint, address, 3);
  const whole = runBlueprint({ ...blueprint, horizonUs: (35 + 3 * 465) * SECOND }, address);
  expect(batches.at(-1)?.eventHash).toBe(whole.eventHash);
  const sumOf = (read: (of: typeof whole) => number): number => batches.reduce((sum, batch) => sum + read(batch), 0);
  expect(sumOf((of) => of.leaves['out']!.count)).toBe(whole.leaves['out']!.count);
  expect(sumOf((of) => of.resources['press']!.busyUs)).toBeCloseTo(whole.resources['press']!.busyUs, 0);
  expect(sumOf((of) => of.queues['line']!.lengthMean * of.observedUs)).toBeCloseTo(whole.queues['line']!.lengthMean * whole.observedUs, -1);
});
