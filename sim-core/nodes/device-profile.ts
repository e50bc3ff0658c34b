import { z } from 'zod';
import { bilingualSchema, sourceTableSchema, sourcedIn, sourcedNumberSchema } from '../foundation/provenance-schema';

/** The four load patterns of MLPerf Inference. SingleStream is one by one; Offline hands over everything at once. */
export const scenarioNameSchema = z.enum(['SingleStream', 'MultiStream', 'Server', 'Offline']);

/**
 * What one measured run of one benchmark showed: sustained throughput, mean system watts and latency per query.
 * Latency is absent for Offline, where it only says how long the whole batch waited.
 */
export const measuredPointSchema = z
  .object({
    scenario: scenarioNameSchema,
    throughputPerS: sourcedIn('1/s').refine((number) => number.value > 0, { message: 'throughput must be above zero' }),
    powerW: sourcedIn('W').refine((number) => number.value > 0, { message: 'power must be above zero' }).exactOptional(),
    /** Energy of one inference where the energy run was metered by itself (MLPerf Tiny). */
    energyPerInferenceUj: sourcedIn('uJ').exactOptional(),
    /** Tokens generated per second, for language and speech models. */
    tokensPerS: sourcedIn('tokens/s').exactOptional(),
    latencyMeanMs: sourcedIn('ms').exactOptional(),
    latencyP50Ms: sourcedIn('ms').exactOptional(),
    latencyP90Ms: sourcedIn('ms').exactOptional(),
    latencyP99Ms: sourcedIn('ms').exactOptional(),
    /** Inferences in one query: 8 in MultiStream, else 1. */
    samplesPerQuery: z.number().int().positive(),
    precision: z.string().min(1).exactOptional(),
    note: z.string().min(1).exactOptional(),
  })
  .strict();

export const benchmarkProfileSchema = z.object({ points: z.array(measuredPointSchema).min(1) }).strict();

/**
 * A device as it was measured: a whole system with its power supply. Field names carry the units; every number its source.
 * `comparable` is false where the network, division or metering differs so that ranking it against others would mislead.
 */
export const deviceProfileSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    name: bilingualSchema,
    maker: z.string().min(1),
    role: z.enum(['edge', 'server', 'microcontroller']),
    /** Benchmark round such as `v3.1`, or `none` for a device outside MLPerf. */
    round: z.string().min(1),
    division: z.enum(['closed', 'open', 'none']),
    submitter: z.string().min(1),
    /** System id of the entry. */
    entry: z.string().min(1),
    /** What the metered watts include, such as the wall supply of the whole system. */
    powerScope: z.enum(['wall', 'supply', 'module', 'chip', 'none']),
    idlePowerW: sourcedIn('W').exactOptional(),
    benchmarks: z.record(z.string().min(1), benchmarkProfileSchema),
    /** Benchmarks whose runs were submitted under a second name, such as the lower accuracy target: name -> name in `benchmarks`. */
    aliases: z.record(z.string().min(1), z.string().min(1)).exactOptional(),
    /** Id of the profile of the same device as delivered, where somebody measured it untuned. */
    untuned: z.string().min(1).exactOptional(),
    /** Data-sheet and market figures shown beside measurements, never instead of them. */
    facts: z.record(z.string().min(1), sourcedNumberSchema),
    comparable: z.boolean(),
    caveats: z.array(bilingualSchema),
    sources: sourceTableSchema,
  })
  .strict()
  .refine((profile) => Object.values(profile.aliases ?? {}).every((name) => profile.benchmarks[name] !== undefined), {
    message: 'an alias must name a benchmark of the profile',
  });

export type ScenarioName = z.infer<typeof scenarioNameSchema>;
export type MeasuredPoint = z.infer<typeof measuredPointSchema>;
export type DeviceProfile = z.infer<typeof deviceProfileSchema>;

/** The profile with every alias beside its benchmark; both names then hold the same points. */
export function withAliases(profile: DeviceProfile): DeviceProfile {
  const aliases = Object.entries(profile.aliases ?? {}).map(([alias, name]) => [alias, profile.benchmarks[name]!] as const);
  return { ...profile, benchmarks: { ...profile.benchmarks, ...Object.fromEntries(aliases) } };
}
