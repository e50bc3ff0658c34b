import type { SolveLinearProgramme } from '../energy/linear-programme';
import type { Blueprint } from '../kernel/blueprint';
import { brokenBalance } from '../kernel/broken-balance';
import { runBlueprint } from '../kernel/run-blueprint';
import { runBatches } from '../kernel/run-in-parts';
import type { RunStatistics } from '../kernel/run-statistics';
import type { ObservedRow, ReplicationAddress, ReplicationResult, SiteModel } from '../sectors/site-model';
import { sectorOf } from '../sectors/sectors';
import { brokenSum } from './broken-sum';

const HOUR_US = 3_600_000_000;

type Failure = NonNullable<ReplicationResult['failure']>;

/** The runs of one representative week: one, or the batches of a long one. */
interface WeekRuns {
  readonly blueprint: Blueprint;
  readonly runs: readonly RunStatistics[];
}

/** Mean kW of each window from its kWh. */
const demandOf = (run: RunStatistics, blueprint: Blueprint): Float64Array => {
  const hours = (blueprint.meter?.windowUs ?? HOUR_US) / HOUR_US;
  return run.windowKwh.map((kwh) => kwh / hours);
};

const runWeek = (model: SiteModel, week: number, address: ReplicationAddress): WeekRuns => {
  const blueprint = sectorOf(model.sector).blueprint(model.plan, week, address);
  const at = { ...address, week };
  return { blueprint, runs: model.batches === undefined ? [runBlueprint(blueprint, at)] : runBatches(blueprint, at, model.batches) };
};

/** Why the runs of a week cannot be used: they could not end, or what went in and what came out do not balance. */
const failureOf = ({ blueprint, runs }: WeekRuns): Omit<Failure, 'week'> | undefined => {
  for (const run of runs) {
    const failure = run.failure ?? brokenBalance(blueprint, run);
    if (failure !== undefined) return failure;
  }
  return undefined;
};

/**
 * Runs one replication of a compiled site: all its representative weeks. A pure function of model, seed and replication
 * index (and of `solve`, where the model needs a solver of linear programmes); it stops at the first week that could not end, or whose books do not balance, and says which.
 */
export const runReplication = (model: SiteModel, address: ReplicationAddress, solve?: SolveLinearProgramme): ReplicationResult => {
  const weeks: WeekRuns[] = [];
  if (solve === undefined && needsSolver(model)) return failed(model, address, weeks, { code: 'solver-missing', atUs: 0, records: [], week: 'year' });
  for (const [week, { id }] of sectorOf(model.sector).weeks(model.plan).entries()) {
    const done = runWeek(model, week, address);
    weeks.push(done);
    const failure = failureOf(done);
    if (failure !== undefined) return failed(model, address, weeks, { ...failure, week: id });
  }
  const rows = Array.from({ length: model.batches ?? 1 }, (_, batch) => rowOf(model, { address, ...(solve === undefined ? {} : { solve }) }, weeks, batch));
  const [first] = rows;
  if (first === undefined) throw new Error('a replication without a row');
  const broken = rows.flatMap((row) => brokenSum(model, row.observations) ?? [])[0];
  if (broken !== undefined) return failed(model, address, weeks, { code: 'broken-balance', atUs: 0, records: [broken], week: 'year' });
  return { ...outcome(model, address, weeks), ...first, ...(model.batches === undefined ? {} : { batches: rows }) };
};

/** Whose draws, and the solver of the host. */
interface Observing {
  readonly address: ReplicationAddress;
  readonly solve?: SolveLinearProgramme;
}

const rowOf = (model: SiteModel, { address, solve }: Observing, weeks: readonly WeekRuns[], batch: number): ObservedRow => {
  const runs = weeks.map((week) => week.runs[batch] as RunStatistics);
  return { observations: sectorOf(model.sector).observe(model.plan, runs, address, solve), demandKw: weeks.map(({ blueprint }, week) => demandOf(runs[week] as RunStatistics, blueprint)) };
};

type Outcome = Omit<ReplicationResult, 'observations' | 'demandKw' | 'failure' | 'batches'>;

const outcome = (model: SiteModel, { replication }: ReplicationAddress, weeks: readonly WeekRuns[]): Outcome => {
  const last = weeks.flatMap(({ runs }) => runs.at(-1) ?? []);
  return { modelHash: model.hash, replication, eventHashes: last.map((run) => run.eventHash), eventCount: last.reduce((sum, run) => sum + run.eventCount, 0) };
};

const failed = (model: SiteModel, address: ReplicationAddress, weeks: readonly WeekRuns[], failure: Failure): ReplicationResult =>
  ({ ...outcome(model, address, weeks), observations: new Float64Array(0), demandKw: [], failure });

/** Whether replications of the model need a solver of linear programmes. */
export const needsSolver = (model: SiteModel): boolean => sectorOf(model.sector).needsSolver?.(model.plan) === true;
