import { exp } from '../numerics/exponential';
import { logGamma } from '../numerics/gamma-function';
import { normalCumulative } from '../numerics/normal-distribution';
import type { Distribution } from './distribution';

export interface Moments {
  readonly mean: number;
  readonly standardDeviation: number;
}

const INVERSE_ROOT_TWO_PI = 0.3989422804014327;

/** Exact mean and standard deviation (Infinity where a moment does not exist). Textbook formulas. */
export function momentsOf(d: Distribution): Moments {
  switch (d.kind) {
    case 'constant': return of(d.value, 0);
    case 'uniform': return of((d.minimum + d.maximum) / 2, square(d.maximum - d.minimum) / 12);
    case 'triangular': return triangular(d.minimum, d.mode, d.maximum);
    case 'exponential': return of(d.mean, square(d.mean));
    case 'erlang': return of(d.mean, square(d.mean) / d.shape);
    case 'gamma':
    case 'lognormal': return { mean: d.mean, standardDeviation: d.standardDeviation };
    case 'weibull': return weibull(d.shape, d.scale);
    case 'normal': return truncatedNormal(d);
    case 'beta': return beta(d);
    case 'pareto': return pareto(d.shape, d.minimum);
    case 'poisson': return of(d.mean, d.mean);
    case 'bernoulli': return of(d.share, d.share * (1 - d.share));
    case 'empirical': return weighted(d.values, d.values.map(() => 1));
    case 'discrete': return weighted(d.values, d.weights);
  }
}

const square = (x: number): number => x * x;
const of = (mean: number, variance: number): Moments => ({ mean, standardDeviation: Math.sqrt(variance) });

function triangular(a: number, c: number, b: number): Moments {
  return of((a + b + c) / 3, (a * a + b * b + c * c - a * b - a * c - b * c) / 18);
}

function weibull(shape: number, scale: number): Moments {
  const first = exp(logGamma(1 + 1 / shape));
  return of(scale * first, square(scale) * (exp(logGamma(1 + 2 / shape)) - square(first)));
}

function truncatedNormal({ mean, standardDeviation: sd, minimum, maximum }: Extract<Distribution, { kind: 'normal' }>): Moments {
  if (sd === 0) return of(mean, 0);
  const low = minimum === undefined ? -40 : (minimum - mean) / sd;
  const high = maximum === undefined ? 40 : (maximum - mean) / sd;
  const share = normalCumulative(high) - normalCumulative(low);
  const shift = (density(low) - density(high)) / share;
  const spread = 1 + (low * density(low) - high * density(high)) / share - square(shift);
  return of(mean + sd * shift, square(sd) * spread);
}

const density = (x: number): number => INVERSE_ROOT_TWO_PI * exp(-0.5 * x * x);

function beta({ alpha, beta: other, minimum, maximum }: Extract<Distribution, { kind: 'beta' }>): Moments {
  const total = alpha + other;
  const width = maximum - minimum;
  return of(minimum + (width * alpha) / total, (square(width) * alpha * other) / (square(total) * (total + 1)));
}

function pareto(shape: number, minimum: number): Moments {
  const mean = shape > 1 ? (shape * minimum) / (shape - 1) : Infinity;
  return of(mean, shape > 2 ? (square(minimum) * shape) / (square(shape - 1) * (shape - 2)) : Infinity);
}

function weighted(values: readonly number[], weights: readonly number[]): Moments {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = values.reduce((sum, value, index) => sum + value * weights[index]!, 0) / total;
  return of(mean, values.reduce((sum, value, index) => sum + square(value - mean) * weights[index]!, 0) / total);
}
