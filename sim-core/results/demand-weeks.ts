import { sectorOf } from '../sectors/sectors';
import type { CellResults } from './cell-results';
import { halfWidthOf, intervalQuantile } from './jackknife';
import type { DemandWeek, KpiEstimate } from './result-bundle';

const peakOf = (maximaKw: readonly number[]): KpiEstimate => {
  const values = Float64Array.from(maximaKw);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, halfWidth: halfWidthOf(values, intervalQuantile(values.length)), unit: 'kW', n: values.length };
};

const peakWindowOf = (meanKw: readonly (readonly number[])[]): number => {
  const windows = meanKw[0]?.length ?? 0;
  const totals = Array.from({ length: windows }, (_, window) => meanKw.reduce((sum, consumer) => sum + (consumer[window] as number), 0));
  return totals.reduce((best, total, window) => (total > (totals[best] as number) ? window : best), 0);
};

/** Mean demand curves of a cell, one per representative week, from everything gathered so far. */
export const demandWeeksOf = (cell: CellResults): readonly DemandWeek[] => {
  const sector = sectorOf(cell.model.sector);
  const consumers = sector.consumers(cell.model.plan).map(({ id }) => id);
  if (consumers.length === 0) return [];
  return sector.weeks(cell.model.plan).flatMap(({ id }, week) => {
    const sums = cell.demandSumKw[week];
    if (sums === undefined) return [];
    const count = cell.observations.length;
    const windows = sums.length / consumers.length;
    const meanKw = consumers.map((_, consumer) => Array.from({ length: windows }, (__, window) => (sums[window * consumers.length + consumer] as number) / count));
    return [{ week: id, consumers, meanKw, peakKw: peakOf(cell.weekMaximaKw[week] ?? []), peakWindow: peakWindowOf(meanKw) }];
  });
};
