import type { Cell, ExperimentPlan } from '../experiment/experiment-plan';
import { relativeHalfWidth } from '../experiment/stop-rule';
import { sectorOf } from '../sectors/sectors';
import type { CellResults } from './cell-results';
import { estimateCell, withOutputKept, type CellEstimates } from './estimate-cells';
import { halfWidthOf, intervalQuantile } from './jackknife';

/** The estimates of every cell, in the order of the plan. */
export type EstimateTable = readonly { readonly cell: Cell; readonly estimates: CellEstimates }[];

const sameCell = (first: Cell, second: Cell): boolean => first.variant === second.variant && first.year === second.year;

/** Every KPI of every cell from its first `count` rows. */
export const estimateAll = (plan: ExperimentPlan, cells: readonly CellResults[], count: number): EstimateTable => {
  const raw = plan.cells.map((cell, index) => ({ cell, estimates: estimateCell(cells[index] as CellResults, count) }));
  const keptOf = sectorOf(plan.document.sector).keptOf;
  const reference = raw.find(({ cell }) => sameCell(cell, plan.reference))?.estimates;
  if (keptOf === undefined || reference === undefined) return raw;
  return raw.map(({ cell, estimates }) => ({ cell, estimates: withOutputKept(estimates, reference, keptOf) }));
};

/** Do the watched KPIs of every reported cell have the precision that the stop rule asks for, with the first `count` replications? */
export const isPrecise = (plan: ExperimentPlan, cells: readonly CellResults[], count: number): boolean => {
  const { stopRule } = plan.design;
  if (stopRule === undefined) return true;
  const quantile = intervalQuantile(count);
  return estimateAll(plan, cells, count).filter(({ cell }) => cell.isReported).every(({ estimates }) => stopRule.kpis.every((id) => {
    const estimate = estimates.get(id);
    return estimate !== undefined && relativeHalfWidth(estimate.value, halfWidthOf(estimate.pseudoValues, quantile)) <= stopRule.relativeHalfWidth;
  }));
};
