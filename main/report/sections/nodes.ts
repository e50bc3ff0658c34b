import { recordKpi, showKpi, yearText } from '../../../contract/presentation/index';
import { captionBlock, headingBlock, tableBlocks, type Block, type Cell } from '../blocks';
import type { ReportContext } from '../report-context';

const COLUMNS = [
  { name: 'utilisation', label: { en: 'Utilisation', ja: '使用率' } },
  { name: 'watts', label: { en: 'Mean power', ja: '平均電力' } },
  { name: 'energyKwh', label: { en: 'Energy', ja: '電力量' } },
  { name: 'latencyP99Ms', label: { en: 'p99', ja: '応答 p99' } },
  { name: 'lateShare', label: { en: 'Late', ja: '期限超過' } },
  { name: 'inferencesPerJoule', label: { en: 'Per joule', ja: '1J あたり' } },
] as const;

/** Every node of every variant in the focus year. */
export function nodeBlocks(context: ReportContext): readonly Block[] {
  const { bundle, findings, language, say } = context;
  const rows = bundle.variants.flatMap((variant) => nodeIds(context, variant.id).map((nodeId) => row(variant.id, say(variant.name), nodeId, context)));
  if (rows.length === 0) return [];
  const title = language === 'ja' ? `計算ノード（${yearText(findings.focusYear, language)}）` : `Nodes in ${yearText(findings.focusYear, language)}`;
  const columns = [{ label: say({ en: 'Node', ja: 'ノード' }), widthPx: 152 }, ...COLUMNS.map((column) => ({ label: say(column.label), widthPx: 87, isNumeric: true }))];
  const caption = say({ en: 'p99: 99 % of answers come faster. Late: answers after their deadline.', ja: 'p99：99%の応答がこれより速い。期限超過：期限より遅れた応答の割合。' });
  return [headingBlock(title), captionBlock(caption), ...tableBlocks('nodes', columns, rows)];
}

function nodeIds({ bundle, findings }: ReportContext, variantId: string): readonly string[] {
  const ids = Object.keys(bundle.report.variants[variantId]?.[String(findings.focusYear)] ?? {}).map(recordKpi);
  return [...new Set(ids.filter((kpi) => kpi.group === 'node').map((kpi) => kpi.recordId))];
}

function row(variantId: string, variantName: string, nodeId: string, { bundle, findings, language, nameOf, say }: ReportContext): readonly Cell[] {
  const kpis = bundle.report.variants[variantId]?.[String(findings.focusYear)] ?? {};
  const cells = COLUMNS.map(({ name }): Cell => {
    const kpiId = `node.${nodeId}.${name}`;
    const estimate = kpis[kpiId];
    if (estimate === undefined) return { text: '–' };
    const shown = showKpi(kpiId, estimate, language);
    return { text: shown.valueWithUnit, ...(shown.interval === '–' ? {} : { note: shown.interval }) };
  });
  return [{ text: say(nameOf(nodeId)), note: variantName, tone: 'strong' }, ...cells];
}
