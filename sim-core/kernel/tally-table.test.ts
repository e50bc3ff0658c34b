import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TallyTable } from './tally-table';

const values = fc.array(fc.double({ min: 1, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 300 });

it('mean, deviation and extremes equal the textbook sums', () => {
  fc.assert(fc.property(values, (observations) => {
    const table = new TallyTable(2);
    for (const value of observations) table.record(1, value);
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
    const table = new TallyTable(1);
    for (const value of observations) table.record(0, value);
    const exact = [...observations].sort((a, b) => a - b)[Math.floor(p * observations.length)]!;
    expect(Math.abs(table.quantile(0, p) - exact)).toBeLessThanOrEqual(0.004 * exact);
  }));
});

it('a constant far from zero has no deviation, and a cleared row is empty', () => {
  const table = new TallyTable(1);
  for (let index = 0; index < 1000; index++) table.record(0, 123456789012);
  expect(table.statistics(0)).toMatchObject({ mean: 123456789012, standardDeviation: 0, p99: 123456789012 });
  table.clear();
  expect(table.statistics(0).count).toBe(0);
});
