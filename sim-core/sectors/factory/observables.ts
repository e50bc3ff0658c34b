import type { RunStatistics } from '../../kernel/run-statistics';
import type { ReplicationAddress } from '../site-model';
import type { FactoryPlan, LineStep } from './factory-plan';
import { benchesOf, DEFECT, holdOf, imageOf, machineOf, queueOf, runOf, SCRAPPED, SHIPPED } from './line-blocks';
import { consumers, type BandGroup } from './site-energy';
import { peopleOf } from './staffing';
import { HOUR_US } from './week-time';

/** Name -> number, in one fixed order per plan. Every figure is a sum or mean over one observed week. */
type Entry = readonly [name: string, value: number];

const tableIndex = (plan: FactoryPlan): number => plan.attributes.indexOf(DEFECT);

const outputEntries = (plan: FactoryPlan, run: RunStatistics): readonly Entry[] => {
  const shipped = run.leaves[SHIPPED];
  const escapes = shipped?.attributeSums[tableIndex(plan)] ?? 0;
  const count = shipped?.count ?? 0;
  return [
    ['shipped', count],
    ['escapes', escapes],
    ['good', count - escapes],
    ['scrapped', run.leaves[SCRAPPED]?.count ?? 0],
    ['leadUs', (shipped?.timeInSystem.mean ?? 0) * count],
  ];
};

const NO_SHARES = { off: 0, standby: 0, run: 0, blocked: 0, failed: 0 };

const machineEntries = ({ id, kind }: LineStep, run: RunStatistics): readonly Entry[] => {
  const shares = run.resources[machineOf(id)]?.stateShares ?? NO_SHARES;
  const block = kind === 'inspection' ? imageOf(id) : runOf(id);
  return [
    [`${id}/on`, 1 - shares.off],
    [`${id}/run`, shares.run],
    [`${id}/blocked`, shares.blocked],
    [`${id}/starved`, shares.standby],
    [`${id}/failed`, shares.failed],
    [`${id}/items`, run.blocks[block]?.left ?? 0],
  ];
};

const benchEntries = ({ id }: LineStep, run: RunStatistics): readonly Entry[] => {
  const benches = run.resources[benchesOf(id)];
  return [[`${id}/on`, benches?.capacityMean ?? 0], [`${id}/run`, benches?.inUseMean ?? 0]];
};

const queueEntries = (step: LineStep, run: RunStatistics): readonly Entry[] => {
  const own: Entry = [`${step.id}/queue`, run.queues[queueOf(step.id)]?.lengthMean ?? 0];
  return step.holdsParts ? [own, [`${step.id}/hold`, run.queues[holdOf(step.id)]?.lengthMean ?? 0]] : [own];
};

const stepEntries = (step: LineStep, run: RunStatistics): readonly Entry[] =>
  [...(step.hasMachine ? machineEntries(step, run) : benchEntries(step, run)), ...queueEntries(step, run)];

const skillEntries = (plan: FactoryPlan, run: RunStatistics, address: ReplicationAddress): readonly Entry[] =>
  plan.skills.flatMap((skill): readonly Entry[] => {
    const pool = run.resources[skill.id];
    return [
      [`${skill.id}/people`, peopleOf(skill, address)],
      [`${skill.id}/dutyH`, (pool?.onDutyUs ?? 0) / HOUR_US],
      [`${skill.id}/busyH`, (pool?.busyUs ?? 0) / HOUR_US],
      [`${skill.id}/overH`, (pool?.overtimeUs ?? 0) / HOUR_US],
    ];
  });

const nodeEntries = (plan: FactoryPlan, run: RunStatistics): readonly Entry[] =>
  plan.nodes.flatMap(({ id }): readonly Entry[] => {
    const node = run.nodes[id];
    return [
      [`${id}/requests`, node?.requests ?? 0],
      [`${id}/late`, (node?.late ?? 0) + (node?.refused ?? 0)],
      [`${id}/busy`, node?.utilisationShare ?? 0],
      [`${id}/p99Us`, node?.latency.p99 ?? 0],
      [`${id}/kwh`, node?.energyKwh ?? 0],
    ];
  });

const totalsOf = (run: RunStatistics): Float64Array => {
  const columns = consumers.length;
  const totals = new Float64Array(run.windowKwh.length / columns);
  for (let index = 0; index < run.windowKwh.length; index++) {
    const window = Math.floor(index / columns);
    totals[window] = (totals[window] as number) + (run.windowKwh[index] as number);
  }
  return totals;
};

/** The observed week begins on Monday 00:00, as the bands do. */
const bandKwh = (group: BandGroup, totals: Float64Array): readonly number[] => {
  const kwh = group.bands.map(() => 0);
  for (let window = 0; window < totals.length; window++) {
    const band = group.bandOfWindow[window] ?? 0;
    kwh[band] = (kwh[band] ?? 0) + (totals[window] as number);
  }
  return kwh;
};

const energyEntries = (plan: FactoryPlan, week: number, run: RunStatistics): readonly Entry[] => {
  const totals = totalsOf(run);
  const groups = plan.weeks[week]?.groups ?? [];
  return [
    ['peakKw', 2 * totals.reduce((maximum, kwh) => Math.max(maximum, kwh), 0)],
    ...groups.flatMap((group, index) => bandKwh(group, totals).map((kwh, band): Entry => [`band/${String(index)}/${group.bands[band] ?? ''}`, kwh])),
  ];
};

const weekEntries = (plan: FactoryPlan, week: number, run: RunStatistics, address: ReplicationAddress): readonly Entry[] => [
  ...outputEntries(plan, run),
  ...plan.line.flatMap((step) => stepEntries(step, run)),
  ...skillEntries(plan, run, address),
  ...nodeEntries(plan, run),
  ...energyEntries(plan, week, run),
];

/** What one replication observed: the entries of week 0, of week 1, and so on. */
export const observeFactory = (plan: FactoryPlan, runs: readonly RunStatistics[], address: ReplicationAddress): Float64Array =>
  Float64Array.from(runs.flatMap((run, week) => weekEntries(plan, week, run, address).map(([, value]) => value)));

const NO_TALLY = { count: 0, mean: 0, standardDeviation: 0, minimum: 0, maximum: 0, p50: 0, p95: 0, p99: 0 };

/** A run in which nothing happened; it only serves to list the names of the entries. */
const emptyRun: RunStatistics = {
  observedUs: 0, eventCount: 0, eventHash: '', entitiesCreated: 0, entitiesLeft: 0, entitiesInside: 0, queues: {}, resources: {}, nodes: {}, blocks: {},
  leaves: { [SHIPPED]: { count: 0, timeInSystem: NO_TALLY, attributeSums: [] } }, windowKwh: new Float64Array(0),
};

/** Position of every entry: `<week index>:<name>`. */
export const observableIndex = (plan: FactoryPlan): ReadonlyMap<string, number> => {
  const names = plan.weeks.flatMap((_, week) => weekEntries(plan, week, emptyRun, { seed: 0, replication: 0 }).map(([name]) => `${String(week)}:${name}`));
  return new Map(names.map((name, index) => [name, index]));
};
