import { planCells, type ExperimentOverrides } from '../../experiment/experiment-plan';
import { runReplication } from '../../experiment/run-replication';
import type { Catalogue } from '../../scenario/catalogue';
import { openScenario } from '../../scenario/open-scenario';
import { sectorOf } from '../../sectors/sectors';

/** KPI id -> its value in every replication, in index order. */
export type KpiSamples = ReadonlyMap<string, readonly number[]>;

/**
 * Runs the first variant and year of a scenario file as a user would, with changes as `--set` makes them. A file that does not
 * open, plan or run is a bug of ours and throws.
 */
export function sampleKpis(text: string, catalogue: Catalogue, changes: Readonly<Record<string, string>>, overrides: ExperimentOverrides = {}): KpiSamples {
  const opened = openScenario(text);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const plan = planCells(opened.value, catalogue, { ...overrides, edits: Object.entries(changes).map(([path, value]) => ({ path, value })) });
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  const [model] = plan.value.models;
  if (model === undefined) throw new Error('the scenario has no cell');
  const { seed, replications } = plan.value.settings;
  const sector = sectorOf(model.sector);
  const evaluate = sector.evaluator(model.plan);
  const rows = Array.from({ length: replications }, (_, replication) => {
    const result = runReplication(model, { seed, replication });
    if (result.failure !== undefined) throw new Error(JSON.stringify(result.failure));
    return evaluate([result.observations]);
  });
  return new Map(sector.columns(model.plan).map(({ id }, column) => [id, rows.map((row) => row[column] as number)]));
}
