import type { FuturesPoint } from './futures-data';

/** When a series first falls below a level. Years are fractional on the straight lines between simulated years. */
export interface Crossing {
  readonly year: number;
  /** Where the lower and the upper end of the 95 % band fall below; undefined when that end never does. */
  readonly earliest?: number;
  readonly latest?: number;
}

/**
 * The first year in which the interpolated mean is below `level`, with the years at which the ends of the band are.
 * Undefined when the mean never falls below. A series that starts below crosses in its first year.
 */
export function fallsBelow(points: readonly FuturesPoint[], level: number): Crossing | undefined {
  const year = firstYearBelow(points.map((point) => [point.year, point.mean]), level);
  if (year === undefined) return undefined;
  const earliest = lowerEndFallsBelow(points, level);
  const latest = firstYearBelow(points.map((point) => [point.year, point.high]), level);
  return { year, ...(earliest === undefined ? {} : { earliest }), ...(latest === undefined ? {} : { latest }) };
}

/** The first year in which the lower end of the band is below `level`, even where the mean never is. */
export const lowerEndFallsBelow = (points: readonly FuturesPoint[], level: number): number | undefined => firstYearBelow(points.map((point) => [point.year, point.low]), level);

function firstYearBelow(points: readonly (readonly [year: number, value: number])[], level: number): number | undefined {
  const index = points.findIndex(([, value]) => value < level);
  const [after, before] = [points[index], points[index - 1]];
  if (after === undefined) return undefined;
  if (before === undefined) return after[0];
  return before[0] + ((before[1] - level) / (before[1] - after[1])) * (after[0] - before[0]);
}

/** Mean on the straight line between the simulated years about `year`; undefined outside them. */
export function meanAt(points: readonly FuturesPoint[], year: number): number | undefined {
  const index = points.findIndex((point) => point.year >= year);
  const [after, before] = [points[index], points[index - 1]];
  if (after === undefined) return undefined;
  if (after.year === year) return after.mean;
  return before === undefined ? undefined : before.mean + ((after.mean - before.mean) * (year - before.year)) / (after.year - before.year);
}
