import { runBlueprint } from '../kernel/run-blueprint';
import type { Blueprint } from '../kernel/blueprint';
import type { RunStatistics } from '../kernel/run-statistics';
import type { ReplicationAddress, ReplicationResult, SiteModel } from '../sectors/site-model';
import { sectorOf } from '../sectors/sectors';

const HOUR_US = 3_600_000_000;

/** Mean kW of each window from its kWh. */
const demandOf = (run: RunStatistics, blueprint: Blueprint): Float64Array => {
  const hours = (blueprint.meter?.windowUs ?? HOUR_US) / HOUR_US;
  return run.windowKwh.map((kwh) => kwh / hours);
};

/**
 * Runs one replication of a compiled site: all its representative weeks. A pure function of model, seed and replication
 * index; it stops at the first week that could not end and says which.
 */
export const runReplication = (model: SiteModel, address: ReplicationAddress): ReplicationResult => {
  const sector = sectorOf(model.sector);
  const weeks = sector.weeks(model.plan);
  const runs: RunStatistics[] = [];
  const demandKw: Float64Array[] = [];
  for (const [week, { id }] of weeks.entries()) {
    const blueprint = sector.blueprint(model.plan, week, address);
    const run = runBlueprint(blueprint, { ...address, week });
    runs.push(run);
    demandKw.push(demandOf(run, blueprint));
    if (run.failure !== undefined) return failed(model, address, runs, { ...run.failure, week: id });
  }
  return { ...outcome(model, address, runs), observations: sector.observe(model.plan, runs, address), demandKw };
};

type Outcome = Omit<ReplicationResult, 'observations' | 'demandKw' | 'failure'>;

const outcome = (model: SiteModel, { replication }: ReplicationAddress, runs: readonly RunStatistics[]): Outcome => ({
  modelHash: model.hash,
  replication,
  eventHashes: runs.map((run) => run.eventHash),
  eventCount: runs.reduce((sum, run) => sum + run.eventCount, 0),
});

const failed = (model: SiteModel, address: ReplicationAddress, runs: readonly RunStatistics[], failure: NonNullable<ReplicationResult['failure']>): ReplicationResult =>
  ({ ...outcome(model, address, runs), observations: new Float64Array(0), demandKw: [], failure });
