import { z } from 'zod';
import { exp } from '../foundation/numerics/exponential';
import { normalQuantile } from '../foundation/numerics/normal-distribution';
import { bilingualSchema, provenanceKindSchema, sourceTableSchema, sourcedIn } from '../foundation/provenance-schema';
import type { UniformStream } from '../foundation/random/uniform-stream';

const pricesByMonthAndHour = z.array(z.array(z.number().nonnegative()).length(24)).length(12);

/** Statistics of the wholesale exchange: how yearly means wander, and the mean price of every month and hour by kind of day. */
export const spotPricesSchema = z
  .object({
    note: bilingualSchema,
    yearly: z
      .object({
        /** Share of this year's deviation (in logarithms) that is left in the next. */
        persistenceShare: sourcedIn('share'),
        /** Standard deviation of a year's shock to the logarithm of the mean price. */
        shockLog: sourcedIn('1'),
      })
      .strict(),
    areas: z.record(
      z.string().min(1),
      z.object({ name: bilingualSchema, unit: z.literal('JPY/kWh'), kind: provenanceKindSchema, source: z.string().min(1), weekday: pricesByMonthAndHour, weekend: pricesByMonthAndHour }).strict(),
    ),
    sources: sourceTableSchema,
  })
  .strict();

export type SpotPrices = z.infer<typeof spotPricesSchema>;

const weekdaysPerWeek = 5;
/** 2^-53: a draw of exactly zero has no normal quantile. */
const smallestUniform = 1.1102230246251565e-16;

/** An hour of the exchange: month 1..12, hour 0..23. */
export interface SpotHour {
  readonly month: number;
  readonly hour: number;
  readonly isWeekend: boolean;
}

/** Mean price of an hour over the mean of the year: the shape of day and season. Throws a RangeError for an unknown area. */
export function spotShape(spot: SpotPrices, area: string, at: SpotHour): number {
  const prices = spot.areas[area];
  if (prices === undefined) throw new RangeError(`no spot prices of area ${area}`);
  const table = at.isWeekend ? prices.weekend : prices.weekday;
  return table[at.month - 1]![at.hour]! / yearMean(prices);
}

function yearMean({ weekday, weekend }: SpotPrices['areas'][string]): number {
  const meanOf = (rows: readonly (readonly number[])[]): number => rows.flat().reduce((sum, price) => sum + price, 0) / (12 * 24);
  return (weekdaysPerWeek * meanOf(weekday) + (7 - weekdaysPerWeek) * meanOf(weekend)) / 7;
}

/** How yearly prices wander: share of a deviation that is left a year later, and spread of a year's shock, in logarithms. */
export interface PriceWandering {
  readonly persistenceShare: number;
  readonly shockLog: number;
}

/**
 * A stochastic price index by year around a base path: the logarithm of the ratio to the base is a first-order autoregression,
 * which is the exact yearly step of an Ornstein-Uhlenbeck process. The first year lies on the base path, and the expected index
 * is that of the base path in every year (the log-normal mean is taken out). One uniform draw per year after the first.
 */
export function stochasticPriceIndices({ persistenceShare, shockLog }: PriceWandering, baseIndices: readonly number[], stream: Pick<UniformStream, 'nextUniform'>): readonly number[] {
  let deviation = 0;
  let variance = 0;
  return baseIndices.map((base, year) => {
    if (year > 0) {
      deviation = persistenceShare * deviation + shockLog * normalQuantile(Math.max(stream.nextUniform(), smallestUniform));
      variance = persistenceShare * persistenceShare * variance + shockLog * shockLog;
    }
    return base * exp(deviation - variance / 2);
  });
}
