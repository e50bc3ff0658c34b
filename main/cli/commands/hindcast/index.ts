import { hindcast, hindcastMethods, hindcastScores, horizonScores, type HindcastMethod, type HindcastResult, type Language } from '../../../../sim-core/index';
import type { Command, Surroundings } from '../../command';
import { exitCodes, type ExitCode } from '../../exit-code';
import { reportProblems } from '../../report-problems';
import { textTable } from '../../text-table';
import type { ParsedWords } from '../../words';

/** `shoryoku hindcast`: projections from past years beside what came, against two naive forecasts. */
export const hindcastCommand: Command = {
  name: 'hindcast',
  operands: [],
  summary: { en: 'Project from 2005, 2010 and 2015, and compare with what came.', ja: '2005年、2010年、2015年から将来を推計し、実績と比べます。' },
  options: [{ name: 'json', description: { en: 'Print one JSON object: rows, scores, horizons, notScorable.', ja: 'JSONオブジェクト（rows、scores、horizons、notScorable）を出力します。' } }],
  examples: ['shoryoku hindcast', 'shoryoku hindcast --json'],
  run: runHindcast,
};

async function runHindcast(words: ParsedWords, surroundings: Surroundings): Promise<ExitCode> {
  const asJson = words.switches.has('json');
  const catalogue = await surroundings.openCatalogue();
  if (!catalogue.ok) return reportProblems(catalogue.problems, surroundings, asJson);
  const result = hindcast(catalogue.value.history);
  surroundings.print(asJson ? `${JSON.stringify(jsonOf(result))}\n` : textOf(result, surroundings.language));
  return exitCodes.done;
}

const jsonOf = (result: HindcastResult): unknown => ({ ...result, scores: hindcastScores(result), horizons: horizonScores(result.rows) });

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const heads: Readonly<Record<Language, readonly string[]>> = {
  en: ['Mean error', 'projection', 'no change', 'own trend', 'inside 90 % band'],
  ja: ['平均誤差', '推計', '変化なし', '自己トレンド', '90%区間内'],
};
const aheadOf: Readonly<Record<Language, (from: number, to: number) => string>> = {
  en: (from, to) => `${String(from)} to ${String(to)} years ahead`,
  ja: (from, to) => `${String(from)}〜${String(to)}年先`,
};
const notScorableOf: Readonly<Record<Language, string>> = { en: 'Not scorable', ja: '採点できないもの' };

interface Scored {
  readonly errorShare: Readonly<Record<HindcastMethod, number>>;
  readonly insideShare: number;
}

const cellsOf = ({ errorShare, insideShare }: Scored): readonly string[] => [...hindcastMethods.map((method) => percent(errorShare[method])), percent(insideShare)];

function textOf(result: HindcastResult, language: Language): string {
  const series = hindcastScores(result).map((score) => [`${result.labels[score.target]?.[language] ?? score.target} ${String(score.origin)}`, ...cellsOf(score)]);
  const ahead = horizonScores(result.rows).map((score) => [aheadOf[language](score.fromYears, score.toYears), ...cellsOf(score)]);
  const missing = result.notScorable.map(({ label, origin, reason }) => `  ${label[language]}${origin === undefined ? '' : ` ${String(origin)}`}: ${reason[language]}\n`);
  return `${textTable([heads[language], ...series, ...ahead])}\n${notScorableOf[language]}\n${missing.join('')}`;
}
