import { displayUnit, recordKpi, showKpi, yearText } from '../../../contract/presentation/index';
import type { KpiEstimate } from '../../../sim-core/index';
import { captionBlock, headingBlock, tableBlocks, type Block, type Cell } from '../blocks';
import type { ReportContext } from '../report-context';

const COLUMNS = [
  { group: 'station', name: 'utilisation', label: { en: 'Running', ja: '稼働' } },
  { group: 'station', name: 'blockedShare', label: { en: 'Blocked', ja: '詰まり' } },
  { group: 'station', name: 'starvedShare', label: { en: 'Starved', ja: '待ち' } },
  { group: 'station', name: 'failedShare', label: { en: 'Down', ja: '故障' } },
  { group: 'queue', name: 'lengthMean', label: { en: 'Waiting', ja: '待ち部品' } },
] as const;

/** Where the line loses time: every station of the best variant in the focus year. */
export function stationBlocks(context: ReportContext): readonly Block[] {
  const { bundle, findings, language, say, nameOf } = context;
  const variant = findings.best?.variant ?? bundle.variants.find((one) => one.id === bundle.baseline);
  const kpis = bundle.report.variants[variant?.id ?? '']?.[String(findings.focusYear)] ?? {};
  const ids = [...new Set(Object.keys(kpis).map(recordKpi).filter((kpi) => kpi.group === 'station').map((kpi) => kpi.recordId))];
  if (variant === undefined || ids.length === 0) return [];
  const year = yearText(findings.focusYear, language);
  const caption = say({
    en: 'Shares of manned time and mean number of parts waiting, with the half-width of the 95 % interval.',
    ja: '操業時間に占める割合と、待っている部品の平均数。小さい字は95%区間の半幅。',
  });
  const columns = [{ label: say({ en: 'Station', ja: '工程' }), widthPx: 204 }, ...COLUMNS.map((column) => ({ label: say(column.label), unit: unitOf(kpis, column, context), widthPx: 94, isNumeric: true }))];
  const rows = ids.map((id): readonly Cell[] => [{ text: say(nameOf(id)), tone: 'strong' }, ...COLUMNS.map((column) => cellOf(kpis, column, id, context))]);
  return [headingBlock(language === 'ja' ? `工程（${say(variant.name)}、${year}）` : `Stations, ${say(variant.name)}, ${year}`), captionBlock(caption), ...tableBlocks('stations', columns, rows)];
}

type Kpis = Readonly<Record<string, KpiEstimate>>;

function unitOf(kpis: Kpis, column: (typeof COLUMNS)[number], { language }: ReportContext): string {
  const id = Object.keys(kpis).find((kpiId) => recordKpi(kpiId).group === column.group && recordKpi(kpiId).name === column.name);
  return id === undefined ? '' : displayUnit(kpis[id]?.unit ?? '', 1, language).word[language];
}

function cellOf(kpis: Kpis, column: (typeof COLUMNS)[number], stationId: string, { language }: ReportContext): Cell {
  const kpiId = `${column.group}.${stationId}.${column.name}`;
  const estimate = kpis[kpiId];
  if (estimate === undefined) return { text: '–' };
  const shown = showKpi(kpiId, estimate, language);
  return { text: shown.value, ...(shown.halfWidth === '–' ? {} : { note: `±${shown.halfWidth}` }) };
}
