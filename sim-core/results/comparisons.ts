import type { ExperimentPlan } from '../experiment/experiment-plan';
import { kpiDefinitionOf } from '../scenario/kpi-catalogue';
import { compareWithBest, criticalPoint, mirrored } from './compare-with-best';
import type { CellEstimates } from './estimate-cells';
import type { ComparisonTable, ComparisonWithBest, DifferenceVerdict, KpiEstimate, KpiTable, VerdictTable } from './result-bundle';

/** What a paired difference shows: nothing where its interval holds 0. */
export const verdictOf = ({ mean, halfWidth }: Pick<KpiEstimate, 'mean' | 'halfWidth'>, good: 'more' | 'less' | 'neither'): DifferenceVerdict => {
  if (!(Math.abs(mean) > halfWidth)) return 'none-shown';
  if (good === 'neither') return 'different';
  return mean > 0 === (good === 'more') ? 'better' : 'worse';
};

const mapValues = <From, To>(values: Readonly<Record<string, From>>, of: (value: From, key: string) => To): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, of(value, key)]));

/** A verdict on every paired difference to the baseline. */
export const verdictsOf = (sector: string, differences: KpiTable): VerdictTable =>
  mapValues(differences, (years) => mapValues(years, (kpis) => mapValues(kpis, (estimate, kpi) => verdictOf(estimate, kpiDefinitionOf(sector, kpi)?.good ?? 'neither'))));

/** For every year and every KPI that has a good direction and that all variants have: how each variant compares with the best. */
export const comparisonsOf = (plan: ExperimentPlan, find: (variant: string, year: number) => CellEstimates | undefined): ComparisonTable => {
  const { variants, years } = plan;
  const count = find(variants[0] ?? '', years[0] ?? 0)?.values().next().value?.pseudoValues.length ?? 0;
  if (variants.length < 2 || count < 2) return {};
  const critical = criticalPoint(variants.length, count);
  return Object.fromEntries(years.map((year) => [String(year), ofYear(plan, variants.flatMap((variant) => find(variant, year) ?? []), critical)]));
};

const ofYear = ({ document, variants }: ExperimentPlan, cells: readonly CellEstimates[], critical: number): ComparisonTable[string] => {
  const ids = [...(cells[0]?.keys() ?? [])].filter((id) => cells.every((cell) => cell.has(id)));
  return Object.fromEntries(ids.flatMap((id): readonly (readonly [string, Readonly<Record<string, ComparisonWithBest>>])[] => {
    const good = kpiDefinitionOf(document.sector, id)?.good ?? 'neither';
    if (good === 'neither') return [];
    const sign = good === 'more' ? 1 : -1;
    const rows = cells.map((cell) => (cell.get(id)?.pseudoValues ?? new Float64Array(0)).map((value) => sign * value));
    const compared = compareWithBest(rows, critical).map((comparison) => (good === 'more' ? comparison : mirrored(comparison)));
    return [[id, Object.fromEntries(variants.map((variant, index) => [variant, compared[index] as ComparisonWithBest]))]];
  }));
};
