import { futuresData, futuresTable, serviceFloor } from '../../../contract/presentation/index';
import { CONTENT_WIDTH_PX, headingBlock, tableBlocks, type Block } from '../blocks';
import type { ReportContext } from '../report-context';

const YEAR_WIDTH_PX = 96;

/** Output kept of every simulated year, and when each variant falls below the floor: the numbers behind the chart. */
export function yearBlocks({ bundle, language }: ReportContext): readonly Block[] {
  const data = futuresData(bundle, { kpiId: 'output.kept', language, threshold: serviceFloor(language) });
  if (data.series.length === 0) return [];
  const table = futuresTable(data, language);
  const widthPx = Math.floor((CONTENT_WIDTH_PX - YEAR_WIDTH_PX) / data.series.length);
  const columns = [{ label: table.columns[0]?.label ?? '', widthPx: YEAR_WIDTH_PX }, ...data.series.map((one) => ({ label: one.label, widthPx, isNumeric: true }))];
  const rows = table.rows.map((row) => [{ text: row[0]?.text ?? '' }, ...data.series.map((_, index) => paired(row[1 + 2 * index]?.text, row[2 + 2 * index]?.text))]);
  return [headingBlock(data.heading.title), ...tableBlocks('years', columns, rows)];
}

/** `96.2 ±1.1`, or a year with its interval in the last row. */
function paired(value: string | undefined, spread: string | undefined) {
  if (value === undefined || value === '–' || spread === undefined || spread === '–') return { text: value ?? '–' };
  return { text: /^[\d.,]+$/.test(spread) ? `${value} ±${spread}` : `${value} (${spread})` };
}
