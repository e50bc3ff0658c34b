import { DAY_US, HOUR_US } from '../site/week-time';
import { joined, mayFollow, restraintUs, type Duty } from './duty-diary';
import { scaledCaps, swingOf, type DutyRules, type WeeklyCaps, type YearBudget } from './duty-rules';
import type { Chain, CrewJob, Departure } from './crew-jobs';

/** Drivers of one home depot in one replication. `isAbsent`: on the day (0-based, from the start of the run). */
export interface DriverPool {
  readonly id: string;
  readonly drivers: number;
  readonly isAbsent: (driver: number, day: number) => boolean;
}

export interface RosterLimits {
  readonly rules: DutyRules;
  readonly budget: YearBudget;
}

/** Who drives what. Departures that found nobody, or no truck, are not in it. */
export interface DutyRoster {
  readonly departures: readonly Departure[];
  readonly diaries: readonly { readonly pool: string; readonly driver: number; readonly duties: readonly Duty[] }[];
  readonly withoutDriver: readonly Departure[];
  readonly withoutTruck: readonly Departure[];
}

interface Diary {
  readonly pool: DriverPool;
  readonly driver: number;
  readonly capsOf: (week: number) => WeeklyCaps;
  duties: readonly Duty[];
  restraintUs: number;
}

/** How a chain of duties enters a diary: after a rest of at least `restUs`, or as a continuation of the latest duty. */
type Entry = { readonly restUs: number } | 'continue';

/** Drivers do not wait longer than this at home for their next trip. */
const LONGEST_WAIT_US = 2 * HOUR_US;

/** The diary with the chain, or undefined where a rule, an absence or the place of the driver stands against it. */
const withChain = (diary: Diary, chain: Chain, { rules, budget }: RosterLimits, entry: Entry): readonly Duty[] | undefined => {
  const limits = { restUs: entry === 'continue' ? rules.restMinimumUs : entry.restUs, mondayUs: budget.mondayUs, capsOf: diary.capsOf };
  const last = diary.duties[diary.duties.length - 1];
  const [first, ...others] = chain.duties;
  if (first === undefined || chain.duties.some(({ startUs }) => diary.pool.isAbsent(diary.driver, Math.floor(startUs / DAY_US)))) return undefined;
  if (entry === 'continue' && (last === undefined || first.startUs < last.endUs || first.startUs - last.endUs > LONGEST_WAIT_US || last.isLongHaul || first.isLongHaul)) return undefined;
  let duties = entry === 'continue' ? diary.duties.slice(0, -1) : diary.duties;
  for (const duty of [entry === 'continue' && last !== undefined ? { ...joined(last, first, rules.breakUs), restsAway: first.restsAway } : first, ...others]) {
    if (!mayFollow(duties, duty, rules, limits)) return undefined;
    duties = [...duties, duty];
  }
  return duties;
};

interface Found {
  readonly diary: Diary;
  readonly duties: readonly Duty[];
}

/** The driver with the least restraint so far who may do it: one who is on duty anyway, else rested as planned, else with the shortest rest. */
const findDriver = (diaries: readonly Diary[], chain: Chain, taken: ReadonlySet<Diary>, limits: RosterLimits): Found | undefined => {
  for (const entry of ['continue', { restUs: limits.rules.restTargetUs }, { restUs: limits.rules.restMinimumUs }] as const) {
    let best: Found | undefined;
    for (const diary of diaries) {
      if (diary.pool.id !== chain.pool || taken.has(diary) || (best !== undefined && diary.restraintUs >= best.diary.restraintUs)) continue;
      const duties = withChain(diary, chain, limits, entry);
      if (duties !== undefined) best = { diary, duties };
    }
    if (best !== undefined) return best;
  }
  return undefined;
};

const crewOf = (diaries: readonly Diary[], job: CrewJob, limits: RosterLimits): readonly Found[] | undefined => {
  const taken = new Set<Diary>();
  const crew: Found[] = [];
  for (const chain of job.chains) {
    const found = findDriver(diaries, chain, taken, limits);
    if (found === undefined) return undefined;
    taken.add(found.diary);
    crew.push(found);
  }
  return crew;
};

/** Plans are copied to workers, so departures are known by what they say and not by identity. */
const keyOf = ({ route, direction, atUs }: Departure): string => `${route}/${direction}/${String(atUs)}`;

/** In order of time; of two that begin together, the one that follows in a platoon comes second. */
const byStart = (first: CrewJob, second: CrewJob): number => first.startUs - second.startUs || Number(first.behind !== undefined) - Number(second.behind !== undefined);

/** Times from which each truck of a kind is free again. */
const freeTrucks = (trucks: readonly (readonly [vehicle: string, count: number])[]): Map<string, Float64Array> =>
  new Map(trucks.map(([vehicle, count]) => [vehicle, new Float64Array(count).fill(-Infinity)]));

const takeTrucks = (free: Map<string, Float64Array>, job: CrewJob): (() => void) | undefined => {
  const chosen: { readonly times: Float64Array; readonly index: number; readonly toUs: number }[] = [];
  for (const { vehicle, fromUs, toUs } of job.trucks) {
    const times = free.get(vehicle) ?? new Float64Array(0);
    const index = times.findIndex((time, position) => time <= fromUs && !chosen.some((other) => other.times === times && other.index === position));
    if (index === -1) return undefined;
    chosen.push({ times, index, toUs });
  }
  return () => { for (const { times, index, toUs } of chosen) times[index] = toUs; };
};

/**
 * Rosters jobs in order of their start. A job runs when every chain of duties finds a driver who may do all of it and
 * every trip a truck. Deterministic; never writes a duty that `mayFollow` refuses.
 */
export const planRoster = (jobs: readonly CrewJob[], pools: readonly DriverPool[], trucks: readonly (readonly [string, number])[], limits: RosterLimits): DutyRoster => {
  const diaries = pools.flatMap((pool) => Array.from({ length: pool.drivers }, (_, driver): Diary => ({ pool, driver, capsOf: (week) => scaledCaps(limits.budget.mean, swingOf(driver, week)), duties: [], restraintUs: 0 })));
  const free = freeTrucks(trucks);
  const roster = { departures: [] as Departure[], withoutDriver: [] as Departure[], withoutTruck: [] as Departure[] };
  const running = new Set<string>();
  for (const job of [...jobs].sort(byStart)) {
    if (job.behind !== undefined && !running.has(keyOf(job.behind))) { roster.withoutDriver.push(...job.departures); continue; }
    const [take, crew] = [takeTrucks(free, job), crewOf(diaries, job, limits)];
    if (crew === undefined) { roster.withoutDriver.push(...job.departures); continue; }
    if (take === undefined) { roster.withoutTruck.push(...job.departures); continue; }
    take();
    for (const { diary, duties } of crew) {
      diary.duties = duties;
      diary.restraintUs = duties.reduce((sum, duty) => sum + restraintUs(duty), 0);
    }
    roster.departures.push(...job.departures);
    if (job.behind === undefined) for (const departure of job.departures) running.add(keyOf(departure));
  }
  return { ...roster, diaries: diaries.map(({ pool, driver, duties }) => ({ pool: pool.id, driver, duties })) };
};
