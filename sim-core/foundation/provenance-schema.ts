import { z } from 'zod';

/** Both languages, neither empty. */
export const bilingualSchema = z.object({ en: z.string().min(1), ja: z.string().min(1) }).strict();

export const provenanceKindSchema = z.enum([
  'measured-mlperf',
  'measured-independent',
  'vendor-measured',
  'vendor-claim',
  'derived',
  'assumption',
  'published-statistic',
]);

/** Where figures of one reference file come from. `location` is an address or a path inside a named repository. */
export const sourceEntrySchema = z
  .object({ title: z.string().min(1), location: z.string().min(1), edition: z.string().min(1).exactOptional() })
  .strict();

export type SourceEntry = z.infer<typeof sourceEntrySchema>;

/** The named sources of one reference file; every `source` of a number is a key of this table. */
export const sourceTableSchema = z.record(z.string().min(1), sourceEntrySchema);

/**
 * A number with its unit, kind and source. An assumption must carry a range, and a range must hold its value:
 * a number that cannot say where it is from does not load.
 */
export const sourcedNumberSchema = z
  .object({
    value: z.number(),
    unit: z.string().min(1),
    kind: provenanceKindSchema,
    source: z.string().min(1),
    range: z.tuple([z.number(), z.number()]).readonly().exactOptional(),
  })
  .strict()
  .refine((number) => number.kind !== 'assumption' || number.range !== undefined, { message: 'an assumption needs a range' })
  .refine((number) => number.range === undefined || (number.range[0] <= number.value && number.value <= number.range[1]), {
    message: 'the range must hold the value',
  });

/** A sourced number of one fixed unit, so that a file cannot hand watts where kilowatts are meant. */
export const sourcedIn = (unit: string) =>
  sourcedNumberSchema.refine((number) => number.unit === unit, { message: `the unit must be ${unit}` });

/** One line for a reader: the title of the source, its edition and where it lies. */
export function describeSource(entry: SourceEntry): string {
  return entry.edition === undefined ? `${entry.title}; ${entry.location}` : `${entry.title} (${entry.edition}); ${entry.location}`;
}
