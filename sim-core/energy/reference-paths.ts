import { z } from 'zod';
import { bilingualSchema, sourceTableSchema } from '../foundation/provenance-schema';
import { valueInYear, yearSeriesSchema } from './year-series';

const inUnit = (unit: string) =>
  yearSeriesSchema.refine((series) => series.every((point) => point.value.unit === unit), { message: `every value must be in ${unit}` });

/** All-in price paths. Only the index relative to `referenceYear` is used, and it scales energy rates only. */
export const priceScenariosSchema = z
  .object({
    referenceYear: z.number().int(),
    note: bilingualSchema,
    paths: z.record(z.string().min(1), z.object({ name: bilingualSchema, series: inUnit('JPY/kWh') }).strict()),
    sources: sourceTableSchema,
  })
  .strict();

/** CO2 of grid power by area; `national` always exists. */
export const gridCo2Schema = z
  .object({
    note: bilingualSchema,
    areas: z.record(z.string().min(1), z.object({ name: bilingualSchema, series: inUnit('kgCO2/kWh') }).strict()),
    sources: sourceTableSchema,
  })
  .strict()
  .refine((co2) => co2.areas['national'] !== undefined, { message: 'the area `national` is missing' });

/** Renewable levy by fiscal year. After the last year stated it is held constant, which is an assumption. */
export const levySchema = z
  .object({ note: bilingualSchema, series: inUnit('JPY/kWh'), sources: sourceTableSchema })
  .strict();

export type PriceScenarios = z.infer<typeof priceScenariosSchema>;
export type GridCo2 = z.infer<typeof gridCo2Schema>;
export type Levy = z.infer<typeof levySchema>;

/**
 * Energy price of a year relative to the reference year of the same path (1 in the reference year).
 * Throws a RangeError for a path that the file does not hold: the scenario schema offers only those it has.
 */
export function energyPriceIndex(prices: PriceScenarios, path: string, year: number): number {
  const series = prices.paths[path]?.series;
  if (series === undefined) throw new RangeError(`no price path ${path}`);
  return valueInYear(series, year) / valueInYear(series, prices.referenceYear);
}

/** kgCO2 per kWh of grid power in a year; an area without its own figures is a RangeError. */
export function gridCo2KgPerKwh(co2: GridCo2, year: number, area = 'national'): number {
  const series = co2.areas[area]?.series;
  if (series === undefined) throw new RangeError(`no grid CO2 for area ${area}`);
  return valueInYear(series, year);
}

/** JPY per kWh of the fiscal year (April to March). Zero before the first year: the levy began in July 2012. */
export function levyJpyPerKwh(levy: Levy, fiscalYear: number): number {
  const first = levy.series[0]!.year;
  return fiscalYear < first ? 0 : valueInYear(levy.series, fiscalYear);
}
