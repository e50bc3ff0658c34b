import { openStream } from '../../foundation/random/uniform-stream';
import type { ReplicationAddress } from '../site-model';
import type { SiteFlow } from '../site/site-blueprint';
import { peopleOf, type SkillPlan } from '../site/staffing';
import { DAY_US, WEEK_US } from '../site/week-time';
import type { LogisticsPlan } from './logistics-plan';
import { planRoster, type DriverPool, type DutyRoster } from './duty-roster';
import { crewOf, tripId } from './trip-blocks';

interface RosteredWeek {
  /** Days from the start of the run on which anybody may be absent. */
  readonly days: number;
  readonly week: number;
  readonly address: ReplicationAddress;
}

/** One draw per driver and day, so that a further driver never changes who else is absent. */
const absences = (pool: SkillPlan, drivers: number, { days, week, address }: RosteredWeek): readonly (readonly boolean[])[] =>
  Array.from({ length: days }, (_, day) => {
    const stream = openStream(address.seed, address.replication, week, `${pool.id}/absence/${String(day)}`);
    return Array.from({ length: drivers }, () => stream.nextUniform() < pool.absenceShare);
  });

const poolOf = (pool: SkillPlan, rostered: RosteredWeek): DriverPool => {
  const drivers = peopleOf(pool, rostered.address);
  const absent = absences(pool, drivers, rostered);
  return { id: pool.id, drivers, isAbsent: (driver, day) => absent[day]?.[driver] === true };
};

/** Who drives what in one week of one replication, warm-up included. */
export const rosterOf = ({ site, own }: LogisticsPlan, week: number, address: ReplicationAddress): DutyRoster => {
  const days = Math.ceil((site.warmUpUs + 2 * WEEK_US) / DAY_US);
  const pools = own.pools.map((pool) => poolOf(pool, { days, week, address }));
  return planRoster(own.jobs, pools, own.vehicles.map(({ id, count }) => [id, count]), { rules: own.rules, budget: own.budget });
};

/** The flow with the departures of the roster: trips without driver or truck do not run. */
export const rosteredFlow = (plan: LogisticsPlan, week: number, address: ReplicationAddress): SiteFlow => {
  const times = new Map<string, number[]>(plan.own.trips.map(({ id }) => [crewOf(id), []]));
  const endUs = plan.site.warmUpUs + WEEK_US;
  for (const { route, direction, atUs } of rosterOf(plan, week, address).departures) if (atUs < endUs) times.get(crewOf(tripId(route, direction)))?.push(atUs);
  const blocks = plan.flow.blocks.map((block) => {
    const own = times.get(block.id);
    return block.kind === 'arrive' && own !== undefined ? { ...block, arrival: { kind: 'schedule' as const, atUs: [...own].sort((first, second) => first - second) } } : block;
  });
  return { ...plan.flow, blocks };
};
