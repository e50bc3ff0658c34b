import { z } from 'zod';
import type { ReportOutcome, ReportRequest, ScenarioCard } from '../host';
import { bundleSchema } from './bundle-schema';
import { problemSchema } from './problem-schema';
import { bilingualText, languageSchema, scenarioText } from './scalars';

const scenarioCard: z.ZodType<ScenarioCard> = z.strictObject({ id: z.string(), sector: z.string(), title: bilingualText, question: bilingualText });

const reportRequest: z.ZodType<ReportRequest> = z.strictObject({
  bundle: bundleSchema,
  format: z.enum(['pdf', 'html']),
  language: languageSchema,
  suggestedName: z.string().min(1).max(200),
  path: z.string().exactOptional(),
});

const reportOutcome: z.ZodType<ReportOutcome> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('written'), path: z.string() }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('failed'), problems: z.array(problemSchema) }),
]);

const openedFile = z.strictObject({ name: z.string(), text: scenarioText });

/**
 * Every question that the window may ask the main process, with the shape of the question and of the answer.
 * Both ends check against this table, so an unknown or malformed message is refused on arrival.
 */
export const requestTable = {
  'scenarios.list': { question: z.undefined(), answer: z.array(scenarioCard) },
  'scenarios.read': { question: z.string().min(1).max(300), answer: scenarioText },
  'scenarios.open': { question: z.undefined(), answer: openedFile.or(z.undefined()) },
  'scenarios.save': { question: z.strictObject({ suggestedName: z.string().min(1).max(200), text: scenarioText }), answer: z.strictObject({ path: z.string() }).or(z.undefined()) },
  'report.export': { question: reportRequest, answer: reportOutcome },
  /** Asks for a message port to the run service; the port arrives as a message of its own on `runs.port`. */
  'runs.connect': { question: z.undefined(), answer: z.undefined() },
} as const satisfies Record<string, { readonly question: z.ZodType; readonly answer: z.ZodType }>;

export type RequestName = keyof typeof requestTable;
export type Question<Name extends RequestName> = z.infer<(typeof requestTable)[Name]['question']>;
export type Answer<Name extends RequestName> = z.infer<(typeof requestTable)[Name]['answer']>;

/** One function for each row of the table; a missing or wrong one does not compile. */
export type RequestHandlers = { readonly [Name in RequestName]: (question: Question<Name>) => Promise<Answer<Name>> };

export const requestNames = Object.keys(requestTable) as readonly RequestName[];

/** Channel on which the main process hands a port of the run service to the window. */
export const runPortChannel = 'runs.port';
