import type { Language } from '../../../../sim-core/index';
import { showEstimate } from '../../format/shown-estimate';
import { missingCell, textCell, type ChartTable, type TableCell } from '../../table/chart-table';
import type { BillBar, BillData } from './bill-data';

/** A row per variant: each part of the bill, the total and its half-width, units in the head. */
export function billTable(data: BillData, language: Language): ChartTable {
  const inHead = (label: string): string => (language === 'ja' ? `${label}（${data.unitWord}）` : `${label}, ${data.unitWord}`);
  const heads = [...data.partLabels, language === 'ja' ? '合計' : 'Total'].map((label) => ({ label: inHead(label), isNumeric: true }));
  return {
    title: data.heading.title,
    columns: [{ label: language === 'ja' ? '案' : 'Variant', isNumeric: false }, ...heads, { label: '± 95 %', isNumeric: true }],
    rows: data.bars.map((bar) => row(bar, data, language)),
  };
}

function row(bar: BillBar, data: BillData, language: Language): TableCell[] {
  const total = showEstimate(bar.total, language, { magnitude: data.magnitude });
  const parts = bar.partEstimates.map((estimate): TableCell =>
    estimate === undefined ? missingCell : { text: showEstimate(estimate, language, { magnitude: data.magnitude }).value, value: estimate.mean / data.divisor });
  return [textCell(bar.label), ...parts, { text: total.value, value: bar.total.mean / data.divisor }, { text: total.halfWidth, value: bar.total.halfWidth / data.divisor }];
}
