import type { Language } from '../../../../sim-core/index';
import { weekWindowText } from '../../format/dates';
import { plainNumber } from '../../format/plain-number';
import { textCell, type ChartTable, type TableCell } from '../../table/chart-table';
import type { DemandData } from './demand-data';

/** A row per half-hour: kW per layer and in total. */
export function demandTable(data: DemandData, language: Language): ChartTable {
  const head = language === 'ja' ? { time: '時刻', total: '合計（kW）' } : { time: 'Half-hour from', total: 'Total, kW' };
  const columns = data.layers.map((layer) => ({ label: language === 'ja' ? `${layer.label}（kW）` : `${layer.label}, kW`, isNumeric: true }));
  const rows = (data.layers[0]?.meanKw ?? []).map((_, window) => {
    const values = data.layers.map((layer) => layer.meanKw[window] ?? 0);
    return [textCell(weekWindowText(window, language)), ...[...values, values.reduce((sum, kw) => sum + kw, 0)].map(kwCell)];
  });
  return { title: data.heading.title, columns: [{ label: head.time, isNumeric: false }, ...columns, { label: head.total, isNumeric: true }], rows };
}

const kwCell = (kw: number): TableCell => ({ text: plainNumber(kw, { decimals: kw !== 0 && kw < 1 ? 3 : 1 }), value: kw });
