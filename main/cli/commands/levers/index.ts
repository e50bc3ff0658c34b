import { describePolicyLevers, fail, type Language, type Outcome, type PolicyLeverView, succeed } from '../../../../sim-core/index';
import type { Command, Surroundings } from '../../command';
import { exitCodes, type ExitCode } from '../../exit-code';
import { textOf } from '../../read-values';
import { reportProblems } from '../../report-problems';
import type { ParsedWords } from '../../words';

/** `shoryoku levers`: what national policy may change, in which range, and which key figures it can reach. */
export const leversCommand: Command = {
  name: 'levers',
  operands: [],
  summary: { en: 'List the policy levers with unit, range, default and what they reach.', ja: '政策の設定を単位・範囲・既定値・影響先とともに一覧表示します。' },
  options: [
    { name: 'kpi', value: 'ID', description: { en: 'Say of each lever whether it can move this key figure.', ja: 'この指標を動かせるかどうかを設定ごとに示します。' } },
    { name: 'json', description: { en: 'Print one JSON object: levers.', ja: 'JSONオブジェクト（levers）を出力します。' } },
  ],
  examples: ['shoryoku levers', 'shoryoku levers --kpi cost.billJpy'],
  run: (words, surroundings) => Promise.resolve(listLevers(words, surroundings)),
};

function listLevers(words: ParsedWords, surroundings: Surroundings): ExitCode {
  const asJson = words.switches.has('json');
  const kpi = kpiOf(words);
  if (!kpi.ok) return reportProblems(kpi.problems, surroundings, asJson);
  const levers = describePolicyLevers(kpi.value);
  surroundings.print(asJson ? `${JSON.stringify({ levers })}\n` : levers.map((lever) => leverText(lever, surroundings.language)).join(''));
  return exitCodes.done;
}

function kpiOf(words: ParsedWords): Outcome<string | undefined> {
  const found = textOf(words, 'kpi');
  if (found === undefined || /^[a-z]+\.[A-Za-z0-9<>.-]+$/.test(found)) return succeed(found);
  return fail({
    code: 'levers.kpi', severity: 'error', path: '--kpi', found: { en: found, ja: found },
    expected: { en: 'the id of a key figure, such as cost.billJpy', ja: '指標のID（例: cost.billJpy）' },
    remedy: { en: 'See shoryoku kpis for all of them.', ja: '一覧は shoryoku kpis で確認できます。' },
  });
}

const reachWords: Readonly<Record<Language, { readonly yes: string; readonly no: string; readonly reaches: string }>> = {
  en: { yes: 'can move it', no: 'NO PATH to it', reaches: 'reaches' },
  ja: { yes: '動かせる', no: '影響経路なし', reaches: '影響先' },
};

function leverText(lever: PolicyLeverView, language: Language): string {
  const { yes, no, reaches } = reachWords[language];
  const range = `${lever.default} (${lever.minimum ?? '…'} – ${lever.maximum ?? '…'})`;
  const path = lever.reachesKpi === undefined ? '' : ` — ${lever.reachesKpi ? yes : no}`;
  return `policy.${lever.field} [${lever.unit}] ${range}${path}\n    ${lever.label[language]}. ${lever.description[language]} ${lever.origin[language]}. ${reaches}: ${lever.touches.join(' ')}\n`;
}
