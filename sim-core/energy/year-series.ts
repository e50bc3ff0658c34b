import { z } from 'zod';
import { sourcedNumberSchema } from '../foundation/provenance-schema';

/** Sourced values by year, rising. Between two years the value is interpolated, outside the first and last held. */
export const yearSeriesSchema = z
  .array(z.object({ year: z.number().int(), value: sourcedNumberSchema }).strict())
  .min(1)
  .refine((points) => points.every((point, index) => index === 0 || point.year > points[index - 1]!.year), {
    message: 'years must rise',
  });

export type YearSeries = z.infer<typeof yearSeriesSchema>;

/** Value in a year: the point itself, the straight line between its neighbours, or the nearest end. */
export function valueInYear(series: YearSeries, year: number): number {
  const next = series.findIndex((point) => point.year >= year);
  if (next === -1) return series.at(-1)!.value.value;
  const after = series[next]!;
  const before = series[next - 1];
  if (before === undefined || after.year === year) return after.value.value;
  const share = (year - before.year) / (after.year - before.year);
  return before.value.value + share * (after.value.value - before.value.value);
}

/** True when the file holds this very year, so that its own kind and source may be shown. */
export function isStatedYear(series: YearSeries, year: number): boolean {
  return series.some((point) => point.year === year);
}
