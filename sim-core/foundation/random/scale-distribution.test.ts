import { describe, expect, it } from 'vitest';
import type { Distribution } from './distribution';
import { momentsOf } from './moments';
import { scaleDistribution } from './scale-distribution';

const families: readonly Distribution[] = [
  { kind: 'constant', value: 3 }, { kind: 'uniform', minimum: 1, maximum: 4 }, { kind: 'triangular', minimum: 1, mode: 2, maximum: 5 },
  { kind: 'exponential', mean: 3 }, { kind: 'erlang', shape: 3, mean: 4 }, { kind: 'gamma', mean: 3, standardDeviation: 1 },
  { kind: 'weibull', shape: 1.5, scale: 2 }, { kind: 'normal', mean: 3, standardDeviation: 1, minimum: 1, maximum: 9 }, { kind: 'lognormal', mean: 3, standardDeviation: 2 },
  { kind: 'beta', alpha: 2, beta: 3, minimum: 1, maximum: 4 }, { kind: 'pareto', shape: 3, minimum: 2 }, { kind: 'empirical', values: [1, 2, 4] },
  { kind: 'discrete', values: [1, 2], weights: [1, 3] },
];

describe('a scaled distribution', () => {
  it.each(families)('of $kind has mean and deviation times the factor', (distribution) => {
    const [before, after] = [momentsOf(distribution), momentsOf(scaleDistribution(distribution, 2.5))];
    expect(after.mean).toBeCloseTo(2.5 * before.mean, 9);
    expect(after.standardDeviation).toBeCloseTo(2.5 * before.standardDeviation, 9);
  });

  it('refuses counts, coin tosses and factors without sense', () => {
    expect(() => scaleDistribution({ kind: 'poisson', mean: 2 }, 2)).toThrow(RangeError);
    expect(() => scaleDistribution({ kind: 'bernoulli', share: 0.2 }, 2)).toThrow(RangeError);
    expect(() => scaleDistribution({ kind: 'constant', value: 1 }, 0)).toThrow(RangeError);
  });
});
