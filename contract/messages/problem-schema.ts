import { z } from 'zod';
import type { Problem } from '../../sim-core/index';
import { bilingualText } from './scalars';

/** A problem on its way between processes. */
export const problemSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  file: z.string().exactOptional(),
  line: z.number().exactOptional(),
  column: z.number().exactOptional(),
  record: z.string().exactOptional(),
  path: z.string().exactOptional(),
  expected: bilingualText,
  found: bilingualText,
  remedy: bilingualText,
}) satisfies z.ZodType<Problem>;
