import { z } from 'zod';
import { bilingualSchema, provenanceKindSchema, sourceTableSchema } from './provenance-schema';

/** Yearly observations of one series, years rising; a year that nobody read is not there. */
const observedSeriesSchema = z
  .object({
    name: bilingualSchema,
    unit: z.string().min(1),
    kind: provenanceKindSchema,
    source: z.string().min(1),
    note: bilingualSchema.exactOptional(),
    values: z
      .array(z.tuple([z.number().int(), z.number().positive()]))
      .min(1)
      .refine((values) => values.every(([year], index) => index === 0 || year > values[index - 1]![0]), { message: 'years must rise' }),
  })
  .strict();

/** Observed yearly series by id, and what could not be read, with the reason. */
export const observedHistorySchema = z
  .object({
    series: z.record(z.string().min(1), observedSeriesSchema),
    unread: z.array(z.object({ id: z.string().min(1), name: bilingualSchema, readYears: z.number().int().nonnegative(), reason: bilingualSchema }).strict()),
    sources: sourceTableSchema,
  })
  .strict();

export type ObservedSeries = z.infer<typeof observedSeriesSchema>;
export type ObservedHistory = z.infer<typeof observedHistorySchema>;
