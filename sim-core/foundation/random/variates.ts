import { exp, pow } from '../numerics/exponential';
import { log1p } from '../numerics/logarithm';
import { normalCumulative, normalQuantile } from '../numerics/normal-distribution';
import type { Distribution } from './distribution';
import { standardExponential, standardNormal } from './ziggurat';
import type { WordSource } from './word-source';

/** Draws one variate of a fixed distribution from the attached stream. */
export type Variate = (source: WordSource) => number;

const LARGEST_POISSON_STEP = 16;
const SMALLEST_ACCEPTANCE_SHARE = 0.05;

/** The method for a distribution. Parameters are taken to be valid (`checkDistribution`). */
export function variateOf(distribution: Distribution): Variate {
  switch (distribution.kind) {
    case 'constant': return () => distribution.value;
    case 'uniform': return (source) => distribution.minimum + (distribution.maximum - distribution.minimum) * source.uniform();
    case 'triangular': return triangular(distribution.minimum, distribution.mode, distribution.maximum);
    case 'exponential': return (source) => distribution.mean * standardExponential(source);
    case 'erlang': return gamma(distribution.shape, distribution.mean / distribution.shape);
    case 'gamma': return gammaByMoments(distribution.mean, distribution.standardDeviation);
    case 'weibull': return (source) => distribution.scale * pow(standardExponential(source), 1 / distribution.shape);
    case 'normal': return truncatedNormal(distribution);
    case 'lognormal': return lognormal(distribution.mean, distribution.standardDeviation);
    case 'beta': return beta(distribution);
    case 'pareto': return (source) => distribution.minimum * exp(standardExponential(source) / distribution.shape);
    case 'poisson': return poisson(distribution.mean);
    case 'bernoulli': return (source) => (source.uniform() < distribution.share ? 1 : 0);
    case 'empirical': return (source) => distribution.values[Math.floor(source.uniform() * distribution.values.length)]!;
    case 'discrete': return discrete(distribution.values, distribution.weights);
  }
}

function triangular(minimum: number, mode: number, maximum: number): Variate {
  const width = maximum - minimum;
  const split = width > 0 ? (mode - minimum) / width : 0;
  return (source) => {
    const u = source.uniform();
    if (u < split) return minimum + Math.sqrt(u * width * (mode - minimum));
    return maximum - Math.sqrt((1 - u) * width * (maximum - mode));
  };
}

/** Marsaglia & Tsang, "A simple method for generating gamma variables", ACM TOMS 26(3), 2000. */
function gamma(shape: number, scale: number): Variate {
  if (shape < 1) {
    const boosted = gamma(shape + 1, scale);
    return (source) => boosted(source) * pow(source.uniformAboveZero(), 1 / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  return (source) => scale * d * gammaCube(source, d, c);
}

function gammaCube(source: WordSource, d: number, c: number): number {
  for (;;) {
    const x = standardNormal(source);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const cube = root * root * root;
    // ln u < bound is E > -bound for a standard exponential E, which saves the logarithm of u.
    const bound = 0.5 * x * x + d - d * cube + d * log1p(cube - 1);
    if (standardExponential(source) > -bound) return cube;
  }
}

function gammaByMoments(mean: number, standardDeviation: number): Variate {
  if (standardDeviation === 0) return () => mean;
  const shape = (mean / standardDeviation) * (mean / standardDeviation);
  return gamma(shape, mean / shape);
}

function lognormal(mean: number, standardDeviation: number): Variate {
  const variation = standardDeviation / mean;
  const logVariance = log1p(variation * variation);
  const sigma = Math.sqrt(logVariance);
  const median = mean * exp(-logVariance / 2);
  return (source) => median * exp(sigma * standardNormal(source));
}

type Normal = Extract<Distribution, { kind: 'normal' }>;

function truncatedNormal({ mean, standardDeviation, minimum = -Infinity, maximum = Infinity }: Normal): Variate {
  if (standardDeviation === 0) return () => mean;
  const below = normalCumulative((minimum - mean) / standardDeviation);
  const share = normalCumulative((maximum - mean) / standardDeviation) - below;
  // Redrawing is fast while few draws are lost; far in a tail the inverse costs less than waiting for luck.
  if (share < SMALLEST_ACCEPTANCE_SHARE) return (source) => mean + standardDeviation * normalQuantile(below + share * source.uniform());
  return (source) => {
    for (;;) {
      const x = mean + standardDeviation * standardNormal(source);
      if (x >= minimum && x <= maximum) return x;
    }
  };
}

function beta({ alpha, beta: other, minimum, maximum }: Extract<Distribution, { kind: 'beta' }>): Variate {
  const first = gamma(alpha, 1);
  const second = gamma(other, 1);
  return (source) => {
    const x = first(source);
    return minimum + (maximum - minimum) * (x / (x + second(source)));
  };
}

/** Counts unit-rate arrivals in pieces of at most 16 (product of uniforms, Knuth vol. 2, 3.4.1); time grows with the mean. */
function poisson(mean: number): Variate {
  const pieces = Math.max(1, Math.ceil(mean / LARGEST_POISSON_STEP));
  const limit = exp(-mean / pieces);
  return (source) => {
    let count = 0;
    for (let piece = 0; piece < pieces; piece++) {
      for (let product = source.uniform(); product > limit; product *= source.uniform()) count += 1;
    }
    return count;
  };
}

function discrete(values: readonly number[], weights: readonly number[]): Variate {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const cumulative = Float64Array.from(weights, (weight) => (sum += weight) / total);
  return (source) => {
    const u = source.uniform();
    let index = 0;
    while (index < values.length - 1 && u >= cumulative[index]!) index += 1;
    return values[index]!;
  };
}
