import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { fail, succeed, type Outcome } from '../../foundation/problems';
import { momentsOf } from '../../foundation/random/moments';
import type { SiteCatalogue } from '../site-catalogue';
import { HOUR_US } from '../site/week-time';
import { crewedRoute, crewRoute, type PlanningSetting, type RouteCrew } from './crewing';
import type { CrewedRoute } from './crew-jobs';
import { mostRestraintUs } from './duty-diary';
import { onwardOf, stagesOf, unitsPerLoad } from './freight';
import { beyondRange } from './logistics-problems';
import type { TripFigures } from './logistics-plan';
import { named, type Fleet, type RouteRecord, type VehicleRecord } from './logistics-records';
import { batteryKwh, fuelLitres, onBoardKw, rangeKm, tripLoad, type TripLoad } from './on-board';
import { tripId, type TripPlan } from './trip-blocks';
import type { TripShape } from './trip-shape';
import { isRound, waysOf, type Way } from './ways';

/** A route with everything that is known before the first event. */
export interface RoutePlan {
  readonly route: RouteRecord;
  readonly leaders: CrewedRoute;
  readonly followers?: CrewedRoute;
  readonly trips: readonly TripPlan[];
  readonly figures: readonly TripFigures[];
  readonly rangeKm: number;
  readonly computerKw: number;
}

interface Task {
  readonly fleet: Fleet;
  readonly route: RouteRecord;
  readonly setting: PlanningSetting;
}

const standingUs = (shape: TripShape): number => shape.legs.reduce((sum, leg) => sum + leg.standingUs, 0);

/** Shortest patience of the freight that a trip carries. */
const giveUpOf = (fleet: Fleet, trip: string, route: RouteRecord): number => {
  const own = fleet.shipments.filter((shipment) => stagesOf(fleet, shipment).some((stage) => stage.trip === trip)).map(({ giveUpAfter }) => giveUpAfter);
  return own.length === 0 ? route.holdFor : Math.min(...own);
};

const handledUs = ({ loadAt, unloadAt }: Way): number =>
  momentsOf(loadAt.loadingTime).mean + (unloadAt === undefined ? 0 : momentsOf(unloadAt.unloadingTime).mean);

const loadOf = ({ route }: Task, way: Way, shape: TripShape, stops: number): TripLoad => tripLoad(route, way, stops, standingUs(shape) + handledUs(way));

const chargingUs = (vehicle: VehicleRecord, fleet: Fleet, batteryKwhUsed: number): number => {
  const { electricity } = vehicle;
  if (electricity === undefined) return 0;
  return Math.round((HOUR_US * batteryKwhUsed) / (1 - electricity.losses) / named(fleet.chargers, electricity.charger).power);
};

/** The way after which a truck is charged: a round, or the way home of a trunk route; both ways count then. */
const chargesAfter = (route: RouteRecord, way: Way): boolean => isRound(route) || way.direction === 'back';

const supervisionH = (way: Way, shape: TripShape): number =>
  way.legs.reduce((sum, leg, index) => (shape.legs[index]?.isDriven === false ? sum + momentsOf(leg.drivingTime).mean / HOUR_US / leg.trucksPerSupervisor : sum), 0);

interface Sized {
  readonly task: Task;
  readonly crew: RouteCrew;
  readonly ways: readonly Way[];
  readonly computerKw: number;
  readonly isLongHaul: boolean;
}

const stopsOf = ({ fleet, route }: Task): number => unitsPerLoad(fleet, tripId(route.id, 'out'), route);

const shapeIn = (crew: Pick<RouteCrew, 'out' | 'back'>, way: Way): TripShape => (way.direction === 'back' && crew.back !== undefined ? crew.back : crew.out);

/** kWh of the battery between two charges: a round, or out and back. */
const kwhPerCharge = ({ task, crew, ways, computerKw }: Sized): number => {
  const vehicle = named(task.fleet.vehicles, task.route.vehicle);
  return ways.reduce((sum, way) => sum + batteryKwh(vehicle, computerKw, loadOf(task, way, shapeIn(crew, way), stopsOf(task))), 0);
};

const tripPlan = (sized: Sized, way: Way): TripPlan => {
  const { task: { fleet, route }, crew } = sized;
  const { plannedUs, roomUs } = figuresOf(sized, way);
  const trip = tripId(route.id, way.direction);
  const chargeUs = chargesAfter(route, way) ? chargingUs(named(fleet.vehicles, route.vehicle), fleet, kwhPerCharge(sized)) : 0;
  const units = unitsPerLoad(fleet, trip, route);
  return { route, way, shape: shapeIn(crew, way), unitsPerLoad: units, stops: units, giveUpUs: giveUpOf(fleet, trip, route), chargeUs, limitUs: Math.round(plannedUs + roomUs), onward: onwardOf(fleet, trip), nowhere: 'nowhere' };
};

const mostBeyondUs = (shape: TripShape, setting: PlanningSetting, isLongHaul: boolean): number => {
  const longestUs = Math.max(...shape.drivers.flat().map(({ durationUs }) => durationUs));
  return mostRestraintUs(setting.rules, shape.mode !== 'relay' && shape.mode !== 'shuttle' && isLongHaul) - longestUs;
};

const figuresOf = (sized: Sized, way: Way): TripFigures => {
  const { task, crew, computerKw } = sized;
  const { fleet, route, setting } = task;
  const vehicle = named(fleet.vehicles, route.vehicle);
  const [shape, stops] = [shapeIn(crew, way), stopsOf(task)];
  const load = loadOf(task, way, shape, stops);
  const charge = chargesAfter(route, way) ? kwhPerCharge(sized) / (1 - (vehicle.electricity?.losses ?? 0)) : 0;
  return {
    id: tripId(route.id, way.direction), route: route.id, direction: way.direction, mode: shape.mode, vehicle: vehicle.id, unitsPerLoad: unitsPerLoad(fleet, tripId(route.id, way.direction), route),
    distanceKm: load.distanceKm, driversAboard: shape.mode === 'two' ? 2 : 1, plannedUs: shape.durationUs - 2 * setting.reportingUs - (way.loadAt.method === 'assisted' ? momentsOf(way.loadAt.assistedSpread).mean : momentsOf(way.loadAt.arrivalSpread).mean),
    roomUs: mostBeyondUs(shape, setting, sized.isLongHaul), litresPerTrip: fuelLitres(vehicle, computerKw, load), chargeKwhPerTrip: charge,
    computerKwhPerTrip: computerKw * (load.drivingH + load.standingH), supervisionH: supervisionH(way, crew.followers === undefined ? shape : shapeIn(crew.followers, way)),
    loadDock: way.loadAt.id, ...(way.unloadAt === undefined ? {} : { unloadDock: way.unloadAt.id }),
  };
};

const judgeRange = (sized: Sized): Outcome<number> => {
  const { task, crew, ways, computerKw } = sized;
  const vehicle = named(task.fleet.vehicles, task.route.vehicle);
  const loads = ways.map((way) => loadOf(task, way, shapeIn(crew, way), stopsOf(task)));
  const whole: TripLoad = { distanceKm: sum(loads, 'distanceKm'), drivingH: sum(loads, 'drivingH'), standingH: sum(loads, 'standingH') };
  const range = rangeKm(vehicle, computerKw, whole);
  return whole.distanceKm > range ? fail(beyondRange(task.route, vehicle, whole.distanceKm, range)) : succeed(range);
};

const sum = (loads: readonly TripLoad[], key: keyof TripLoad): number => loads.reduce((total, load) => total + load[key], 0);

/** The long-haul maximum holds for drivers all of whose runs are of that distance. */
const onlyLongHaul = ({ fleet, route, setting }: Task): boolean => {
  const pools = [route.drivers, route.farDrivers].filter((pool) => pool !== NO_REFERENCE);
  const shared = fleet.routes.filter((other) => pools.includes(other.drivers) || pools.includes(other.farDrivers));
  return shared.every((other) => !isRound(other) && other.legs.reduce((sum, leg) => sum + named(fleet.legs, leg).distance, 0) >= setting.rules.longHaulKm);
};

/** Plans a route: its ways and docks, a legal crew, energy and range. Refuses in the words of the sector what cannot be driven. */
export const planRoute = (task: Task, catalogue: SiteCatalogue): Outcome<RoutePlan> => {
  const { fleet, route, setting } = task;
  const ways = waysOf(fleet, route);
  if (!ways.ok) return ways;
  const computer = onBoardKw(named(fleet.vehicles, route.vehicle), catalogue);
  if (!computer.ok) return computer;
  const isLongHaul = onlyLongHaul(task);
  const crew = crewRoute({ route, ways: ways.value, setting, stops: stopsOf(task), isLongHaul });
  if (!crew.ok) return crew;
  const sized: Sized = { task, crew: crew.value, ways: ways.value, computerKw: computer.value, isLongHaul };
  const range = judgeRange(sized);
  if (!range.ok) return range;
  const charge = chargingUs(named(fleet.vehicles, route.vehicle), fleet, kwhPerCharge(sized));
  return succeed({
    route, leaders: crewedRoute(route, crew.value, isLongHaul, charge), ...(crew.value.followers === undefined ? {} : { followers: crewedRoute(route, crew.value.followers, isLongHaul, charge) }),
    trips: ways.value.map((way) => tripPlan(sized, way)), figures: ways.value.map((way) => figuresOf(sized, way)), rangeKm: range.value, computerKw: computer.value,
  });
};
