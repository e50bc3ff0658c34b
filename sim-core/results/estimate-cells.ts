import type { KpiColumn } from '../sectors/sector';
import { sectorOf } from '../sectors/sectors';
import type { CellResults } from './cell-results';
import { halfWidthOf, intervalQuantile, jackknife, pairedDifference, type Jackknifed } from './jackknife';
import type { KpiEstimate } from './result-bundle';

/** KPI id -> statistic with pseudo-values, in column order. KPIs that have no value in this cell are left out. */
export type CellEstimates = ReadonlyMap<string, Jackknifed & { readonly unit: string }>;

const OUTPUT_KEPT = 'output.kept';

const leaveOut = (rows: readonly Float64Array[], index: number): readonly Float64Array[] => [...rows.slice(0, index), ...rows.slice(index + 1)];

/** Every KPI of a cell from its first `count` replications, each replication left out in turn. O(n^2 x observables). */
export const estimateCell = (cell: CellResults, count: number): CellEstimates => {
  const sector = sectorOf(cell.model.sector);
  const rows = cell.observations.slice(0, count);
  const evaluate = sector.evaluator(cell.model.plan);
  const full = evaluate(rows);
  const partial = rows.map((_, index) => evaluate(leaveOut(rows, index)));
  const entries = sector.columns(cell.model.plan).map((column, index) => estimateColumn(column, full[index] as number, partial.map((values) => values[index] as number)));
  return new Map(entries.filter(([, { value, pseudoValues }]) => Number.isFinite(value) && pseudoValues.every(Number.isFinite)));
};

const estimateColumn = ({ id, unit }: KpiColumn, value: number, without: readonly number[]) => [id, { ...jackknife(value, without), unit }] as const;

/** Output as a percentage of the reference cell; both are re-estimated without the same replication. */
export const withOutputKept = (cell: CellEstimates, reference: CellEstimates, keptOf: string): CellEstimates => {
  const [own, base] = [cell.get(keptOf), reference.get(keptOf)];
  if (own === undefined || base === undefined || base.value === 0) return cell;
  const kept = jackknife((100 * own.value) / base.value, [...own.withoutEach].map((value, index) => (100 * value) / (base.withoutEach[index] as number)));
  const entries = [...cell];
  const after = entries.findIndex(([id]) => id === keptOf) + 1;
  return new Map([...entries.slice(0, after), [OUTPUT_KEPT, { ...kept, unit: '%' }] as const, ...entries.slice(after)]);
};

/** Differences to the same KPI of another cell, for the KPIs that both have. */
export const differenceOf = (cell: CellEstimates, other: CellEstimates): CellEstimates =>
  new Map([...cell].flatMap(([id, own]) => {
    const base = other.get(id);
    return base === undefined ? [] : [[id, { ...pairedDifference(own, base), unit: own.unit }] as const];
  }));

/** Estimates as the report prints them. */
export const toKpiEstimates = (estimates: CellEstimates): Readonly<Record<string, KpiEstimate>> => {
  const count = estimates.values().next().value?.pseudoValues.length ?? 0;
  if (count === 0) return {};
  const quantile = intervalQuantile(count);
  return Object.fromEntries([...estimates].map(([id, { value, pseudoValues, unit }]) => [id, { mean: value, halfWidth: halfWidthOf(pseudoValues, quantile), unit, n: count }]));
};
