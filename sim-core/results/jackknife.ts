import { studentTQuantile } from '../foundation/numerics/student-t-distribution';

/** A statistic of all replications, the same without each of them, and its jackknife pseudo-values, one per replication. */
export interface Jackknifed {
  readonly value: number;
  readonly withoutEach: Float64Array;
  readonly pseudoValues: Float64Array;
}

const UPPER_TAIL = 0.975;

/**
 * Pseudo-values n T - (n - 1) T(-i) (Tukey 1958; Miller 1974, "The jackknife: a review"). For a mean they are the
 * observations themselves, so that the interval is the plain Student t interval.
 */
export const jackknife = (value: number, leaveOneOut: readonly number[]): Jackknifed => {
  const count = leaveOneOut.length;
  const withoutEach = Float64Array.from(leaveOneOut);
  return { value, withoutEach, pseudoValues: withoutEach.map((without) => count * value - (count - 1) * without) };
};

const meanOf = (values: Float64Array): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
};

/** Student t quantile of the 95 % interval over so many replications; at least two. */
export const intervalQuantile = (count: number): number => {
  if (count < 2) throw new RangeError('an interval needs at least two replications');
  return studentTQuantile(UPPER_TAIL, count - 1);
};

/** Half-width t s / sqrt(n) of the pseudo-values, with t from `intervalQuantile(n)`. */
export const halfWidthOf = (pseudoValues: Float64Array, quantile: number): number => {
  const count = pseudoValues.length;
  const mean = meanOf(pseudoValues);
  let squares = 0;
  for (const value of pseudoValues) squares += (value - mean) * (value - mean);
  return quantile * Math.sqrt(squares / (count - 1) / count);
};

/** Paired difference under common random numbers: pseudo-values are subtracted replication by replication. */
export const pairedDifference = (first: Jackknifed, second: Jackknifed): Jackknifed => ({
  value: first.value - second.value,
  withoutEach: first.withoutEach.map((value, index) => value - (second.withoutEach[index] as number)),
  pseudoValues: first.pseudoValues.map((value, index) => value - (second.pseudoValues[index] as number)),
});
