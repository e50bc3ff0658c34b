import { displayUnit, kpiUnitWord, recordKpi, showKpi, yearText } from '../../../contract/presentation/index';
import type { KpiEstimate } from '../../../sim-core/index';
import { captionBlock, headingBlock, tableBlocks, type Block, type Cell } from '../blocks';
import type { ReportContext } from '../report-context';

const COLUMNS = [
  { name: 'utilisation', label: { en: 'Utilisation', ja: '使用率' } },
  { name: 'watts', label: { en: 'Mean power', ja: '平均電力' } },
  { name: 'energyKwh', label: { en: 'Energy', ja: '電力量' } },
  { name: 'latencyP99Ms', label: { en: 'Response p99', ja: '応答時間 p99' } },
  { name: 'lateShare', label: { en: 'Late', ja: '期限超過' } },
  { name: 'inferencesPerJoule', label: { en: 'Inferences', ja: '推論数' } },
] as const;

interface NodeRow {
  readonly variantName: string;
  readonly nodeId: string;
  readonly kpis: Readonly<Record<string, KpiEstimate>>;
}

/** Every node of every variant in the focus year, one unit per column. */
export function nodeBlocks(context: ReportContext): readonly Block[] {
  const { findings, language, say } = context;
  const rows = nodeRows(context);
  if (rows.length === 0) return [];
  const title = language === 'ja' ? `計算ノード（${yearText(findings.focusYear, language)}）` : `Nodes in ${yearText(findings.focusYear, language)}`;
  const heads = COLUMNS.map(({ name, label }) => ({ label: say(label), unit: unitOf(name, rows, context), widthPx: 85, isNumeric: true }));
  const caption = say({
    en: 'Means, with the half-width of the 95 % interval. p99: 99 % of answers come faster. Late: answers after their deadline.',
    ja: '平均と95%区間の半幅。p99：99%の応答がこれより速い。期限超過：期限より遅れた応答の割合。',
  });
  return [headingBlock(title), captionBlock(caption), ...tableBlocks('nodes', [{ label: say({ en: 'Node', ja: 'ノード' }), widthPx: 164 }, ...heads], rows.map((row) => cellsOf(row, rows, context)))];
}

function nodeRows({ bundle, findings, say }: ReportContext): readonly NodeRow[] {
  return bundle.variants.flatMap((variant) => {
    const kpis = bundle.report.variants[variant.id]?.[String(findings.focusYear)] ?? {};
    const ids = Object.keys(kpis).map(recordKpi).filter((kpi) => kpi.group === 'node').map((kpi) => kpi.recordId);
    return [...new Set(ids)].map((nodeId) => ({ variantName: say(variant.name), nodeId, kpis }));
  });
}

const estimateOf = (name: string, row: NodeRow): KpiEstimate | undefined => row.kpis[`node.${row.nodeId}.${name}`];
/** The largest mean of a column chooses its unit. */
const magnitudeOf = (name: string, rows: readonly NodeRow[]): number => Math.max(0, ...rows.map((row) => Math.abs(estimateOf(name, row)?.mean ?? 0)));

function unitOf(name: string, rows: readonly NodeRow[], { language }: ReportContext): string {
  const stored = rows.flatMap((row) => estimateOf(name, row)?.unit ?? [])[0];
  if (stored === undefined) return '';
  if (stored === '1/J') return language === 'ja' ? '/J' : 'per J';
  return kpiUnitWord(`node.any.${name}`, displayUnit(stored, magnitudeOf(name, rows), language).word, { language, isDifference: false });
}

function cellsOf(row: NodeRow, rows: readonly NodeRow[], { language, nameOf, say }: ReportContext): readonly Cell[] {
  const cells = COLUMNS.map(({ name }): Cell => {
    const estimate = estimateOf(name, row);
    if (estimate === undefined) return { text: '–' };
    const shown = showKpi(`node.${row.nodeId}.${name}`, estimate, language, { magnitude: magnitudeOf(name, rows) });
    return { text: shown.value, ...(shown.halfWidth === '–' ? {} : { note: `±${shown.halfWidth}` }) };
  });
  return [{ text: say(nameOf(row.nodeId)), note: row.variantName, tone: 'strong' }, ...cells];
}
