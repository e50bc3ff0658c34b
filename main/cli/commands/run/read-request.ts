import type { RunRequest } from '../../../../contract/host';
import { fail, succeed, type Outcome, type Problem } from '../../../../sim-core/index';
import type { ParsedWords } from '../../words';
import { assignmentsOf, integerOf, integersOf, listOf } from '../../read-values';

/** Seeds are 32-bit so that every generator, file and language can hold them. */
const ranges = {
  years: { minimum: 1900, maximum: 2200 },
  replications: { minimum: 1, maximum: 1_000_000 },
  seed: { minimum: 0, maximum: 4_294_967_295 },
  workers: { minimum: 1, maximum: 256 },
} as const;

/** What the options of `run` ask for, or everything that is wrong with them. */
export function readRequest(words: ParsedWords): Outcome<Omit<RunRequest, 'scenarioText'>> {
  const edits = assignmentsOf(words, 'set');
  const years = integersOf(words, 'years', ranges.years);
  const replications = integerOf(words, 'replications', ranges.replications);
  const seed = integerOf(words, 'seed', ranges.seed);
  const workers = integerOf(words, 'workers', ranges.workers);
  if (!edits.ok || !years.ok || !replications.ok || !seed.ok || !workers.ok) return fail(...problemsOf([edits, years, replications, seed, workers]));
  const given = { variants: listOf(words, 'variant'), years: years.value, replications: replications.value, seed: seed.value, workers: workers.value };
  return succeed({ edits: edits.value, ...withoutUndefined(given) });
}

const problemsOf = (outcomes: readonly Outcome<unknown>[]): readonly Problem[] => outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));

type Given<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

const withoutUndefined = <Fields extends object>(fields: Fields): Given<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>;
