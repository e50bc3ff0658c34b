import type { RunStatistics } from '../../kernel/run-statistics';
import type { Entry, ObservedRun } from '../site/site-observables';
import { peopleOf } from '../site/staffing';
import { HOUR_US, WEEK_US } from '../site/week-time';
import { docksOf, gateOf, yardOf } from './dock-blocks';
import { drivingUs, restraintUs, type Duty } from './duty-diary';
import type { DutyRoster } from './duty-roster';
import type { FreightFigures, LogisticsPlan, TripFigures } from './logistics-plan';
import { violationsOf } from './roster-check';
import { readOf, resortOf } from './sorter-blocks';
import { arriveOf, fleetOf, idleOf, loadingOf, trucksOf, unloadingOf } from './trip-blocks';
import { rosterOf } from './week-roster';

const waitedUs = (run: RunStatistics, queue: string): number => (run.queues[queue]?.wait.mean ?? 0) * (run.queues[queue]?.wait.count ?? 0);

const tripEntries = (trip: TripFigures, run: RunStatistics): readonly Entry[] => {
  const visits = [loadingOf(trip.id), ...(trip.unloadDock === undefined ? [] : [unloadingOf(trip.id)])];
  const done = run.measures[arriveOf(trip.id)];
  return [
    [`${trip.id}/trips`, done?.count ?? 0],
    [`${trip.id}/drivenUs`, (done?.mean ?? 0) * (done?.count ?? 0)],
    [`${trip.id}/overruns`, done?.late ?? 0],
    [`${trip.id}/idle`, run.leaves[idleOf(trip.id)]?.count ?? 0],
    [`${trip.id}/standUs`, waitedUs(run, trucksOf(trip.id))],
    [`${trip.id}/visits`, visits.reduce((sum, visit) => sum + (run.queues[yardOf(visit)]?.wait.count ?? 0), 0)],
    [`${trip.id}/waitUs`, visits.reduce((sum, visit) => sum + waitedUs(run, gateOf(visit)) + waitedUs(run, yardOf(visit)), 0)],
  ];
};

const freightEntries = (freight: FreightFigures, run: RunStatistics): readonly Entry[] => {
  const age = run.measures[freight.measured];
  return [
    [`${freight.id}/delivered`, run.leaves[freight.delivered]?.count ?? 0],
    [`${freight.id}/onTime`, (age?.count ?? 0) - (age?.late ?? 0)],
    [`${freight.id}/leadUs`, (age?.mean ?? 0) * (age?.count ?? 0)],
    [`${freight.id}/lost`, run.leaves[freight.lost]?.count ?? 0],
  ];
};

const inWeek = (plan: LogisticsPlan, roster: DutyRoster): readonly { readonly pool: string; readonly duty: Duty }[] =>
  roster.diaries.flatMap(({ pool, duties }) => duties.filter(({ startUs }) => startUs >= plan.site.warmUpUs && startUs < plan.site.warmUpUs + WEEK_US).map((duty) => ({ pool, duty })));

const isObserved = (plan: LogisticsPlan, atUs: number): boolean => atUs >= plan.site.warmUpUs && atUs < plan.site.warmUpUs + WEEK_US;

const rosterEntries = (plan: LogisticsPlan, { week, address }: ObservedRun): readonly Entry[] => {
  const roster = rosterOf(plan, week, address);
  const duties = inWeek(plan, roster);
  return [
    ...plan.own.pools.flatMap((pool): readonly Entry[] => {
      const own = duties.filter((entry) => entry.pool === pool.id).map(({ duty }) => duty);
      return [
        [`${pool.id}/people`, peopleOf(pool, address)],
        [`${pool.id}/restraintH`, own.reduce((sum, duty) => sum + restraintUs(duty), 0) / HOUR_US],
        [`${pool.id}/drivingH`, own.reduce((sum, duty) => sum + drivingUs(duty), 0) / HOUR_US],
        [`${pool.id}/duties`, own.length],
      ];
    }),
    ['violations', violationsOf(roster.diaries, { ...plan.own, mondayUs: plan.site.mondayUs }).length],
    ['planned', plan.own.jobs.flatMap(({ departures }) => departures).filter(({ atUs }) => isObserved(plan, atUs)).length],
    ['noDriver', roster.withoutDriver.filter(({ atUs }) => isObserved(plan, atUs)).length],
    ['noTruck', roster.withoutTruck.filter(({ atUs }) => isObserved(plan, atUs)).length],
  ];
};

const siteEntries = (plan: LogisticsPlan, run: RunStatistics): readonly Entry[] => [
  ...plan.own.vehicles.map(({ id }): Entry => [`${id}/busy`, run.resources[fleetOf(id)]?.utilisationShare ?? 0]),
  ...plan.own.docks.flatMap((id): readonly Entry[] => [[`${id}/busy`, run.resources[docksOf({ id })]?.utilisationShare ?? 0]]),
  ...plan.own.sorters.flatMap((id): readonly Entry[] => [
    [`${id}/read`, run.blocks[readOf(id)]?.left ?? 0],
    [`${id}/resorted`, run.blocks[resortOf(id)]?.left ?? 0],
  ]),
];

/** What one week did: trips, freight, drivers, docks and trucks. */
export const observeLogistics = (plan: LogisticsPlan, observed: ObservedRun): readonly Entry[] => [
  ...plan.own.trips.flatMap((trip) => tripEntries(trip, observed.run)),
  ...plan.own.freight.flatMap((freight) => freightEntries(freight, observed.run)),
  ...rosterEntries(plan, observed),
  ...siteEntries(plan, observed.run),
];
