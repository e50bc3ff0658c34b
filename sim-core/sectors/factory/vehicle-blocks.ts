import type { BlockSpecification, ResourceSpecification } from '../../kernel/blueprint';
import { MACHINES, placesOf, queueOf, rackOf } from './block-names';
import { carrierOf, type FactoryLine } from './factory-line';
import type { StationRecord, VehicleRecord } from './factory-records';

const fleetOf = (vehicle: VehicleRecord): readonly string[] => Array.from({ length: vehicle.count }, (_, index) => `${vehicle.id}-${String(index + 1)}`);

const POWER_AT_REST = { offKw: 0, standbyKw: 0, runKw: 0, blockedKw: 0, failedKw: 0 };

/** Each vehicle works on its battery and stops for charging after its runtime; the site is loaded while it charges. */
export const vehicleResources = (vehicle: VehicleRecord): readonly ResourceSpecification[] => fleetOf(vehicle).map((id) => ({
  id, capacity: 1,
  maintenance: { basis: 'operation', interval: { kind: 'constant', value: vehicle.runtime }, duration: { kind: 'constant', value: vehicle.charging } },
  power: { consumer: MACHINES, ...POWER_AT_REST, maintenanceKw: vehicle.chargePower },
}));

/**
 * Parts on their way to a station: each takes a place of the rack, waits until the load is full or the longest wait is over,
 * rides, and is unloaded into the buffer. Places are given back in the buffer, so that a full station stops the rack.
 */
export const carriageBlocks = (station: StationRecord, line: FactoryLine): readonly BlockSpecification[] => {
  const vehicle = carrierOf(line, station);
  if (vehicle === undefined) return [];
  const [first = '', ...others] = fleetOf(vehicle);
  const [collect, ride, unload] = [`${station.id}-collect`, `${station.id}-ride`, `${station.id}-unload`];
  return [
    { id: rackOf(station.id), kind: 'seize', next: collect, demands: [{ resource: placesOf(station.id), amount: 1 }] },
    { id: collect, kind: 'batch', next: ride, size: vehicle.load, maximumWaitUs: vehicle.longestWait },
    {
      id: ride, kind: 'move', next: unload, demands: [{ resource: first, amount: 1, ...(others.length === 0 ? {} : { alternatives: others }) }],
      loading: vehicle.loading, outward: vehicle.trip, unloading: vehicle.loading, return: vehicle.trip,
    },
    { id: unload, kind: 'split', next: queueOf(station.id), into: { kind: 'members' } },
  ];
};

/** Places for parts that wait for a vehicle, ride or stand before the station. */
export const rackResource = (station: StationRecord, vehicle: VehicleRecord): ResourceSpecification =>
  ({ id: placesOf(station.id), capacity: vehicle.rack + station.buffer });
