import type { RunStatistics } from '../../kernel/run-statistics';
import type { ReplicationAddress } from '../site-model';
import type { SitePlan } from './site-plan';
import { peopleOf } from './staffing';
import type { BandGroup } from './week-plan';
import { HOUR_US } from './week-time';

/** Name -> number, in one fixed order per plan. Every figure is a sum or mean over one observed week. */
export type Entry = readonly [name: string, value: number];

const skillEntries = (plan: SitePlan, run: RunStatistics, address: ReplicationAddress): readonly Entry[] =>
  plan.skills.flatMap((skill): readonly Entry[] => {
    const pool = run.resources[skill.id];
    return [
      [`${skill.id}/people`, peopleOf(skill, address)],
      [`${skill.id}/dutyH`, (pool?.onDutyUs ?? 0) / HOUR_US],
      [`${skill.id}/busyH`, (pool?.busyUs ?? 0) / HOUR_US],
      [`${skill.id}/overH`, (pool?.overtimeUs ?? 0) / HOUR_US],
    ];
  });

const nodeEntries = (plan: SitePlan, run: RunStatistics): readonly Entry[] =>
  plan.nodes.flatMap(({ id }): readonly Entry[] => {
    const node = run.nodes[id];
    return [
      [`${id}/requests`, node?.requests ?? 0],
      [`${id}/late`, node?.late ?? 0],
      [`${id}/busy`, node?.utilisationShare ?? 0],
      [`${id}/p99Us`, node?.latency.p99 ?? 0],
      [`${id}/kwh`, node?.energyKwh ?? 0],
      [`${id}/asleep`, node?.asleepShare ?? 0],
      [`${id}/available`, node?.availableShare ?? 1],
    ];
  });

const totalsOf = (run: RunStatistics, consumers: number): Float64Array => {
  const totals = new Float64Array(run.windowKwh.length / consumers);
  for (let index = 0; index < run.windowKwh.length; index++) {
    const window = Math.floor(index / consumers);
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

const energyEntries = (plan: SitePlan, week: number, run: RunStatistics, consumers: number): readonly Entry[] => {
  const totals = totalsOf(run, consumers);
  const groups = plan.weeks[week]?.groups ?? [];
  return [
    ['peakKw', 2 * totals.reduce((maximum, kwh) => Math.max(maximum, kwh), 0)],
    ...groups.flatMap((group, index) => bandKwh(group, totals).map((kwh, band): Entry => [`band/${String(index)}/${group.bands[band] ?? ''}`, kwh])),
  ];
};

/** One run of one week: its statistics, which week it stood for, and whose draws it used. */
export interface ObservedRun {
  readonly run: RunStatistics;
  readonly week: number;
  readonly address: ReplicationAddress;
}

interface Sited {
  readonly site: SitePlan;
}

/** A sector's own observables of one week. */
export type Observer<Plan> = (plan: Plan, observed: ObservedRun) => readonly Entry[];

/** The sector's own entries, then what every site observes: people, nodes, and energy by time band of the tariff. */
const weekEntries = <Plan extends Sited>(plan: Plan, observer: Observer<Plan>, observed: ObservedRun, consumers: number): readonly Entry[] => [
  ...observer(plan, observed),
  ...skillEntries(plan.site, observed.run, observed.address),
  ...nodeEntries(plan.site, observed.run),
  ...energyEntries(plan.site, observed.week, observed.run, consumers),
];

interface ObservedReplication {
  readonly runs: readonly RunStatistics[];
  readonly address: ReplicationAddress;
  /** Columns of the meter. */
  readonly consumers: number;
}

/** What one replication observed: the entries of week 0, of week 1, and so on. */
export const observeWeeks = <Plan extends Sited>(plan: Plan, observer: Observer<Plan>, { runs, address, consumers }: ObservedReplication): Float64Array =>
  Float64Array.from(runs.flatMap((run, week) => weekEntries(plan, observer, { run, week, address }, consumers).map(([, value]) => value)));

/** A run in which nothing happened; it only serves to list the names of the entries. */
export const emptyRun: RunStatistics = {
  observedFromUs: 0, observedUs: 0, eventCount: 0, eventHash: '', entitiesCreated: 0, entitiesLeft: 0, entitiesInside: 0, queues: {}, resources: {}, nodes: {}, blocks: {}, leaves: {}, measures: {}, batches: {}, moves: {}, entitiesJoined: 0,
  windowKwh: new Float64Array(0),
};

/** Position of every entry: `<week index>:<name>`. */
export const observableIndex = <Plan extends Sited>(plan: Plan, observer: Observer<Plan>, consumers: number): ReadonlyMap<string, number> => {
  const address = { seed: 0, replication: 0 };
  const names = plan.site.weeks.flatMap((_, week) => weekEntries(plan, observer, { run: emptyRun, week, address }, consumers).map(([name]) => `${String(week)}:${name}`));
  return new Map(names.map((name, index) => [name, index]));
};
