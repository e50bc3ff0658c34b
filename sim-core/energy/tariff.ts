import { z } from 'zod';
import { bilingualSchema, provenanceKindSchema, sourceTableSchema, sourcedIn } from '../foundation/provenance-schema';

/** First rule that fits decides the band. Hours are clock hours, half-hours allowed; `toHour` is exclusive. */
export const bandRuleSchema = z
  .object({
    band: z.string().min(1),
    months: z.array(z.number().int().min(1).max(12)).exactOptional(),
    days: z.enum(['every-day', 'weekday', 'sunday-or-holiday', 'weekend-or-holiday']),
    fromHour: z.number().min(0).max(24),
    toHour: z.number().min(0).max(24),
  })
  .strict();

/** How a figure of the bill is rounded: to `decimals` places, to the nearest (half up) or down. */
export const roundingSchema = z.object({ decimals: z.number().int().min(0).max(4), mode: z.enum(['nearest', 'down', 'none']) }).strict();

const ratesByBand = z.record(z.string().min(1), sourcedIn('JPY/kWh'));

/** A tariff is made of parts, each with its own provenance and its own tax flag, so that tax is never added twice. */
export const tariffSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    name: bilingualSchema,
    utility: bilingualSchema,
    area: bilingualSchema,
    voltage: z.enum(['high', 'special-high', 'low']),
    validFrom: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    /** Rules that are words and not numbers (bands, rounding, tax flags, ratchet): how sure they are. */
    rules: z.object({ kind: provenanceKindSchema, source: z.string().min(1), note: bilingualSchema }).strict(),
    bands: z.array(z.object({ id: z.string().min(1), name: bilingualSchema }).strict()).min(1),
    bandRules: z.array(bandRuleSchema).min(1),
    basic: z
      .object({
        rateJpyPerKwMonth: sourcedIn('JPY/kW-month'),
        includesTax: z.boolean(),
        /** Contracts below this follow the ratchet over `ratchetMonths`; from here on the contracted kW are billed. */
        ratchetBelowKw: sourcedIn('kW'),
        ratchetMonths: sourcedIn('month'),
        /** Price of a kW above the contract, as a multiple of the basic rate. */
        excessMultiple: sourcedIn('ratio'),
      })
      .strict(),
    /** basic x (1 + neutral - pf): 0.85 neutral gives the factor 1.85 - pf. */
    powerFactor: z.object({ neutralShare: sourcedIn('share'), maximumShare: sourcedIn('share') }).strict(),
    energy: z.object({ rates: ratesByBand, includesTax: z.boolean() }).strict(),
    adjustments: z.array(z.object({ id: z.string().min(1), name: bilingualSchema, rates: ratesByBand, includesTax: z.boolean() }).strict()),
    levyIncludesTax: z.boolean(),
    consumptionTaxShare: sourcedIn('share'),
    rounding: z
      .object({ kw: roundingSchema, kwh: roundingSchema, powerFactorShare: roundingSchema, levyJpy: roundingSchema, totalJpy: roundingSchema })
      .strict(),
    caveats: z.array(bilingualSchema),
    sources: sourceTableSchema,
  })
  .strict()
  .refine(hasCatchAll, { message: 'the last band rule must fit every hour' })
  .refine(bandsAreRated, { message: 'every band needs an energy rate and every adjustment a rate of every band' });

export type Tariff = z.infer<typeof tariffSchema>;
export type BandRule = z.infer<typeof bandRuleSchema>;
export type Rounding = z.infer<typeof roundingSchema>;

/** A clock half-hour: month 1..12, Monday is 0, hour 0..23.5. */
export interface TariffHour {
  readonly month: number;
  readonly dayOfWeek: number;
  readonly isHoliday?: boolean;
  readonly hour: number;
}

/** The time band that an hour belongs to: the first rule that fits. */
export function timeBandOf(tariff: Tariff, time: TariffHour): string {
  return tariff.bandRules.find((rule) => fits(rule, time))!.band;
}

function fits(rule: BandRule, time: TariffHour): boolean {
  const inMonth = rule.months === undefined || rule.months.includes(time.month);
  return inMonth && dayFits(rule.days, time) && time.hour >= rule.fromHour && time.hour < rule.toHour;
}

function dayFits(days: BandRule['days'], { dayOfWeek, isHoliday = false }: TariffHour): boolean {
  if (days === 'weekday') return dayOfWeek < 5 && !isHoliday;
  if (days === 'sunday-or-holiday') return dayOfWeek === 6 || isHoliday;
  if (days === 'weekend-or-holiday') return dayOfWeek >= 5 || isHoliday;
  return true;
}

function hasCatchAll(tariff: { readonly bandRules: readonly BandRule[] }): boolean {
  const last = tariff.bandRules.at(-1);
  return last !== undefined && last.months === undefined && last.days === 'every-day' && last.fromHour === 0 && last.toHour === 24;
}

interface BandUse {
  readonly bands: readonly { readonly id: string }[];
  readonly bandRules: readonly BandRule[];
  readonly energy: { readonly rates: Readonly<Record<string, unknown>> };
  readonly adjustments: readonly { readonly rates: Readonly<Record<string, unknown>> }[];
}

function bandsAreRated({ bands, bandRules, energy, adjustments }: BandUse): boolean {
  const ids = new Set(bands.map((band) => band.id));
  const tables = [energy.rates, ...adjustments.map((adjustment) => adjustment.rates)];
  const exact = tables.every((rates) => Object.keys(rates).length === ids.size && Object.keys(rates).every((id) => ids.has(id)));
  return exact && bandRules.every((rule) => ids.has(rule.band));
}
