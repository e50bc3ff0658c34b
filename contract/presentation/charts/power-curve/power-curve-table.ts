import type { Language } from '../../../../sim-core/index';
import { plainNumber, significantDecimals } from '../../format/plain-number';
import { textCell, type ChartTable, type TableCell } from '../../table/chart-table';
import type { PowerCurve, PowerCurveData } from './power-curve-data';

/** A row per point: device, how it came to be, load, watts, inferences per joule. */
export function powerCurveTable(data: PowerCurveData, language: Language): ChartTable {
  const ja = language === 'ja';
  const heads = ja ? ['機器', '測定', '負荷（推論/秒）', '消費電力（W）', '推論/J'] : ['Device', 'Mode', 'Load, inferences/s', 'Power, W', 'Inferences per joule'];
  return {
    title: data.heading.title, columns: heads.map((label, index) => ({ label, isNumeric: index > 1 })),
    rows: data.curves.flatMap((curve) => rowsOf(curve, ja ? '待機（推定）' : 'idle (estimate)')),
  };
}

const rowsOf = (curve: PowerCurve, idleWord: string): TableCell[][] => [
  [textCell(curve.label), textCell(idleWord), numberCell(0), numberCell(curve.idle.powerW), textCell('–')],
  ...curve.measured.map((point) => [textCell(curve.label), textCell(point.scenario ?? ''), numberCell(point.loadPerS), numberCell(point.powerW), numberCell(point.loadPerS / point.powerW)]),
];

const numberCell = (value: number): TableCell => ({ text: plainNumber(value, { decimals: Math.max(0, significantDecimals(value, 3)) }), value });
