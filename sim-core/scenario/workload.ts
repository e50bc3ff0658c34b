import { z } from 'zod';
import { bilingualSchema, sourceTableSchema, sourcedIn } from '../foundation/provenance-schema';

/**
 * A task that a model takes over or supports: which measured benchmark stands for its computing, how it loads a node,
 * and how well person and model judge. All figures are sourced or assumptions with a range; a scenario may override each.
 */
export const workloadSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    name: bilingualSchema,
    sector: z.enum(['factory', 'hospital', 'logistics', 'any']),
    description: bilingualSchema,
    /** Benchmark whose measured points stand for the model. */
    benchmark: z.string().min(1),
    /** `request`: one inference per item; `stream`: a steady rate while the process runs. */
    load: z.enum(['request', 'stream']),
    framesPerS: sourcedIn('1/s').exactOptional(),
    inferencesPerItem: sourcedIn('1').exactOptional(),
    /** Bytes sent per inference when the model runs elsewhere. */
    payloadKb: sourcedIn('kB'),
    deadlineMs: sourcedIn('ms').exactOptional(),
    modelSensitivityShare: sourcedIn('share').exactOptional(),
    modelSpecificityShare: sourcedIn('share').exactOptional(),
    personSensitivityShare: sourcedIn('share').exactOptional(),
    personSpecificityShare: sourcedIn('share').exactOptional(),
    sources: sourceTableSchema,
  })
  .strict();

export type Workload = z.infer<typeof workloadSchema>;
