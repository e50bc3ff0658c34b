import { fail, succeed, type Outcome, type Problem, type ResultBundle } from '../../../../sim-core/index';
import type { Command, Surroundings } from '../../command';
import { exitCodes, type ExitCode } from '../../exit-code';
import { listOf } from '../../read-values';
import { reportProblems } from '../../report-problems';
import type { ParsedWords } from '../../words';
import { runOptions } from '../run/options';
import { simulateScenario } from '../run/simulate-scenario';
import { comparisonText } from './comparison-text';

/** `shoryoku compare FILE`: which variant is better, in which key figure, and how sure that is. */
export const compareCommand: Command = {
  name: 'compare',
  operands: ['FILE'],
  summary: { en: 'Simulate all variants with the same luck and say which is better.', ja: '全案を同じ乱数で計算し、どれが優れているかを示します。' },
  options: [
    ...runOptions.filter(({ name }) => name !== 'out'),
    { name: 'kpi', value: 'ID', isRepeatable: true, description: { en: 'Compare these key figures; several may be separated by commas. Default: the headline figures.', ja: '比較する指標。カンマ区切りで複数指定できます。既定は主要指標。' } },
  ],
  examples: ['shoryoku compare scenarios/factory-visual-inspection.yaml --years 2050 --kpi output.kept,cost.billJpy'],
  run: compare,
};

async function compare(words: ParsedWords, surroundings: Surroundings): Promise<ExitCode> {
  const asJson = words.switches.has('json');
  const ended = await simulateScenario(words, surroundings);
  if (ended.kind === 'refused') return ended.code;
  const { bundle } = ended;
  const kpis = chosenKpis(bundle, listOf(words, 'kpi'));
  if (!kpis.ok) return reportProblems(kpis.problems, surroundings, asJson);
  const { report, baseline, differences, verdicts, comparisons, design } = bundle;
  surroundings.print(asJson ? `${JSON.stringify({ scenario: report.scenario, hash: report.hash, baseline, design, differences, verdicts, comparisons })}\n` : comparisonText(bundle, kpis.value, surroundings.language));
  return exitCodes.done;
}

const headlines = ['output.kept', 'output.goodPartsPerHour', 'people.labourHoursPerGoodPart', 'energy.kwh', 'energy.peakKw', 'cost.billJpy', 'carbon.kgco2'];

/** The asked-for key figures that can be compared, else the headline figures, else all. */
function chosenKpis({ comparisons }: ResultBundle, asked: readonly string[] | undefined): Outcome<readonly string[]> {
  const known = [...new Set(Object.values(comparisons).flatMap((kpis) => Object.keys(kpis)))];
  const unknown = (asked ?? []).filter((id) => !known.includes(id));
  if (unknown.length > 0) return fail(...unknown.map((id) => notComparable(id, known)));
  const usual = headlines.filter((id) => known.includes(id));
  return succeed(asked ?? (usual.length > 0 ? usual : known));
}

const notComparable = (found: string, known: readonly string[]): Problem => ({
  code: 'compare.unknown-kpi',
  severity: 'error',
  path: '--kpi',
  expected: { en: 'a key figure that all variants have and of which more or less is better', ja: '全案にあり、大小の良し悪しが決まる指標' },
  found: { en: found, ja: found },
  remedy: known.length === 0 ? { en: 'A comparison needs at least two variants.', ja: '比較には2つ以上の案が必要です。' } : { en: `Choose from ${known.join(', ')}.`, ja: `次から選んでください: ${known.join('、')}` },
});
