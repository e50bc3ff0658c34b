import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Clock } from './clock';
import { TallyTable } from './tally-table';

/** A table of two rows that holds the observations in row 1. */
function tableOf(observations: readonly number[]): TallyTable {
  const clock = new Clock();
  const table = new TallyTable(2, clock);
  const start = new Float64Array(1);
  for (const value of observations) {
    clock.nowUs = value;
    table.recordElapsed(1, start, 0);
  }
  return table;
}

const values = fc.array(fc.double({ min: 1, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 300 });

it('mean, deviation and extremes equal the textbook sums', () => {
  fc.assert(fc.property(values, (observations) => {
    const table = tableOf(observations);
    const { count, mean, standardDeviation, minimum, maximum } = table.statistics(1);
    const expected = observations.reduce((sum, value) => sum + value, 0) / observations.length;
    expect([count, minimum, maximum]).toEqual([observations.length, Math.min(...observations), Math.max(...observations)]);
    expect(Math.abs(mean - expected)).toBeLessThanOrEqual(1e-12 * expected);
    const deviation = observations.length < 2 ? 0 : Math.sqrt(observations.reduce((sum, value) => sum + (value - expected) ** 2, 0) / (observations.length - 1));
    expect(Math.abs(standardDeviation - deviation)).toBeLessThanOrEqual(1e-9 * maximum);
  }));
});

it('quantiles are within 0.4 % of the order statistic', () => {
  fc.assert(fc.property(values, fc.double({ min: 0, max: 0.9999, noNaN: true }), (observations, p) => {
    const table = tableOf(observations);
    const exact = [...observations].sort((a, b) => a - b)[Math.floor(p * observations.length)]!;
    expect(Math.abs(table.quantile(1, p) - exact)).toBeLessThanOrEqual(0.004 * exact);
  }));
});

it('a constant far from zero has no deviation, and a cleared row is empty', () => {
  const table = tableOf(Array.from({ length: 1000 }, () => 123456789012));
  expect(table.statistics(1)).toMatchObject({ mean: 123456789012, standardDeviation: 0, p99: 123456789012 });
  table.clear();
  expect(table.statistics(1).count).toBe(0);
});
