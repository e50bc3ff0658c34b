import type { RunStatistics } from '../../kernel/run-statistics';
import type { ReplicationAddress } from '../site-model';
import type { SolveLinearProgramme } from '../../energy/linear-programme';
import { bandKwh } from './site-energy';
import { priceFactorOf } from './price-path';
import type { SitePlan } from './site-plan';
import { storeWeek, type StoredWeek } from './site-storage';
import { peopleOf } from './staffing';
import { changedOf } from './wearable-plan';
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

const wearableEntries = (plan: SitePlan, run: RunStatistics): readonly Entry[] => plan.wearables.map(({ id }): Entry => [`${id}/changed`, run.leaves[changedOf(id)]?.count ?? 0]);

const totalsOf = (run: RunStatistics, consumers: number): Float64Array => {
  const totals = new Float64Array(run.windowKwh.length / consumers);
  for (let index = 0; index < run.windowKwh.length; index++) {
    const window = Math.floor(index / consumers);
    totals[window] = (totals[window] as number) + (run.windowKwh[index] as number);
  }
  return totals;
};

const peakAndBands = (plan: SitePlan, week: number, kwh: Float64Array, prefix: string): readonly Entry[] => [
  [`${prefix}peakKw`, 2 * kwh.reduce((maximum, window) => Math.max(maximum, window), 0)],
  ...(plan.weeks[week]?.groups ?? []).flatMap((group, index) => bandKwh(group, kwh).map((sum, band): Entry => [`${prefix}band/${String(index)}/${group.bands[band] ?? ''}`, sum])),
];

/** What the grid sees; beside panels and a battery also what it would see without them. */
const energyEntries = (plan: SitePlan, { run, week, address }: ObservedRun, { consumers, solve }: ObservingHost): readonly Entry[] => {
  const metered = totalsOf(run, consumers);
  if (plan.storage === undefined) return peakAndBands(plan, week, metered, '');
  const { gridKwh, solarKwh, curtailedKwh, dischargedKwh } = metered.length === 0 ? nothingStored : storeWeek(plan.storage.plan, metered, { week, address, ...(solve === undefined ? {} : { solve }) });
  return [
    ...peakAndBands(plan, week, gridKwh, ''), ...peakAndBands(plan, week, metered, 'without/'),
    ['solarKwh', solarKwh], ['curtailedKwh', curtailedKwh], ['dischargedKwh', dischargedKwh],
  ];
};

const nothingStored: StoredWeek = { gridKwh: new Float64Array(0), solarKwh: 0, curtailedKwh: 0, dischargedKwh: 0 };

/** What the host adds to observing: columns of the meter, and a solver where it has one. */
interface ObservingHost {
  readonly consumers: number;
  readonly solve?: SolveLinearProgramme;
}

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
const weekEntries = <Plan extends Sited>(plan: Plan, observer: Observer<Plan>, observed: ObservedRun, host: ObservingHost): readonly Entry[] => [
  ...observer(plan, observed),
  ...skillEntries(plan.site, observed.run, observed.address),
  ...nodeEntries(plan.site, observed.run),
  ...wearableEntries(plan.site, observed.run),
  ...(plan.site.pricePath === undefined ? [] : [['priceFactor', priceFactorOf(plan.site.pricePath, observed.address)] as const]),
  ...energyEntries(plan.site, observed, host),
];

interface ObservedReplication extends ObservingHost {
  readonly runs: readonly RunStatistics[];
  readonly address: ReplicationAddress;
}

/** What one replication observed: the entries of week 0, of week 1, and so on. */
export const observeWeeks = <Plan extends Sited>(plan: Plan, observer: Observer<Plan>, { runs, address, ...host }: ObservedReplication): Float64Array =>
  Float64Array.from(runs.flatMap((run, week) => weekEntries(plan, observer, { run, week, address }, host).map(([, value]) => value)));

/** A run in which nothing happened; it only serves to list the names of the entries. */
export const emptyRun: RunStatistics = {
  observedFromUs: 0, observedUs: 0, eventCount: 0, eventHash: '', entitiesCreated: 0, entitiesLeft: 0, entitiesInside: 0, queues: {}, resources: {}, nodes: {}, blocks: {}, leaves: {}, measures: {}, batches: {}, moves: {}, entitiesJoined: 0,
  windowKwh: new Float64Array(0),
};

/** Position of every entry: `<week index>:<name>`. */
export const observableIndex = <Plan extends Sited>(plan: Plan, observer: Observer<Plan>, consumers: number): ReadonlyMap<string, number> => {
  const address = { seed: 0, replication: 0 };
  const names = plan.site.weeks.flatMap((_, week) => weekEntries(plan, observer, { run: emptyRun, week, address }, { consumers }).map(([name]) => `${String(week)}:${name}`));
  return new Map(names.map((name, index) => [name, index]));
};
