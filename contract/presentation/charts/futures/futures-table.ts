import type { Language } from '../../../../sim-core/index';
import { rangeText, showEstimate } from '../../format/shown-estimate';
import { missingCell, textCell, type ChartTable, type TableCell } from '../../table/chart-table';
import type { FuturesData, FuturesSeries } from './futures-data';
import { fallsBelow } from './threshold-crossing';

/** The same numbers as the chart: a row per year, value and half-width per variant, and the crossing years below. */
export function futuresTable(data: FuturesData, language: Language): ChartTable {
  const years = [...new Set(data.series.flatMap((one) => one.points.map((point) => point.year)))].sort((a, b) => a - b);
  const year = { label: language === 'ja' ? '年' : 'Year', isNumeric: true };
  const columns = data.series.flatMap((one) => [{ label: withUnitHead(one.label, data.unitWord, language), isNumeric: true }, { label: '± 95 %', isNumeric: true }]);
  const rows = years.map((at) => [{ text: String(at), value: at }, ...data.series.flatMap((one) => cells(one, at, data, language))]);
  return { title: data.heading.title, columns: [year, ...columns], rows: [...rows, ...crossingRow(data, language)] };
}

const withUnitHead = (label: string, unit: string, language: Language): string => (unit === '' ? label : language === 'ja' ? `${label}（${unit}）` : `${label}, ${unit}`);

function cells(series: FuturesSeries, year: number, data: FuturesData, language: Language): TableCell[] {
  const point = series.points.find((candidate) => candidate.year === year);
  if (point === undefined) return [missingCell, missingCell];
  const shown = showEstimate(point.estimate, language, { isDifference: data.isDifference, magnitude: data.magnitude });
  return [{ text: shown.value, value: point.mean }, { text: shown.halfWidth, value: point.estimate.halfWidth / data.divisor }];
}


function crossingRow(data: FuturesData, language: Language): TableCell[][] {
  const level = data.threshold?.value;
  if (level === undefined) return [];
  const head = language === 'ja' ? `${level}を下回る年` : `Below ${level} in`;
  return [[textCell(head), ...data.series.flatMap((one) => {
    const crossing = fallsBelow(one.points, level);
    if (crossing === undefined) return [missingCell, missingCell];
    const ends = [crossing.earliest, crossing.latest].map((year) => (year === undefined ? '…' : String(Math.floor(year))));
    return [{ text: String(Math.floor(crossing.year)), value: crossing.year }, textCell(rangeText(ends[0] ?? '…', ends[1] ?? '…', language))];
  })]];
}
