import { kpiWords, recordKpi, sectorOfBundle, showKpi, yearText } from '../../../contract/presentation/index';
import type { KpiEstimate, VariantSummary } from '../../../sim-core/index';
import { captionBlock, CONTENT_WIDTH_PX, headingBlock, tableBlocks, type Block, type Cell, type TableColumn } from '../blocks';
import { excludesZero } from '../findings';
import type { ReportContext } from '../report-context';

const LABEL_WIDTH_PX = 214;
const MOST_VARIANTS_PER_TABLE = 2;

/** Key figures of the focus year with intervals and paired differences, then output kept of every year. */
export function keyFigureBlocks(context: ReportContext): readonly Block[] {
  const { bundle, findings, language, say } = context;
  const ids = siteKpiIds(context);
  if (ids.length === 0) return [];
  const others = bundle.variants.filter((variant) => variant.id !== bundle.baseline);
  const chunks = others.length === 0 ? [[]] : chunked(others, MOST_VARIANTS_PER_TABLE);
  const title = language === 'ja' ? `主要値（${yearText(findings.focusYear, language)}）` : `Key figures in ${yearText(findings.focusYear, language)}`;
  const comparison = {
    en: 'Means, with the half-width of the 95 % interval in small type. Differences are paired: same random numbers, variant minus baseline. Green and red mark differences whose interval leaves zero out.',
    ja: '平均と、小さい字で95%区間の半幅。差は同じ乱数による対比較（各案−現状）。区間が0を含まない差だけを、良い向きは緑、悪い向きは赤で示す。',
  };
  const caption = say(others.length === 0 ? { en: 'Means, with the half-width of the 95 % interval in small type.', ja: '平均と、小さい字で95%区間の半幅。' } : comparison);
  return [headingBlock(title), captionBlock(caption), ...chunks.flatMap((chunk, index) => tableBlocks(`key-figures-${index}`, columnsFor(chunk, context), ids.map((id) => row(id, chunk, context))))];
}

/** KPIs of the whole site, whose records have tables of their own, that some variant has in the focus year, in the order of the bundle. */
function siteKpiIds({ bundle, findings }: ReportContext): readonly string[] {
  const present = bundle.variants.flatMap((variant) => Object.keys(bundle.report.variants[variant.id]?.[String(findings.focusYear)] ?? {}));
  const all = [...new Set(present)];
  // Where there is no output to keep, the records are all there is to report.
  return findings.all.length === 0 ? all : all.filter((id) => !['station', 'queue', 'node', 'step', 'room', 'task', 'arrival'].includes(recordKpi(id).group));
}

function columnsFor(variants: readonly VariantSummary[], { bundle, say }: ReportContext): readonly TableColumn[] {
  const numeric = 1 + variants.length * 2;
  const widthPx = Math.floor((CONTENT_WIDTH_PX - LABEL_WIDTH_PX) / numeric);
  const baseline = bundle.variants.find((variant) => variant.id === bundle.baseline);
  const heads = [baseline === undefined ? '' : say(baseline.name), ...variants.flatMap((variant) => [say(variant.name), say({ en: 'difference', ja: '現状との差' })])];
  return [{ label: '', widthPx: LABEL_WIDTH_PX }, ...heads.map((label) => ({ label, widthPx, isNumeric: true }))];
}

function row(kpiId: string, variants: readonly VariantSummary[], context: ReportContext): readonly Cell[] {
  const { bundle, findings, language, nameOf, say } = context;
  const year = String(findings.focusYear);
  const values = [bundle.baseline, ...variants.map((variant) => variant.id)].map((id) => bundle.report.variants[id]?.[year]?.[kpiId]);
  const magnitude = Math.max(0, ...values.map((value) => Math.abs(value?.mean ?? 0)));
  const unit = values.find((value) => value !== undefined);
  const unitWord = unit === undefined ? '' : showKpi(kpiId, unit, language, { magnitude }).unit;
  const label = { text: say(kpiWords(kpiId, nameOf, sectorOfBundle(bundle)?.id).label), ...(unitWord === '' ? {} : { note: unitWord }) };
  const cells = variants.flatMap((variant, index) => [valueCell(kpiId, values[index + 1], magnitude, context), differenceCell(kpiId, bundle.differences[variant.id]?.[year]?.[kpiId], magnitude, context)]);
  return [label, valueCell(kpiId, values[0], magnitude, context), ...cells];
}

function valueCell(kpiId: string, estimate: KpiEstimate | undefined, magnitude: number, { language }: ReportContext): Cell {
  if (estimate === undefined) return { text: '–' };
  const shown = showKpi(kpiId, estimate, language, { magnitude });
  return { text: shown.value, tone: 'strong', ...(shown.halfWidth === '–' ? {} : { note: `±${shown.halfWidth}` }) };
}

function differenceCell(kpiId: string, estimate: KpiEstimate | undefined, magnitude: number, { language }: ReportContext): Cell {
  if (estimate === undefined) return { text: '–' };
  const shown = showKpi(kpiId, estimate, language, { magnitude, isDifference: true });
  return { text: shown.value, tone: toneOf(kpiId, estimate), ...(shown.halfWidth === '–' ? {} : { note: `±${shown.halfWidth}` }) };
}

function toneOf(kpiId: string, difference: KpiEstimate): 'good' | 'bad' | 'quiet' {
  const direction = kpiWords(kpiId).goodDirection;
  if (direction === 'none' || !excludesZero(difference)) return 'quiet';
  return difference.mean > 0 === (direction === 'up') ? 'good' : 'bad';
}

const chunked = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
