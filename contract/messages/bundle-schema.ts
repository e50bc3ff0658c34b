import { z } from 'zod';
import type { ResultBundle } from '../../sim-core/index';
import { anyNumber, bilingualText, numberList } from './scalars';

const estimate = z.strictObject({ mean: anyNumber, halfWidth: anyNumber, unit: z.string(), n: z.number() });
const kpiTable = z.record(z.string(), z.record(z.string(), z.record(z.string(), estimate)));

const provenanceKind = z.enum(['measured-mlperf', 'measured-independent', 'vendor-measured', 'vendor-claim', 'derived', 'assumption', 'published-statistic']);

const report = z.strictObject({ scenario: z.string(), hash: z.string(), seed: z.number(), replications: z.number(), variants: kpiTable });

const change = z.strictObject({ path: z.string(), label: bilingualText, from: z.string(), to: z.string(), fromLabel: bilingualText.exactOptional(), toLabel: bilingualText.exactOptional() });

const demandWeek = z.strictObject({
  week: z.string(),
  consumers: z.array(z.string()),
  meanKw: z.array(numberList),
  peakKw: estimate,
  peakWindow: z.number(),
});

const inputRecord = z.strictObject({
  path: z.string(),
  label: bilingualText,
  value: z.string(),
  range: z.string().exactOptional(),
  kind: provenanceKind,
  source: z.string(),
  sourceTitle: bilingualText.exactOptional(),
});

const crossover = z.strictObject({
  edge: z.string(),
  cloud: z.string(),
  benchmark: z.string(),
  quantity: z.literal('energy'),
  loadsPerS: numberList,
  statement: bilingualText,
});

const difference = z.enum(['better', 'worse', 'different', 'none-shown']);
const comparison = z.strictObject({ lower: anyNumber, upper: anyNumber, verdict: z.enum(['best', 'possibly-best', 'not-best']) });

const design = z.strictObject({
  method: z.enum(['replications', 'batch-means']),
  warmUp: z.strictObject({ rule: z.enum(['by-hand', 'mser5']), minutes: z.number() }),
  stopRule: z
    .strictObject({ kpis: z.array(z.string()), relativeHalfWidth: z.number(), initial: z.number(), lookAhead: z.number(), budget: z.number(), preciseFrom: z.number().exactOptional() })
    .exactOptional(),
  dependentBatches: z.array(z.string()).exactOptional(),
});

/** A whole result on its way between processes. */
export const bundleSchema = z.strictObject({
  format: z.literal(1),
  report,
  title: bilingualText,
  question: bilingualText,
  programVersion: z.string(),
  catalogueHash: z.string(),
  baseline: z.string(),
  years: numberList,
  variants: z.array(z.strictObject({ id: z.string(), name: bilingualText, changes: z.array(change) })),
  differences: kpiTable,
  verdicts: z.record(z.string(), z.record(z.string(), z.record(z.string(), difference))),
  comparisons: z.record(z.string(), z.record(z.string(), z.record(z.string(), comparison))),
  design,
  demand: z.record(z.string(), z.record(z.string(), z.array(demandWeek))),
  completeReplications: z.number(),
  names: z.record(z.string(), bilingualText),
  crossovers: z.array(crossover),
  inputs: z.array(inputRecord),
  caveats: z.array(bilingualText),
  findings: z.array(z.strictObject({ variant: z.string(), year: z.number(), statement: bilingualText })).exactOptional(),
}) satisfies z.ZodType<ResultBundle>;
