import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { fail, succeed, type Outcome } from '../../foundation/problems';
import { dockTooShort, noDock, unreachable } from './logistics-problems';
import { named, type DockRecord, type Fleet, type LegRecord, type RouteRecord } from './logistics-records';

export type Direction = 'out' | 'back';

/** A route in one direction: its legs in order with the depot at the end of each, and the docks at both ends. */
export interface Way {
  readonly direction: Direction;
  readonly from: string;
  /** Depot at the end; `none` for rounds. */
  readonly to: string;
  readonly legs: readonly LegRecord[];
  /** Depots passed: the first, then the end of every leg. */
  readonly stops: readonly string[];
  readonly loadAt: DockRecord;
  readonly unloadAt?: DockRecord;
  readonly distanceKm: number;
}

export const isRound = (route: RouteRecord): boolean => route.to === NO_REFERENCE;

/** Follows legs from a depot; every leg may be driven in both directions. Undefined where the next leg does not touch. */
const follow = (from: string, legs: readonly LegRecord[]): readonly string[] | undefined => {
  const stops = [from];
  for (const leg of legs) {
    const here = stops[stops.length - 1];
    if (leg.from !== here && leg.to !== here) return undefined;
    stops.push(leg.from === here ? leg.to : leg.from);
  }
  return stops;
};

const dockFor = (fleet: Fleet, route: RouteRecord, depot: string): Outcome<DockRecord> => {
  const vehicle = named(fleet.vehicles, route.vehicle);
  const there = fleet.docks.filter((dock) => dock.depot === depot);
  const fitting = there.filter((dock) => dock.longestTruck >= vehicle.length);
  const [longest] = [...there].sort((first, second) => second.longestTruck - first.longestTruck);
  if (longest === undefined) return fail(noDock(route.id, depot));
  const [smallest] = [...fitting].sort((first, second) => first.longestTruck - second.longestTruck);
  return smallest === undefined ? fail(dockTooShort(route, vehicle, longest)) : succeed(smallest);
};

const wayOf = (fleet: Fleet, route: RouteRecord, direction: Direction): Outcome<Way> => {
  const [from, to] = direction === 'out' ? [route.from, route.to] : [route.to, route.from];
  const inOrder = route.legs.map((id) => named(fleet.legs, id));
  const legs = direction === 'out' ? inOrder : [...inOrder].reverse();
  const stops = follow(from, legs);
  if (stops === undefined || (!isRound(route) && stops[stops.length - 1] !== to)) return fail(unreachable(route.id, from, to));
  const loadAt = dockFor(fleet, route, from);
  const unloadAt = isRound(route) ? undefined : dockFor(fleet, route, to);
  if (!loadAt.ok) return loadAt;
  if (unloadAt !== undefined && !unloadAt.ok) return unloadAt;
  const legsKm = legs.reduce((sum, leg) => sum + leg.distance, 0);
  return succeed({ direction, from, to, legs, stops, loadAt: loadAt.value, ...(unloadAt === undefined ? {} : { unloadAt: unloadAt.value }), distanceKm: legsKm });
};

/** Both directions of a route, or the one of a round. Refuses depots that the legs do not reach and docks that the trucks do not fit. */
export const waysOf = (fleet: Fleet, route: RouteRecord): Outcome<readonly Way[]> => {
  const directions: readonly Direction[] = isRound(route) ? ['out'] : ['out', 'back'];
  const ways = directions.map((direction) => wayOf(fleet, route, direction));
  const problems = ways.flatMap((way) => (way.ok ? [] : way.problems));
  const first = problems[0];
  return first !== undefined ? fail(first) : succeed(ways.flatMap((way) => (way.ok ? [way.value] : [])));
};
