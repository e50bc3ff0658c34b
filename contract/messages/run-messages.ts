import { z } from 'zod';
import type { RunEvent, RunRequest } from '../host';
import { bundleSchema } from './bundle-schema';
import { problemSchema } from './problem-schema';
import { scenarioText } from './scalars';

const runId = z.string().min(1).max(64);

export const runRequestSchema = z.strictObject({
  scenarioText,
  edits: z.array(z.strictObject({ path: z.string(), value: z.string() })).exactOptional(),
  variants: z.array(z.string()).exactOptional(),
  years: z.array(z.int()).exactOptional(),
  replications: z.int().min(1).exactOptional(),
  seed: z.int().min(0).exactOptional(),
  workers: z.int().min(1).max(256).exactOptional(),
}) satisfies z.ZodType<RunRequest>;

export const runEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), done: z.number(), total: z.number(), ratePerS: z.number(), remainingS: z.number() }),
  z.strictObject({ kind: z.literal('partial'), bundle: bundleSchema }),
  z.strictObject({ kind: z.literal('done'), bundle: bundleSchema }),
  z.strictObject({ kind: z.literal('failed'), problems: z.array(problemSchema) }),
  z.strictObject({ kind: z.literal('cancelled') }),
]) satisfies z.ZodType<RunEvent>;

export type ToService = { readonly kind: 'start'; readonly run: string; readonly request: RunRequest } | { readonly kind: 'cancel'; readonly run: string };
export interface FromService {
  readonly run: string;
  readonly event: RunEvent;
}

/** What the workbench may say to the run service over its message port. */
export const toServiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start'), run: runId, request: runRequestSchema }),
  z.strictObject({ kind: z.literal('cancel'), run: runId }),
]) satisfies z.ZodType<ToService>;

/** What the run service answers. The last event of a run is `done`, `failed` or `cancelled`. */
export const fromServiceSchema = z.strictObject({ run: runId, event: runEventSchema }) satisfies z.ZodType<FromService>;
