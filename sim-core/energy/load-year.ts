/** Days of each month in a year of 365 days. */
export const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Energy and largest mean demand of one month of a load. */
export interface MonthOfLoad {
  readonly kwh: number;
  readonly peakKw: number;
}

/**
 * Months of a load of one year, January first, given as mean kW of equal steps (`stepsPerHour` 1, 2 or 4).
 * Throws a RangeError unless the steps fill 8760 hours.
 */
export function monthsOfLoad(loadKw: readonly number[], stepsPerHour: number): readonly MonthOfLoad[] {
  if (loadKw.length !== 8760 * stepsPerHour) throw new RangeError(`a year has ${String(8760 * stepsPerHour)} steps, not ${String(loadKw.length)}`);
  let from = 0;
  return daysOfMonths.map((days) => {
    const to = from + days * 24 * stepsPerHour;
    const month = loadKw.slice(from, to);
    from = to;
    return { kwh: month.reduce((sum, kw) => sum + kw, 0) / stepsPerHour, peakKw: Math.max(...month) };
  });
}
