import { fail, succeed, type Outcome, type Problem } from '../../../../sim-core/index';
import { missingOperand } from '../../argument-problems';
import { integerOf, textOf } from '../../read-values';
import type { OptionDefinition, ParsedWords } from '../../words';

/** Options of `project`. */
export const projectOptions: readonly OptionDefinition[] = [
  { name: 'out', value: 'DIR', description: { en: 'Write projection.json, years.csv, national.csv and prefectures.csv into this folder.', ja: 'projection.json、years.csv、national.csv、prefectures.csv をこのフォルダに書き出します。' } },
  { name: 'to', value: 'YEAR', description: { en: 'Last year of the national view; 2070 by default.', ja: '全国集計の最終年。既定は2070年。' } },
  { name: 'cells', value: 'N', description: { en: 'Simulated cells per variant that the surfaces are fitted to; 80 by default.', ja: '応答曲面の当てはめに使うセル数（案ごと）。既定は80。' } },
  { name: 'check', value: 'N', description: { en: 'Further cells per variant that judge the surfaces; by default 500 shared out over all variants.', ja: '曲面の検証に使う別のセル数（案ごと）。既定は全体で500。' } },
  { name: 'replications', value: 'N', description: { en: 'Replications of every cell; 3 by default. Milestone years keep those of the file.', ja: 'セルごとの反復回数。既定は3。対象年の反復はファイルに従います。' } },
  { name: 'seed', value: 'N', description: { en: 'Root seed of the national view.', ja: '全国集計の乱数シード。' } },
  { name: 'workers', value: 'N', description: { en: 'Worker threads; one per core by default. Never changes a result.', ja: 'ワーカー数。既定はコアごとに1つ。結果は変わりません。' } },
  { name: 'store', value: 'DIR', description: { en: 'Keep finished replications here; a projection that was stopped goes on where it was.', ja: '完了した反復をここに保存します。中断した推計は続きから再開します。' } },
  { name: 'json', description: { en: 'Print one JSON object on standard output and nothing else.', ja: '標準出力にJSONオブジェクトを1つだけ出力します。' } },
];

export interface ProjectRequest {
  readonly files: readonly string[];
  readonly folder: string;
  readonly lastYear: number;
  readonly cells: number;
  readonly check: number | undefined;
  readonly replications: number;
  readonly seed: number;
  readonly workers: number | undefined;
  readonly storeFolder: string | undefined;
}

const FIRST_YEAR = 2021;
const LAST_YEAR = 2070;

const noFolder: Problem = {
  code: 'arguments.missing-option', severity: 'error', path: '--out',
  expected: { en: 'a folder for the results: --out DIR', ja: '結果を書き出すフォルダ: --out DIR' },
  found: { en: 'none', ja: '指定なし' },
  remedy: { en: 'Add --out DIR.', ja: '--out DIR を加えてください。' },
};

/** Reads the words of the command; names everything that is wrong with them at once. */
export function readProjectRequest(words: ParsedWords): Outcome<ProjectRequest> {
  const read = {
    lastYear: integerOf(words, 'to', { minimum: FIRST_YEAR, maximum: LAST_YEAR }), cells: integerOf(words, 'cells', { minimum: 1, maximum: 100_000 }),
    check: integerOf(words, 'check', { minimum: 1, maximum: 100_000 }), replications: integerOf(words, 'replications', { minimum: 1, maximum: 10_000 }),
    seed: integerOf(words, 'seed', { minimum: 0, maximum: 4_294_967_295 }), workers: integerOf(words, 'workers', { minimum: 1, maximum: 256 }),
  };
  const folder = textOf(words, 'out');
  const problems = Object.values(read).flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  if (folder === undefined) problems.push(noFolder);
  if (words.operands.length === 0) problems.push(missingOperand('FILE'));
  if (problems.length > 0 || folder === undefined) return fail(...problems);
  const valueOf = (outcome: Outcome<number | undefined>): number | undefined => (outcome.ok ? outcome.value : undefined);
  return succeed({
    files: words.operands, folder, lastYear: valueOf(read.lastYear) ?? LAST_YEAR, cells: valueOf(read.cells) ?? 80, check: valueOf(read.check),
    replications: valueOf(read.replications) ?? 3, seed: valueOf(read.seed) ?? 1, workers: valueOf(read.workers), storeFolder: textOf(words, 'store'),
  });
}
