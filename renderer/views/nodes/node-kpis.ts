import { recordKpi } from '../../../contract/presentation/index';
import type { KpiEstimate } from '../../../sim-core/index';

/** Ids of the nodes that have key figures, in their order. */
export function nodesOf(kpis: Readonly<Record<string, KpiEstimate>>): readonly string[] {
  return [...new Set(Object.keys(kpis).map(recordKpi).filter(({ group }) => group === 'node').map(({ recordId }) => recordId))];
}
