import type { ExperimentPlan } from '../experiment/experiment-plan';
import { everyYear, type MilestoneFigure, type YearFigure } from '../projection/years/interpolate';
import type { CellResults } from './cell-results';
import { estimateAll, type EstimateTable } from './estimate-all';
import { halfWidthOf, intervalQuantile } from './jackknife';

/** variant id -> KPI id -> one figure for every year. */
export type YearlyTable = Readonly<Record<string, Readonly<Record<string, { readonly unit: string; readonly years: readonly YearFigure[] }>>>>;

interface Milestone extends MilestoneFigure {
  readonly kpi: string;
  readonly unit: string;
}

const milestonesOf = (table: EstimateTable, variant: string): readonly Milestone[] =>
  table.filter(({ cell }) => cell.isReported && cell.variant === variant)
    .flatMap(({ cell, estimates }) => [...estimates].map(([kpi, { value, pseudoValues, unit }]) => ({ kpi, unit, year: cell.year, value, pseudoValues })));

/** Every KPI of every variant for every year. A KPI that one of the milestone years does not have is left out. */
export const yearlyTable = (plan: ExperimentPlan, cells: readonly CellResults[], count: number): YearlyTable => {
  const table = estimateAll(plan, cells, count);
  const quantile = intervalQuantile(count);
  const halfWidth = (pseudoValues: Float64Array): number => halfWidthOf(pseudoValues, quantile);
  return Object.fromEntries(plan.variants.map((variant) => {
    const milestones = milestonesOf(table, variant);
    const kpis = [...new Set(milestones.map(({ kpi }) => kpi))].map((kpi) => [kpi, milestones.filter((milestone) => milestone.kpi === kpi)] as const);
    const whole = kpis.filter(([, own]) => own.length === plan.years.length);
    return [variant, Object.fromEntries(whole.map(([kpi, own]) => [kpi, { unit: own[0]?.unit ?? '', years: everyYear(own, halfWidth) }]))];
  }));
};
