import { fail, succeed, traceReplication, weeksOf, type Experiment, type Outcome, type Problem, type SiteModel, type TracedWeek } from '../../../../sim-core/index';
import { writeFileAtomically } from '../../../store/atomic-write';
import type { Command, Surroundings } from '../../command';
import { exitCodes, type ExitCode } from '../../exit-code';
import { integerOf, textOf } from '../../read-values';
import { reportProblems } from '../../report-problems';
import type { ParsedWords } from '../../words';
import { runOptions } from '../run/options';
import { planScenario } from '../run/plan-scenario';
import { traceLines, type TraceHeader } from './trace-file';

/** `shoryoku trace FILE`: every event of one week of one replication, in order. */
export const traceCommand: Command = {
  name: 'trace',
  operands: ['FILE'],
  summary: { en: 'Write down every event of one replication.', ja: '1回の反復で起きた全イベントを書き出します。' },
  options: [
    ...runOptions.filter(({ name }) => ['set', 'variant', 'years', 'seed', 'json'].includes(name)),
    { name: 'replication', value: 'N', description: { en: 'Which replication, from 0 on; default 0.', ja: '何回目の反復か（0から）。既定は0。' } },
    { name: 'week', value: 'ID', description: { en: 'Which representative week; default the first.', ja: 'どの代表週か。既定は最初の週。' } },
    { name: 'from', value: 'N', description: { en: 'Number of the first event that is written; default 0.', ja: '書き出す最初のイベントの番号。既定は0。' } },
    { name: 'limit', value: 'N', description: { en: 'How many events are written at most; default 1000000.', ja: '書き出すイベントの上限。既定は1000000。' } },
    { name: 'out', value: 'FILE', description: { en: 'Write into this file instead of standard output.', ja: '標準出力の代わりにこのファイルへ書き出します。' } },
  ],
  examples: ['shoryoku trace scenarios/factory-visual-inspection.yaml --variant edge --out edge.trace', 'shoryoku diff baseline.trace edge.trace'],
  run: trace,
};

const ranges = { replication: { minimum: 0, maximum: 1_000_000 }, from: { minimum: 0, maximum: 1e12 }, limit: { minimum: 1, maximum: 10_000_000 } } as const;

/** The first variant and year that the words choose, one replication and one week of it. */
async function trace(words: ParsedWords, surroundings: Surroundings): Promise<ExitCode> {
  const asJson = words.switches.has('json');
  const planned = await planScenario(words, surroundings);
  if (!planned.ok) return reportProblems(planned.problems, surroundings, asJson);
  const [replication, from, limit] = [integerOf(words, 'replication', ranges.replication), integerOf(words, 'from', ranges.from), integerOf(words, 'limit', ranges.limit)];
  if (!replication.ok || !from.ok || !limit.ok) return reportProblems([replication, from, limit].flatMap((outcome) => (outcome.ok ? [] : outcome.problems)), surroundings, asJson);
  const model = chosenModel(planned.value, words);
  const week = weekOf(model, textOf(words, 'week'));
  if (!week.ok) return reportProblems(week.problems, surroundings, asJson);
  const address = { seed: planned.value.seed, replication: replication.value ?? 0 };
  const traced = traceReplication(model, address, week.value, { ...(from.value === undefined ? {} : { from: from.value }), ...(limit.value === undefined ? {} : { limit: limit.value }) });
  const head: TraceHeader = { format: 'shoryoku-trace', version: 1, scenario: planned.value.scenario, variant: model.variant, year: model.year, week: traced.week, ...address, eventHash: traced.eventHash, seen: traced.seen };
  return write(head, traced, words, surroundings);
}

/** A year or variant that was asked for comes after the one that others are compared with. */
function chosenModel({ models }: Experiment, words: ParsedWords): SiteModel {
  const [variant, year] = [textOf(words, 'variant'), textOf(words, 'years')];
  const fits = (model: SiteModel): boolean => (variant === undefined || model.variant === variant) && (year === undefined || String(model.year) === year.split(',')[0]);
  const model = models.find(fits) ?? models[0];
  if (model === undefined) throw new Error('a plan without a model');
  return model;
}

function weekOf(model: SiteModel, wanted: string | undefined): Outcome<number> {
  const weeks = weeksOf(model);
  const index = wanted === undefined ? 0 : weeks.indexOf(wanted);
  return index >= 0 ? succeed(index) : fail(unknownWeek(wanted ?? '', weeks));
}

const unknownWeek = (found: string, weeks: readonly string[]): Problem => ({
  code: 'trace.unknown-week',
  severity: 'error',
  path: '--week',
  expected: { en: weeks.join(', '), ja: weeks.join('、') },
  found: { en: found, ja: found },
  remedy: { en: 'Choose one of the listed weeks.', ja: '一覧の週から選んでください。' },
});

async function write(head: TraceHeader, traced: TracedWeek, words: ParsedWords, surroundings: Surroundings): Promise<ExitCode> {
  const asJson = words.switches.has('json');
  const path = textOf(words, 'out');
  if (path === undefined) {
    if (asJson) surroundings.print(`${JSON.stringify({ ...head, events: [...traced.events] })}\n`);
    else for (const line of traceLines(head, traced.events)) surroundings.print(line);
    return exitCodes.done;
  }
  const written = await writeFileAtomically(path, [...traceLines(head, traced.events)].join(''));
  if (!written.ok) return reportProblems(written.problems, surroundings, asJson);
  surroundings.printError(asJson ? `${JSON.stringify({ kind: 'written', path })}\n` : `${path}\n`);
  return exitCodes.done;
}
