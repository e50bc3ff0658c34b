import { momentsOf } from '../../foundation/random/moments';
import type { BlockSpecification, Demand, Distribution } from '../../kernel/blueprint';
import type { NetworkRecord } from '../site/node-loads';
import { HOUR_US, MINUTE_US } from '../site/week-time';
import { constant } from './assisted-task';
import { gateOf, handlingBlocks, receptionBlocks, yardOf } from './dock-blocks';
import { named, type Fleet, type RouteRecord } from './logistics-records';
import { anyUnit } from './resource-units';
import type { TripShape } from './trip-shape';
import type { Direction, Way } from './ways';

/** Attribute that says which record of freight a unit belongs to, and the one that holds when its trip began. */
export const FLOW = 'freight';
export const TRIP_START = 'trip-start';
/** Room that a unit (1) or a truck (a full load) takes, and how often a truck has asked for a load. */
export const SPACE = 'space';
export const ASKED = 'asked';
const NO_FREIGHT = 0;

/** Ids of the blocks of a route in one direction. */
export const tripId = (route: string, direction: Direction): string => `${route}-${direction}`;
export const crewOf = (trip: string): string => `${trip}-crew`;
export const freightOf = (trip: string): string => `${trip}-freight`;
const loadsOf = (trip: string): string => `${trip}-loads`;
export const trucksOf = (trip: string): string => `${trip}-trucks`;
const departOf = (trip: string): string => `${trip}-depart`;
export const idleOf = (trip: string): string => `${trip}-idle`;
export const lostOf = (trip: string): string => `${trip}-lost`;
export const arriveOf = (trip: string): string => `${trip}-arrived`;
export const fleetOf = (vehicle: string): string => `${vehicle}-fleet`;
export const loadingOf = (trip: string): string => `${trip}-load`;
export const unloadingOf = (trip: string): string => `${trip}-unload`;

/** A route in one direction, ready to become blocks. */
export interface TripPlan {
  readonly route: RouteRecord;
  readonly way: Way;
  readonly shape: TripShape;
  /** Units that make a load, and how long one waits for a truck before it is given up. */
  readonly unitsPerLoad: number;
  readonly giveUpUs: number;
  /** Stops of a round, and charging after the trip (0: none). */
  readonly stops: number;
  readonly chargeUs: number;
  /** From coupling to unloading, longer than this a driver would have passed the limit of the day. */
  readonly limitUs: number;
  /** Where units go after the trip, by freight. */
  readonly onward: readonly { readonly flow: number; readonly next: string }[];
  readonly nowhere: string;
}

interface Surroundings {
  readonly fleet: Fleet;
  readonly networks: ReadonlyMap<string, NetworkRecord>;
}

/** How often a truck that found no full load asks for what there is. */
const ASKS_EVERY_US = 5 * MINUTE_US;

/** The trucks that the roster sends: they come to the gate, are received, and wait for a load. The roster fills in the times. */
const truckBlocks = (trip: string, { route, way, unitsPerLoad }: TripPlan, { networks }: Surroundings): readonly BlockSpecification[] => {
  const dock = way.loadAt;
  return [
    { id: crewOf(trip), kind: 'arrive', next: `${trip}-approach`, arrival: { kind: 'schedule', atUs: [] } },
    { id: `${trip}-approach`, kind: 'delay', next: `${trip}-room`, duration: dock.method === 'assisted' ? dock.assistedSpread : dock.arrivalSpread },
    { id: `${trip}-room`, kind: 'assign', next: gateOf(loadingOf(trip)), attribute: SPACE, value: constant(unitsPerLoad) },
    ...receptionBlocks(loadingOf(trip), dock, trucksOf(trip), networks),
    { id: trucksOf(trip), kind: 'queue', next: departOf(trip), patience: { limit: constant(ASKS_EVERY_US), next: `${trip}-again` } },
    { id: `${trip}-again`, kind: 'assign', next: `${trip}-patience`, attribute: ASKED, operation: 'add', value: constant(1) },
    { id: `${trip}-patience`, kind: 'branch-attribute', attribute: ASKED, routes: [{ equals: Math.max(1, Math.ceil(route.holdFor / ASKS_EVERY_US)), next: idleOf(trip) }], otherwise: freightOf(trip) },
    { id: idleOf(trip), kind: 'leave' },
  ];
};

/**
 * Units gather until a truck is full. A truck takes as much room as a full load, so that one that asks closes what has
 * been gathered so far and comes out behind it: it takes a part load when there is no full one.
 */
const freightBlocks = (trip: string, plan: TripPlan): readonly BlockSpecification[] => [
  { id: freightOf(trip), kind: 'batch', next: `${trip}-which`, size: plan.unitsPerLoad, weight: { attribute: SPACE }, maximumWaitUs: plan.giveUpUs },
  { id: `${trip}-which`, kind: 'branch-attribute', attribute: FLOW, routes: [{ equals: NO_FREIGHT, next: trucksOf(trip) }], otherwise: loadsOf(trip) },
  { id: loadsOf(trip), kind: 'queue', next: departOf(trip), patience: { limit: constant(plan.giveUpUs), next: `${trip}-give-up` } },
  { id: `${trip}-give-up`, kind: 'split', next: lostOf(trip), into: { kind: 'members' } },
];

const legBlocks = (trip: string, { way, shape, route, stops }: TripPlan, next: string): readonly BlockSpecification[] => {
  const steps = way.legs.flatMap((leg, index): readonly BlockSpecification[] => {
    const id = `${trip}-leg-${String(index + 1)}`;
    const standingUs = shape.legs[index]?.standingUs ?? 0;
    const drive: BlockSpecification = { id, kind: 'delay', next: '', duration: leg.drivingTime };
    return standingUs > 0 ? [{ id: `${id}-stand`, kind: 'delay', next: '', duration: constant(standingUs) }, drive] : [drive];
  });
  const area: readonly BlockSpecification[] = route.round === undefined ? [] : [{ id: `${trip}-deliver`, kind: 'delay', next: '', duration: halfRound(route.round, stops) }];
  return chained([...steps, ...area], next);
};

/** Half a round: driving at the mean speed is sure; stops vary independently, so their variances add. */
const halfRound = (round: NonNullable<RouteRecord['round']>, stops: number): Distribution => {
  const km = round.toArea + (Math.max(0, stops - 1) * round.betweenStops) / 2;
  const { mean, standardDeviation } = momentsOf(round.stopTime);
  const meanUs = (km * HOUR_US) / round.speed + (stops * mean) / 2;
  return standardDeviation > 0 ? { kind: 'lognormal', mean: meanUs, standardDeviation: Math.sqrt(stops / 2) * standardDeviation } : constant(meanUs);
};

const chained = (blocks: readonly BlockSpecification[], last: string): readonly BlockSpecification[] =>
  blocks.map((block, index) => ({ ...block, next: blocks[index + 1]?.id ?? last }) as BlockSpecification);

const truck = ({ route }: TripPlan): readonly Demand[] => [{ resource: fleetOf(route.vehicle), amount: 1 }];

/** After the freight is off: a truck that must drive home or charge stays in use until it has. */
const homeBlocks = (trip: string, plan: TripPlan, { fleet }: Surroundings): readonly BlockSpecification[] => {
  const { route, stops, chargeUs } = plan;
  if (route.round === undefined && chargeUs === 0) return [];
  const charger = named(fleet.vehicles, route.vehicle).electricity?.charger;
  const breakUs = breakOnRound(plan);
  const back: readonly BlockSpecification[] = route.round === undefined ? [] : [
    ...(breakUs > 0 ? [{ id: `${trip}-break`, kind: 'delay' as const, next: '', duration: constant(breakUs) }] : []),
    { id: `${trip}-return`, kind: 'delay', next: '', duration: halfRound(route.round, stops) },
    ...legsHome(trip, plan),
    { id: arriveOf(trip), kind: 'measure', next: '', sinceAttribute: TRIP_START, limitUs: plan.limitUs },
  ];
  const charge: readonly BlockSpecification[] = chargeUs === 0 || charger === undefined ? [] : [{ id: `${trip}-charge`, kind: 'work', next: '', demands: [anyUnit(charger, named(fleet.chargers, charger).count)], duration: constant(chargeUs) }];
  const steps = chained([...back, ...charge], `${trip}-home`);
  return [
    { id: `${trip}-drive-on`, kind: 'seize', next: steps[0]?.id ?? `${trip}-home`, demands: truck(plan), priority: 0 },
    ...steps,
    { id: `${trip}-home`, kind: 'release', next: `${trip}-parked`, demands: truck(plan) },
    { id: `${trip}-parked`, kind: 'leave' },
  ];
};

/** Break of a round beside those on its legs. */
const breakOnRound = ({ shape }: TripPlan): number =>
  (shape.drivers[0]?.[0]?.breakUs ?? 0) - shape.legs.reduce((sum, leg) => sum + leg.breaksUs, 0);

/** Legs of a round that lead back to the depot. */
const legsHome = (trip: string, { way: { legs } }: TripPlan): readonly BlockSpecification[] =>
  [...legs].reverse().map((leg, index): BlockSpecification => ({ id: `${trip}-home-${String(index + 1)}`, kind: 'delay', next: '', duration: leg.drivingTime }));

/** From the coupling of load and truck to the units at the end of the way. */
const drivenBlocks = (trip: string, plan: TripPlan, surroundings: Surroundings): readonly BlockSpecification[] => {
  const { fleet } = surroundings;
  const unload = plan.way.unloadAt;
  const visit = unloadingOf(trip);
  const home = homeBlocks(trip, plan, surroundings);
  const arrivedAt = unload === undefined ? `${trip}-off` : gateOf(visit);
  return [
    { id: departOf(trip), kind: 'assemble', next: `${trip}-begin`, parts: [{ queue: loadsOf(trip), count: 1 }, { queue: trucksOf(trip), count: 1 }] },
    { id: `${trip}-begin`, kind: 'assign', next: `${trip}-take`, attribute: TRIP_START, operation: 'copy-time' },
    { id: `${trip}-take`, kind: 'seize', next: yardOf(loadingOf(trip)), demands: truck(plan), priority: 1 },
    ...handlingBlocks({ id: loadingOf(trip), dock: plan.way.loadAt, handling: 'loading', next: firstLeg(trip, plan, arrivedAt) }, fleet),
    ...legBlocks(trip, plan, arrivedAt),
    ...(unload === undefined ? [] : [...receptionBlocks(visit, unload, yardOf(visit), surroundings.networks), ...handlingBlocks({ id: visit, dock: unload, handling: 'unloading', next: `${trip}-off` }, fleet)]),
    { id: `${trip}-off`, kind: 'release', next: plan.route.round === undefined ? arriveOf(trip) : `${trip}-part`, demands: truck(plan) },
    ...(plan.route.round === undefined ? [{ id: arriveOf(trip), kind: 'measure' as const, next: home.length > 0 ? `${trip}-part` : `${trip}-unpack`, sinceAttribute: TRIP_START, limitUs: plan.limitUs }] : []),
    ...(home.length > 0 ? [{ id: `${trip}-part`, kind: 'split' as const, next: `${trip}-unpack`, into: { kind: 'copies' as const, count: 1, copiesNext: `${trip}-drive-on` } }] : []),
    { id: `${trip}-unpack`, kind: 'split', next: `${trip}-onward`, into: { kind: 'members' } },
    ...home,
  ];
};

const firstLeg = (trip: string, plan: TripPlan, arrivedAt: string): string => legBlocks(trip, plan, arrivedAt)[0]?.id ?? arrivedAt;

const onwardBlocks = (trip: string, { onward, nowhere, route }: TripPlan): readonly BlockSpecification[] => {
  const absent = route.round?.absent ?? 0;
  const sorted: BlockSpecification = { id: `${trip}-onward`, kind: 'branch-attribute', attribute: FLOW, routes: onward.map(({ flow, next }) => ({ equals: flow, next })), otherwise: nowhere };
  if (absent === 0) return [sorted];
  return [
    { id: `${trip}-onward`, kind: 'branch', routes: [{ next: freightOf(trip), share: absent }, { next: `${trip}-handed`, share: 1 - absent }] },
    { ...sorted, id: `${trip}-handed` },
  ];
};

/** All blocks of a route in one direction. */
export const tripBlocks = (plan: TripPlan, surroundings: Surroundings): readonly BlockSpecification[] => {
  const trip = tripId(plan.route.id, plan.way.direction);
  return [
    ...truckBlocks(trip, plan, surroundings),
    ...freightBlocks(trip, plan),
    ...drivenBlocks(trip, plan, surroundings),
    ...onwardBlocks(trip, plan),
  ];
};
