import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { fail, succeed, type Outcome } from '../../foundation/problems';
import { momentsOf } from '../../foundation/random/moments';
import { HOUR_US, MINUTE_US } from '../site/week-time';
import type { CrewedRoute } from './crew-jobs';
import { mostRestraintUs } from './duty-diary';
import type { DutyRules } from './duty-rules';
import { noFarDrivers, noLegalCrew, wrongPlace } from './logistics-problems';
import type { DockRecord, RouteRecord } from './logistics-records';
import { shapeOf, type CrewMode, type PlannedWay, type TripShape } from './trip-shape';
import type { Way } from './ways';

/** How duties are planned: the rules, planned over mean driving time, and the time of roll call and checks. */
export interface PlanningSetting {
  readonly rules: DutyRules;
  readonly margin: number;
  readonly reportingUs: number;
}

/** Trips of one route: how each direction is crewed, and the same for those who follow in a platoon. */
export interface RouteCrew {
  readonly out: TripShape;
  readonly back?: TripShape;
  readonly followers?: { readonly out: TripShape; readonly back?: TripShape };
}

const dockUs = (dock: DockRecord, handling: 'loadingTime' | 'unloadingTime'): number => dock.waitAllowance + momentsOf(dock[handling]).mean;

const spreadUs = (dock: DockRecord): number => momentsOf(dock.method === 'assisted' ? dock.assistedSpread : dock.arrivalSpread).mean;

const roundOf = (route: RouteRecord, margin: number, stops: number): PlannedWay['round'] => {
  if (route.round === undefined) return undefined;
  const { toArea, betweenStops, speed, stopTime } = route.round;
  const drivingUs = (margin * HOUR_US * (toArea + Math.max(0, stops - 1) * betweenStops)) / speed;
  return { stopsUs: wholeMinutes(stops * momentsOf(stopTime).mean), drivingUs: wholeMinutes(drivingUs), returnUs: wholeMinutes((margin * HOUR_US * toArea) / speed) };
};

const wholeMinutes = (us: number): number => Math.ceil(us / MINUTE_US) * MINUTE_US;

/** Planned times are whole minutes, as rosters are written. */
const plannedWay = (route: RouteRecord, way: Way, setting: PlanningSetting, { stops, isFollower }: { readonly stops: number; readonly isFollower: boolean }): PlannedWay => {
  const change = way.stops.indexOf(route.changeAt);
  const round = roundOf(route, setting.margin, stops);
  return {
    legs: way.legs.map((leg) => ({ id: leg.id, drivingUs: wholeMinutes(setting.margin * momentsOf(leg.drivingTime).mean), isDriven: !(leg.automation === 'autonomous' || (isFollower && leg.automation === 'platoon')) })),
    beforeUs: wholeMinutes(setting.reportingUs + spreadUs(way.loadAt) + dockUs(way.loadAt, 'loadingTime')),
    afterUs: wholeMinutes((way.unloadAt === undefined ? 0 : dockUs(way.unloadAt, 'unloadingTime')) + setting.reportingUs),
    ...(change > 0 && change < way.legs.length ? { changeBefore: change } : {}),
    swapUs: wholeMinutes(route.swapTime),
    ...(round === undefined ? {} : { round }),
  };
};

const longest = (shape: TripShape): { readonly restraintUs: number; readonly drivingUs: number } => {
  const pieces = shape.drivers.flat();
  return { restraintUs: Math.max(...pieces.map(({ durationUs }) => durationUs)), drivingUs: Math.max(...pieces.map(({ driving }) => driving.reduce((sum, { fromUs, toUs }) => sum + toUs - fromUs, 0))) };
};

/** Trips after which a driver rests away from home. */
const isOvernight = ({ mode }: TripShape): boolean => mode === 'one' || mode === 'two' || mode === 'rest';

/** Would a rested driver be allowed every piece of it? */
const isLegal = (shape: TripShape, rules: DutyRules, isLongHaul: boolean): boolean => {
  const { restraintUs, drivingUs } = longest(shape);
  return restraintUs <= mostRestraintUs(rules, isOvernight(shape) && isLongHaul) && drivingUs <= rules.drivingPerDayUs;
};

/** In the order of what a planner tries: nobody more than needed, then a handover, a rest, a second driver. */
const triedModes = (route: RouteRecord): readonly CrewMode[] => {
  switch (route.crew) {
    case 'plan': return ['one', 'shuttle', ...(route.farDrivers === NO_REFERENCE ? [] : ['relay' as const]), 'rest', 'two'];
    case 'one': return ['one', 'shuttle'];
    default: return [route.crew, 'shuttle'];
  }
};

const longestLeg = (way: Way): string => [...way.legs].sort((first, second) => second.distance - first.distance)[0]?.id ?? '';

interface Task {
  readonly route: RouteRecord;
  readonly ways: readonly Way[];
  readonly setting: PlanningSetting;
  readonly stops: number;
  /** All routes of its drivers are of the long-haul distance. */
  readonly isLongHaul: boolean;
}

const firstLegal = ({ route, ways, setting, stops, isLongHaul }: Task, isFollower: boolean): Outcome<readonly TripShape[]> => {
  const planned = ways.map((way) => plannedWay(route, way, setting, { stops, isFollower }));
  const possible = triedModes(route).flatMap((mode) => {
    const shapes = planned.flatMap((way) => shapeOf(way, mode, setting.rules) ?? []);
    return shapes.length === planned.length ? [shapes] : [];
  });
  const legal = possible.find((shapes) => shapes.every((shape) => isLegal(shape, setting.rules, isLongHaul)));
  if (legal !== undefined) return needsFarDrivers(legal) && route.farDrivers === NO_REFERENCE ? fail(noFarDrivers(route.id)) : succeed(legal);
  const closest = possible.flatMap((shapes) => shapes.map(longest)).sort((first, second) => first.restraintUs - second.restraintUs)[0];
  const limits = { restraintUs: mostRestraintUs(setting.rules, isLongHaul), drivingUs: setting.rules.drivingPerDayUs };
  return fail(noLegalCrew(route, { ...(closest ?? { restraintUs: 0, drivingUs: 0 }), leg: ways[0] === undefined ? '' : longestLeg(ways[0]) }, limits));
};

const needsFarDrivers = (shapes: readonly TripShape[]): boolean => shapes.some((shape) => shape.drivers.flat().some(({ crew }) => crew === 'far'));

const pairOf = (shapes: readonly TripShape[]): { readonly out: TripShape; readonly back?: TripShape } => {
  const [out, back] = shapes;
  if (out === undefined) throw new Error('a route has at least one way');
  return back === undefined ? { out } : { out, back };
};

/** How a route is crewed: the first way of driving it that the rules allow. Refuses a trip that nobody may drive. */
export const crewRoute = (task: Task): Outcome<RouteCrew> => {
  const { route, ways } = task;
  const asksChange = route.changeAt !== NO_REFERENCE && ways.some((way) => !(way.stops.indexOf(route.changeAt) > 0 && way.stops.indexOf(route.changeAt) < way.legs.length));
  if (asksChange) return fail(wrongPlace(route.id, 'changeAt', route.changeAt));
  const leader = firstLegal(task, false);
  if (!leader.ok) return leader;
  if (route.platoon === 1) return succeed(pairOf(leader.value));
  const followers = firstLegal(task, true);
  return followers.ok ? succeed({ ...pairOf(leader.value), followers: pairOf(followers.value) }) : followers;
};

/** A crewed route as the planner of jobs wants it. */
export const crewedRoute = (route: RouteRecord, { out, back }: Pick<RouteCrew, 'out' | 'back'>, isLongHaul: boolean, chargingUs: number): CrewedRoute => ({
  id: route.id, vehicle: route.vehicle, pool: route.drivers, farPool: route.farDrivers === NO_REFERENCE ? route.drivers : route.farDrivers,
  out, ...(back === undefined ? {} : { back }), isLongHaul: isLongHaul && isOvernight(out), chargingUs,
});
