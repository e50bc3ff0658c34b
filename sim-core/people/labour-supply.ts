import { z } from 'zod';
import { bilingualSchema, provenanceKindSchema, sourceTableSchema } from '../foundation/provenance-schema';

/** Five-year age groups of the projection, youngest first; the last is open. */
export const ageGroups = [
  '0-4', '5-9', '10-14', '15-19', '20-24', '25-29', '30-34', '35-39', '40-44',
  '45-49', '50-54', '55-59', '60-64', '65-69', '70-74', '75-79', '80-84', '85+',
] as const;

const personsByAge = z.array(z.number().int().nonnegative()).length(ageGroups.length);

/** Persons by variant, year and five-year age group; `persons[i][k]` belongs to `years[i]` and `ageGroups[k]`. */
export const populationSchema = z
  .object({
    unit: z.literal('persons'),
    ageGroups: z.array(z.string()).refine((groups) => groups.join() === ageGroups.join(), { message: 'age groups are not the fixed list' }),
    years: z.array(z.number().int()).min(2).refine(isGapless, { message: 'years must follow each other without a gap' }),
    variants: z.record(
      z.string().min(1),
      z
        .object({
          name: bilingualSchema,
          kind: provenanceKindSchema,
          source: z.string().min(1),
          note: bilingualSchema.exactOptional(),
          persons: z.array(personsByAge),
        })
        .strict(),
    ),
    sources: sourceTableSchema,
  })
  .strict()
  .refine((population) => Object.values(population.variants).every((variant) => variant.persons.length === population.years.length), {
    message: 'every variant needs one row per year',
  });

/** Employed share of the population by five-year age group, both sexes together; `rates[k]` belongs to `ageGroups[k]`. */
export const employmentRatesSchema = z
  .object({
    year: z.number().int(),
    unit: z.literal('share'),
    kind: provenanceKindSchema,
    source: z.string().min(1),
    note: bilingualSchema,
    ageGroups: z.array(z.string()),
    rates: z.array(z.number().min(0).max(1)).length(ageGroups.length),
    /** Share of women among the employed of the age group. */
    womenShare: z.array(z.number().min(0).max(1)).length(ageGroups.length),
    sources: sourceTableSchema,
  })
  .strict();

const totalsOfYear = z.tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int(), z.number().int()]);

/** Published totals by broad age: year, total, 0-14, 15-64, 65 and over. The table by five-year age must add up to them. */
export const populationTotalsSchema = z
  .object({ unit: z.literal('persons'), columns: z.array(z.string()).length(5), kind: provenanceKindSchema, source: z.string().min(1), variants: z.record(z.string().min(1), z.array(totalsOfYear)), sources: sourceTableSchema })
  .strict();

export type PopulationTotals = z.infer<typeof populationTotalsSchema>;
export type Population = z.infer<typeof populationSchema>;
export type EmploymentRates = z.infer<typeof employmentRatesSchema>;

/** `variant` is an id of the population file such as `medium`. */
export interface LabourSupplyQuery {
  readonly variant: string;
  readonly baseYear: number;
  readonly year: number;
}

/**
 * Labour supply of a year relative to a base year: sum over ages of population x employment rate, over the same sum
 * of the base year. A common factor on all rates cancels, so only their shape by age matters.
 * Throws a RangeError for a variant or year that the file does not hold: the scenario schema offers only those it has.
 */
export function labourSupplyIndex(population: Population, employment: EmploymentRates, query: LabourSupplyQuery): number {
  const base = employedPersons(population, employment, query.variant, query.baseYear);
  return employedPersons(population, employment, query.variant, query.year) / base;
}

/** Persons employed when today's rates by age stay as they are. */
export function employedPersons(population: Population, employment: EmploymentRates, variant: string, year: number): number {
  return personsOf(population, variant, year).reduce((sum, persons, index) => sum + persons * employment.rates[index]!, 0);
}

/** Persons of one year by age group. */
export function personsOf(population: Population, variant: string, year: number): readonly number[] {
  const persons = population.variants[variant]?.persons[population.years.indexOf(year)];
  if (persons === undefined) throw new RangeError(`population has no variant ${variant} in year ${String(year)}`);
  return persons;
}

function isGapless(years: readonly number[]): boolean {
  return years.every((year, index) => index === 0 || year === years[index - 1]! + 1);
}
