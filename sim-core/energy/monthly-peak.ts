import { pow } from '../foundation/numerics/exponential';

/** Mean number of weeks in a month, the number of draws whose maximum is billed (domain page, section 1). */
export const weeksPerMonth = 4.35;

/**
 * Expected largest weekly maximum of a month [kW] from weekly maxima of replications, all equally likely:
 * E[max of m draws] = sum of x_(i) [(i/n)^m - ((i-1)/n)^m] over the sorted values, the order statistic of the empirical
 * distribution (David and Nagaraja, Order Statistics, 2003). Throws a RangeError without values. O(n log n).
 */
export function expectedMonthlyPeakKw(weeklyMaximaKw: readonly number[], weeks: number = weeksPerMonth): number {
  const count = weeklyMaximaKw.length;
  if (count === 0) throw new RangeError('a monthly peak needs at least one weekly maximum');
  const rising = [...weeklyMaximaKw].sort((a, b) => a - b);
  let below = 0;
  return rising.reduce((sum, peakKw, index) => {
    const upTo = pow((index + 1) / count, weeks);
    const weighted = sum + peakKw * (upTo - below);
    below = upTo;
    return weighted;
  }, 0);
}
