import type { Distribution } from './distribution';

/** The distribution of `factor` times the variable; the shape stays. Refuses counts and coin tosses, which have no scale, and factors of 0 or less. */
export const scaleDistribution = (distribution: Distribution, factor: number): Distribution => {
  if (!(factor > 0)) throw new RangeError(`a distribution cannot be scaled by ${String(factor)}`);
  switch (distribution.kind) {
    case 'constant': return { ...distribution, value: distribution.value * factor };
    case 'uniform':
    case 'beta': return { ...distribution, minimum: distribution.minimum * factor, maximum: distribution.maximum * factor };
    case 'triangular': return { ...distribution, minimum: distribution.minimum * factor, mode: distribution.mode * factor, maximum: distribution.maximum * factor };
    case 'exponential':
    case 'erlang': return { ...distribution, mean: distribution.mean * factor };
    case 'gamma':
    case 'lognormal': return { ...distribution, mean: distribution.mean * factor, standardDeviation: distribution.standardDeviation * factor };
    case 'normal': return scaleNormal(distribution, factor);
    case 'weibull': return { ...distribution, scale: distribution.scale * factor };
    case 'pareto': return { ...distribution, minimum: distribution.minimum * factor };
    case 'empirical':
    case 'discrete': return { ...distribution, values: distribution.values.map((value) => value * factor) };
    case 'poisson':
    case 'bernoulli': throw new RangeError(`${distribution.kind} has no scale`);
  }
};

const scaleNormal = (normal: Extract<Distribution, { kind: 'normal' }>, factor: number): Distribution => ({
  ...normal,
  mean: normal.mean * factor,
  standardDeviation: normal.standardDeviation * factor,
  ...(normal.minimum === undefined ? {} : { minimum: normal.minimum * factor }),
  ...(normal.maximum === undefined ? {} : { maximum: normal.maximum * factor }),
});
