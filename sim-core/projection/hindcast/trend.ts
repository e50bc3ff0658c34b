import { exp } from '../../foundation/numerics/exponential';
import { log } from '../../foundation/numerics/logarithm';
import { studentTQuantile } from '../../foundation/numerics/student-t-distribution';

/** Value by year. */
export type YearValues = ReadonlyMap<number, number>;

/** Yearly logarithmic change of a series up to an origin. */
export interface Trend {
  readonly medianChange: number;
  readonly meanChange: number;
  /** Standard deviation of the changes around their mean. */
  readonly spread: number;
  readonly count: number;
}

/** Changes older than this say little about the years to come (assumption, not tuned). */
const WINDOW_YEARS = 20;

/** Growth of output per worker fades by this factor a year (damped trend: Gardner and McKenzie 1985; the value is an assumption, not tuned). */
export const DAMPING = 0.9;

/** Trend of all consecutive years up to and including the origin. Undefined with fewer than five changes. */
export const trendUpTo = (values: YearValues, origin: number): Trend | undefined => {
  const changes = [...values.keys()]
    .filter((year) => year <= origin && year > origin - WINDOW_YEARS && values.has(year - 1))
    .sort((first, second) => first - second)
    .map((year) => log((values.get(year) as number) / (values.get(year - 1) as number)));
  if (changes.length < 5 || !values.has(origin)) return undefined;
  const meanChange = changes.reduce((sum, change) => sum + change, 0) / changes.length;
  const squares = changes.reduce((sum, change) => sum + (change - meanChange) * (change - meanChange), 0);
  return { medianChange: medianOf(changes), meanChange, spread: Math.sqrt(squares / (changes.length - 1)), count: changes.length };
};

const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((first, second) => first - second);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

/** Sum of `damping^k` for k = 1 to `horizonYears`; the horizon itself without damping. */
export const dampedYears = (horizonYears: number, damping: number): number => {
  let [sum, factor] = [0, 1];
  for (let year = 0; year < horizonYears; year++) sum += factor *= damping;
  return sum;
};

/**
 * Half width of the central interval of a logarithm `horizonYears` after the origin: a random walk whose mean change was
 * estimated from `count` changes, variance h s² + h² s² / n (Box, Jenkins and Reinsel, Time Series Analysis).
 */
export const halfWidth = (trend: Trend, horizonYears: number, levelShare: number): number => {
  const quantile = studentTQuantile(0.5 + levelShare / 2, trend.count - 1);
  return quantile * trend.spread * Math.sqrt(horizonYears + (horizonYears * horizonYears) / trend.count);
};

/** A value grown by a sum of logarithmic changes. */
export const grownBy = (value: number, logChange: number): number => value * exp(logChange);
