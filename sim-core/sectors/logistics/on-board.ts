import { momentsOf } from '../../foundation/random/moments';
import { fail, succeed, type Outcome } from '../../foundation/problems';
import { nodeUnderLoads } from '../../nodes/node-under-loads';
import type { SiteCatalogue } from '../site-catalogue';
import { HOUR_US } from '../site/week-time';
import type { RouteRecord, VehicleRecord } from './logistics-records';
import type { Way } from './ways';

/** Power of the computer in one truck: the measured power at its stream of frames, and the sensors beside it. */
export const onBoardKw = (vehicle: VehicleRecord, catalogue: SiteCatalogue): Outcome<number> => {
  const { computer } = vehicle;
  if (computer === undefined) return succeed(0);
  const profile = catalogue.devices[computer.device];
  if (profile === undefined) throw new Error(`device ${computer.device} was not checked`);
  const benchmark = catalogue.workloads[computer.workload]?.benchmark ?? computer.workload;
  const load = nodeUnderLoads(profile, [{ benchmark, loadPerS: computer.frameRate / computer.count }]);
  return load.ok ? succeed((computer.count * load.value.powerW) / 1000 + computer.sensors) : fail(...load.problems.map((problem) => ({ ...problem, record: vehicle.id, path: `${vehicle.id}.computer` })));
};

/** A trip as the truck feels it: means over the distribution of driving times. */
export interface TripLoad {
  readonly distanceKm: number;
  readonly drivingH: number;
  /** Time on the trip without driving: docks, breaks, stops. */
  readonly standingH: number;
}

/** Distance and time of a round with this many stops, or of a way of a trunk route. */
export const tripLoad = (route: RouteRecord, way: Way, stops: number, standingUs: number): TripLoad => {
  const legsH = way.legs.reduce((sum, leg) => sum + momentsOf(leg.drivingTime).mean, 0) / HOUR_US;
  if (route.round === undefined) return { distanceKm: way.distanceKm, drivingH: legsH, standingH: standingUs / HOUR_US };
  const roundKm = 2 * route.round.toArea + Math.max(0, stops - 1) * route.round.betweenStops;
  const stopsH = (stops * momentsOf(route.round.stopTime).mean) / HOUR_US;
  return { distanceKm: 2 * way.distanceKm + roundKm, drivingH: 2 * legsH + roundKm / route.round.speed, standingH: standingUs / HOUR_US + stopsH };
};

/** kWh that a trip takes from the battery: driving, the computer all the time, the standing draw while it stands. */
export const batteryKwh = (vehicle: VehicleRecord, computerKw: number, load: TripLoad): number => {
  const { electricity } = vehicle;
  if (electricity === undefined) return 0;
  return electricity.perDistance * load.distanceKm + computerKw * (load.drivingH + load.standingH) + electricity.standing * load.standingH;
};

/**
 * Range on one charge: usable kWh over what a kilometre of this trip takes: kWh per km, plus the computer's kW over the
 * mean speed, plus what is drawn while standing, spread over the distance of the trip.
 */
export const rangeKm = (vehicle: VehicleRecord, computerKw: number, load: TripLoad): number => {
  const { electricity } = vehicle;
  if (electricity === undefined || load.distanceKm === 0) return Infinity;
  return (electricity.usable * load.distanceKm) / batteryKwh(vehicle, computerKw, load);
};

/** Litres of a diesel trip: driving, and the fuel with which the engine makes the computer's power. */
export const fuelLitres = (vehicle: VehicleRecord, computerKw: number, load: TripLoad): number =>
  vehicle.electricity === undefined ? vehicle.fuel * load.distanceKm + vehicle.fuelPerAiKwh * computerKw * (load.drivingH + load.standingH) : 0;
