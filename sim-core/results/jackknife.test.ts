import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfWidthOf, intervalQuantile, jackknife, pairedDifference } from './jackknife';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const without = (values: readonly number[], index: number): readonly number[] => values.filter((_, other) => other !== index);
const jackknifed = (values: readonly number[], statistic: (some: readonly number[]) => number) =>
  jackknife(statistic(values), values.map((_, index) => statistic(without(values, index))));

/** The first five waits of the replication file of reference case 3, with the interval printed there. */
const published = [9.842379990825465, 10.060423560536304, 9.925089673744292, 9.938503720153147, 10.016611116790997];

describe('jackknife intervals', () => {
  it('are the Student t interval for a mean: reference case 3', () => {
    const { value, pseudoValues } = jackknifed(published, mean);
    expect(value).toBeCloseTo(9.956601612, 9);
    const halfWidth = halfWidthOf(pseudoValues, intervalQuantile(5));
    expect(value - halfWidth).toBeCloseTo(9.851339456, 8);
    expect(value + halfWidth).toBeCloseTo(10.061863769, 8);
  });

  it('of a mean have the observations as pseudo-values', () => {
    const sample = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });
    fc.assert(fc.property(sample, (values) => {
      for (const [index, pseudo] of jackknifed(values, mean).pseudoValues.entries()) expect(pseudo).toBeCloseTo(values[index] as number, 6);
    }));
  });

  it('of a ratio agree with the delta method: Var(R) ~ Var(y - R x) / (n mean(x)^2)', () => {
    const x = Array.from({ length: 200 }, (_, index) => 50 + ((index * 37) % 23));
    const y = x.map((value, index) => 2 * value + ((index * 53) % 17) - 8);
    const ratioOf = (indices: readonly number[]): number => mean(indices.map((index) => y[index] as number)) / mean(indices.map((index) => x[index] as number));
    const { value, pseudoValues } = jackknifed(x.map((_, index) => index), ratioOf);
    const residuals = y.map((own, index) => own - value * (x[index] as number));
    const spread = Math.sqrt(residuals.reduce((sum, residual) => sum + residual * residual, 0) / (x.length - 1));
    const delta = (intervalQuantile(x.length) * spread) / (Math.sqrt(x.length) * mean(x));
    expect(halfWidthOf(pseudoValues, intervalQuantile(x.length)) / delta).toBeCloseTo(1, 2);
  });

  it('of paired differences are free of what both share', () => {
    const luck = published.map((value) => value * 100);
    const [first, second] = [jackknifed(luck.map((value) => value + 3), mean), jackknifed(luck, mean)];
    const difference = pairedDifference(first, second);
    expect(difference.value).toBeCloseTo(3, 9);
    expect(halfWidthOf(difference.pseudoValues, intervalQuantile(5))).toBeLessThan(1e-6);
  });

  it('need two replications', () => {
    expect(() => intervalQuantile(1)).toThrow(RangeError);
  });
});
