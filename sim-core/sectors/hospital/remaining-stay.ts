import { exp } from '../../foundation/numerics/exponential';
import { log } from '../../foundation/numerics/logarithm';
import { normalQuantile } from '../../foundation/numerics/normal-distribution';
import { momentsOf } from '../../foundation/random/moments';
import type { Distribution } from '../../kernel/blueprint';

const LEVELS = 15;
/** Middles of equal slices of 0..1, and the normal quantiles there. */
const middles = Array.from({ length: LEVELS }, (_, index) => (index + 0.5) / LEVELS);
const normalMiddles = middles.map(normalQuantile);

/**
 * A log-normal stay found at a random moment is chosen in proportion to its length, which is a log-normal again with mu
 * raised by sigma squared; of it a uniform share is left (inspection paradox, Cox, Renewal Theory, 1962). Both draws on a
 * grid of 15 by 15 equal slices.
 */
const remainingValues = (mean: number, standardDeviation: number): readonly number[] => {
  const variation = standardDeviation / mean;
  const logVariance = log(1 + variation * variation);
  const found = normalMiddles.map((z) => mean * exp(logVariance / 2 + Math.sqrt(logVariance) * z));
  return found.flatMap((stay) => middles.map((share) => Math.round(share * stay)));
};

/**
 * What is left of the stay of a patient found in bed at a random moment. Long stays are found more often, so this is not
 * the stay itself. Exact for constant and exponential stays; others are taken as log-normal with their mean and deviation.
 */
export const remainingStay = (stay: Distribution): Distribution => {
  if (stay.kind === 'exponential') return stay;
  const { mean, standardDeviation } = momentsOf(stay);
  return standardDeviation === 0 ? { kind: 'uniform', minimum: 0, maximum: mean } : { kind: 'empirical', values: remainingValues(mean, standardDeviation) };
};
