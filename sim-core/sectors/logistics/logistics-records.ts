import type { CompileRequest } from '../sector';
import { readCollection, type ReadRecord } from '../read-records';
import { depots, docks, forklifts, sorters } from './depot-fields';
import { chargers, drivers, legs, routes, shipments, vehicles } from './fleet-fields';

export type DepotRecord = ReadRecord<typeof depots.fields>;
export type DockRecord = ReadRecord<typeof docks.fields>;
export type ForkliftRecord = ReadRecord<typeof forklifts.fields>;
export type SorterRecord = ReadRecord<typeof sorters.fields>;
export type LegRecord = ReadRecord<typeof legs.fields>;
export type VehicleRecord = ReadRecord<typeof vehicles.fields>;
export type ChargerRecord = ReadRecord<typeof chargers.fields>;
export type DriverRecord = ReadRecord<typeof drivers.fields>;
export type RouteRecord = ReadRecord<typeof routes.fields>;
export type ShipmentRecord = ReadRecord<typeof shipments.fields>;

/** All records of a logistics operation but the rules, in the order of the file. */
export interface Fleet {
  readonly depots: readonly DepotRecord[];
  readonly docks: readonly DockRecord[];
  readonly forklifts: readonly ForkliftRecord[];
  readonly sorters: readonly SorterRecord[];
  readonly legs: readonly LegRecord[];
  readonly vehicles: readonly VehicleRecord[];
  readonly chargers: readonly ChargerRecord[];
  readonly drivers: readonly DriverRecord[];
  readonly routes: readonly RouteRecord[];
  readonly shipments: readonly ShipmentRecord[];
}

export const readFleet = ({ records }: CompileRequest): Fleet => ({
  depots: readCollection(records, depots), docks: readCollection(records, docks), forklifts: readCollection(records, forklifts), sorters: readCollection(records, sorters),
  legs: readCollection(records, legs), vehicles: readCollection(records, vehicles), chargers: readCollection(records, chargers), drivers: readCollection(records, drivers),
  routes: readCollection(records, routes), shipments: readCollection(records, shipments),
});

/** The record of that id, whose being there the schema has checked. */
export const named = <Record extends { readonly id: string }>(records: readonly Record[], id: string): Record => {
  const found = records.find((record) => record.id === id);
  if (found === undefined) throw new Error(`${id} was not checked`);
  return found;
};
