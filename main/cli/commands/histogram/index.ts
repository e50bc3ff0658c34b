import { fail, recordsWithTimes, succeed, timeHistogram, type Bilingual, type Outcome, type Problem, type SiteModel, type TimeHistogram } from '../../../../sim-core/index';
import type { Command, Surroundings } from '../../command';
import { exitCodes, type ExitCode } from '../../exit-code';
import { integerOf, textOf } from '../../read-values';
import { reportProblems } from '../../report-problems';
import { textTable } from '../../text-table';
import type { ParsedWords } from '../../words';
import { runOptions } from '../run/options';
import { planScenario } from '../run/plan-scenario';

/** `shoryoku histogram FILE --of ID`: how the times of one record are spread, not only their mean. */
export const histogramCommand: Command = {
  name: 'histogram',
  operands: ['FILE'],
  summary: { en: 'Show how waits, stays or latencies of one record are spread.', ja: '1つのレコードの待ち・滞在・応答時間の分布を示します。' },
  options: [
    { name: 'of', value: 'ID', description: { en: 'Queue, leave, measure or node whose times are shown.', ja: '対象の待ち行列・退去・計測ブロックまたはノード。' } },
    ...runOptions.filter(({ name }) => ['set', 'variant', 'years', 'replications', 'seed', 'json'].includes(name)),
    { name: 'classes', value: 'N', description: { en: 'Number of classes; default 20.', ja: '階級の数。既定は20。' } },
  ],
  examples: ['shoryoku histogram scenarios/verification/treat-sim.yaml --of triage-queue'],
  run: histogram,
};

const classRange = { minimum: 1, maximum: 1000 } as const;
const defaultClasses = 20;

async function histogram(words: ParsedWords, surroundings: Surroundings): Promise<ExitCode> {
  const asJson = words.switches.has('json');
  const planned = await planScenario(words, surroundings);
  if (!planned.ok) return reportProblems(planned.problems, surroundings, asJson);
  const classes = integerOf(words, 'classes', classRange);
  if (!classes.ok) return reportProblems(classes.problems, surroundings, asJson);
  const { models, seed, replications } = planned.value;
  const model = models.find(({ variant }) => textOf(words, 'variant') === undefined || variant === textOf(words, 'variant')) ?? models[0];
  if (model === undefined) throw new Error('a plan without a model');
  const record = recordOf(model, textOf(words, 'of'));
  if (!record.ok) return reportProblems(record.problems, surroundings, asJson);
  const found = timeHistogram(model, seed, replications, { record: record.value, classes: classes.value ?? defaultClasses });
  const head = { scenario: planned.value.scenario, variant: model.variant, year: model.year, record: record.value, seed, replications };
  surroundings.print(asJson ? `${JSON.stringify({ ...head, ...found })}\n` : `${record.value}, ${model.variant} ${String(model.year)}\n${tableOf(found, surroundings)}`);
  return exitCodes.done;
}

function recordOf(model: SiteModel, wanted: string | undefined): Outcome<string> {
  const known = recordsWithTimes(model);
  return wanted !== undefined && known.includes(wanted) ? succeed(wanted) : fail(unknownRecord(wanted, known));
}

const unknownRecord = (found: string | undefined, known: readonly string[]): Problem => ({
  code: 'histogram.unknown-record',
  severity: 'error',
  path: '--of',
  expected: { en: 'a queue, leave, measure or node of this scenario', ja: 'このシナリオの待ち行列・退去・計測ブロックまたはノード' },
  found: found === undefined ? { en: 'Nothing.', ja: '指定がありません。' } : { en: found, ja: found },
  remedy: { en: `Choose from ${known.join(', ')}.`, ja: `次から選んでください: ${known.join('、')}` },
});

const words = { from: { en: 'From, min', ja: '以上 (分)' }, to: { en: 'to', ja: '未満' }, count: { en: 'count', ja: '度数' }, share: { en: 'share', ja: '割合' } } satisfies Record<string, Bilingual>;
const US_PER_MINUTE = 60_000_000;
const BAR_COLUMNS = 40;

function tableOf({ widthUs, counts, total }: TimeHistogram, { language }: Surroundings): string {
  const most = Math.max(1, ...counts);
  const minutes = (edge: number): string => ((edge * widthUs) / US_PER_MINUTE).toFixed(2);
  const rows = counts.map((count, index) => [minutes(index), minutes(index + 1), String(count), `${((100 * count) / Math.max(1, total)).toFixed(1)} %`, '#'.repeat(Math.round((BAR_COLUMNS * count) / most)).padEnd(BAR_COLUMNS)]);
  return textTable([[words.from[language], words.to[language], words.count[language], words.share[language], ''], ...rows]);
}
