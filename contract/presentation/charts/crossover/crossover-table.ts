import type { Language } from '../../../../sim-core/index';
import { plainNumber, significantDecimals } from '../../format/plain-number';
import { rangeText } from '../../format/shown-estimate';
import { missingCell, textCell, type ChartTable, type TableCell } from '../../table/chart-table';
import type { CrossoverData } from './crossover-data';

/** A row per sampled load with both energies and their ranges, the crossovers below. */
export function crossoverTable(data: CrossoverData, language: Language): ChartTable {
  const ja = language === 'ja';
  const heads = ja
    ? ['負荷（推論/秒）', 'エッジ（mJ）', '範囲', 'クラウド（mJ）', '範囲']
    : ['Load, inferences/s', 'Edge, mJ', 'Range', 'Cloud, mJ', 'Range'];
  const rows = data.edge.points.map((edge, index) => {
    const cloud = data.cloud.points[index];
    const cloudCells = cloud === undefined ? [missingCell, missingCell] : [numberCell(cloud.milliJoule), rangeCell(cloud.lowMilliJoule, cloud.highMilliJoule, language)];
    return [numberCell(edge.loadPerS), numberCell(edge.milliJoule), rangeCell(edge.lowMilliJoule, edge.highMilliJoule, language), ...cloudCells];
  });
  const found = data.crossings.map((crossing) => [numberCell(crossing.loadPerS), textCell(ja ? '交差' : 'crossover'), rangeCell(crossing.interval[0], crossing.interval[1], language), missingCell, missingCell]);
  return { title: data.heading.title, columns: heads.map((label, index) => ({ label, isNumeric: index !== 2 && index !== 4 })), rows: [...rows, ...found] };
}

const shown = (value: number): string => plainNumber(value, { decimals: Math.max(0, significantDecimals(value, 3)) });
const numberCell = (value: number): TableCell => ({ text: shown(value), value });
const rangeCell = (low: number, high: number, language: Language): TableCell => (low === high ? missingCell : textCell(rangeText(shown(low), shown(high), language)));
