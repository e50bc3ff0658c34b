import { joined, type Duty } from './duty-diary';
import type { DutyRules } from './duty-rules';
import type { DutyPiece, TripShape } from './trip-shape';

/** A departure of the timetable in simulation time. */
export interface Departure {
  readonly route: string;
  readonly direction: 'out' | 'back';
  readonly atUs: number;
}

/** What one driver of one pool does for a job, as duties in order of time. */
export interface Chain {
  readonly pool: string;
  readonly duties: readonly Duty[];
}

/** Departures that run together or not at all, the drivers that they take, and how long they keep their trucks. */
export interface CrewJob {
  readonly departures: readonly Departure[];
  readonly chains: readonly Chain[];
  readonly trucks: readonly { readonly vehicle: string; readonly fromUs: number; readonly toUs: number }[];
  readonly startUs: number;
  /** The departure that leads the platoon; without it these do not run. */
  readonly behind?: Departure;
}

/** What the planner knows of a route. `back` is absent for rounds. */
export interface CrewedRoute {
  readonly id: string;
  readonly vehicle: string;
  readonly pool: string;
  readonly farPool: string;
  readonly out: TripShape;
  readonly back?: TripShape;
  /** Drivers of this route do nothing but overnight trips of the long-haul distance. */
  readonly isLongHaul: boolean;
  /** Time of charging after the last trip of a job. */
  readonly chargingUs: number;
}

type PlacedPiece = Omit<Duty, 'isLongHaul' | 'restsAway'>;

const place = (piece: DutyPiece, atUs: number): PlacedPiece => {
  const startUs = atUs + piece.offsetUs;
  return { startUs, endUs: startUs + piece.durationUs, breakUs: piece.breakUs, driving: piece.driving.map((span) => ({ fromUs: startUs + span.fromUs, toUs: startUs + span.toUs })) };
};

/** Pieces with less than the shortest rest between them are one duty. */
const dutiesOf = (pieces: readonly PlacedPiece[], rules: DutyRules, isLongHaul: boolean): readonly Duty[] => {
  const duties: Duty[] = [];
  for (const piece of [...pieces].sort((first, second) => first.startUs - second.startUs)) {
    const last = duties[duties.length - 1];
    if (last === undefined || piece.startUs - last.endUs >= rules.restMinimumUs) duties.push({ ...piece, isLongHaul, restsAway: false });
    else duties[duties.length - 1] = joined(last, piece, rules.breakUs);
  }
  return duties.map((duty, index) => ({ ...duty, restsAway: index < duties.length - 1 }));
};

const poolOf = (route: CrewedRoute, crew: DutyPiece['crew'], direction: Departure['direction']): string =>
  (crew === 'near') === (direction === 'out') ? route.pool : route.farPool;

const endOf = (shape: TripShape, atUs: number): number => atUs + shape.durationUs;

const jobOf = (route: CrewedRoute, departures: readonly Departure[], chains: readonly Chain[], spans: readonly (readonly [number, number])[]): CrewJob => ({
  departures, chains, startUs: departures.reduce((least, { atUs }) => Math.min(least, atUs), Infinity),
  trucks: spans.map(([fromUs, toUs]) => ({ vehicle: route.vehicle, fromUs, toUs: toUs + route.chargingUs })),
});

/** Every round stands alone; the roster joins rounds of a day to one duty where the rules allow. */
const roundJobs = (route: CrewedRoute, departures: readonly Departure[], rules: DutyRules): readonly CrewJob[] => departures.map((departure) => {
  const chains = route.out.drivers.map((pieces): Chain => ({ pool: route.pool, duties: dutiesOf(pieces.map((piece) => place(piece, departure.atUs)), rules, false) }));
  return jobOf(route, [departure], chains, [[departure.atUs, endOf(route.out, departure.atUs)]]);
});

/** Drivers who went away with a departure and wait for the one that brings them and their truck home. */
interface OpenCycle {
  readonly pool: string;
  readonly away: Departure;
}

interface CycleTask {
  readonly route: CrewedRoute;
  readonly back: TripShape;
  readonly fits: (duties: readonly Duty[]) => boolean;
  readonly rules: DutyRules;
}

const shapeFor = ({ route, back }: CycleTask, { direction }: Departure): TripShape => (direction === 'out' ? route.out : back);

const cycleChains = (task: CycleTask, { pool, away }: OpenCycle, home: Departure): readonly Chain[] => {
  const [there, here] = [shapeFor(task, away), shapeFor(task, home)];
  return there.drivers.map((pieces, index): Chain => ({
    pool, duties: dutiesOf([...pieces.map((piece) => place(piece, away.atUs)), ...(here.drivers[index] ?? []).map((piece) => place(piece, home.atUs))], task.rules, task.route.isLongHaul),
  }));
};

/**
 * Drivers go out and come back with the same truck. Whoever has waited longest away from home takes a departure that
 * leads there, if the rules allow; else the departure begins a new cycle of the drivers at its own end.
 */
const cycleJobs = (task: CycleTask, departures: readonly Departure[]): readonly CrewJob[] => {
  const { route, fits } = task;
  const open: Record<Departure['direction'], OpenCycle[]> = { out: [], back: [] };
  const canBegin = (direction: Departure['direction']): boolean => direction === 'out' || route.farPool !== route.pool;
  return departures.flatMap((departure): readonly CrewJob[] => {
    const waiting = open[departure.direction];
    const position = waiting.findIndex((cycle) => departure.atUs >= endOf(shapeFor(task, cycle.away), cycle.away.atUs) && cycleChains(task, cycle, departure).every(({ duties }) => fits(duties)));
    const [cycle] = position === -1 ? [] : waiting.splice(position, 1);
    if (cycle !== undefined) return [jobOf(route, [cycle.away, departure], cycleChains(task, cycle, departure), [[cycle.away.atUs, endOf(shapeFor(task, departure), departure.atUs)]])];
    if (canBegin(departure.direction)) open[departure.direction === 'out' ? 'back' : 'out'].push({ pool: departure.direction === 'out' ? route.pool : route.farPool, away: departure });
    return [];
  });
};

/** Two trucks that meet: each driver takes one out and the other home. Departures are paired in the order of the timetable. */
const meetingJobs = ({ route, back, rules }: CycleTask, departures: readonly Departure[]): readonly CrewJob[] => {
  const [outs, backs] = [departures.filter(({ direction }) => direction === 'out'), departures.filter(({ direction }) => direction === 'back')];
  return outs.flatMap((out, index): readonly CrewJob[] => {
    const home = backs[index];
    if (home === undefined) return [];
    const pieces = [...placedBy(route, route.out, out), ...placedBy(route, back, home)];
    const pools = [...new Set(pieces.map(({ pool }) => pool))];
    const chains = pools.map((pool): Chain => ({ pool, duties: dutiesOf(pieces.filter((piece) => piece.pool === pool).map(({ placed }) => placed), rules, false) }));
    return [jobOf(route, [out, home], chains, [[out.atUs, endOf(route.out, out.atUs)], [home.atUs, endOf(back, home.atUs)]])];
  });
};

const placedBy = (route: CrewedRoute, shape: TripShape, departure: Departure): readonly { readonly pool: string; readonly placed: PlacedPiece }[] =>
  shape.drivers.flatMap((pieces) => pieces.map((piece) => ({ pool: poolOf(route, piece.crew, departure.direction), placed: place(piece, departure.atUs) })));

/** Every driver of a driverless trunk works at one terminal; each departure stands alone. */
const terminalJobs = (task: CycleTask, departures: readonly Departure[]): readonly CrewJob[] => departures.map((departure) => {
  const shape = shapeFor(task, departure);
  const chains = placedBy(task.route, shape, departure).map(({ pool, placed }): Chain => ({ pool, duties: dutiesOf([placed], task.rules, false) }));
  return jobOf(task.route, [departure], chains, [[departure.atUs, endOf(shape, departure.atUs)]]);
});

/** Jobs of a route for the departures of a stretch of time. `fits`: whether a driver without other work may do these duties. */
export const jobsOfRoute = (route: CrewedRoute, departures: readonly Departure[], fits: (duties: readonly Duty[]) => boolean, rules: DutyRules): readonly CrewJob[] => {
  if (route.back === undefined) return roundJobs(route, departures, rules);
  const task: CycleTask = { route, back: route.back, fits, rules };
  if (route.out.mode === 'relay') return meetingJobs(task, departures);
  return route.out.mode === 'shuttle' ? terminalJobs(task, departures) : cycleJobs(task, departures);
};
