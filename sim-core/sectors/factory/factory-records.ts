import type { ReadRecord } from '../read-records';
import type { inspections } from './inspection-fields';
import type { monitors } from './monitoring-fields';
import type { changeovers, orders, products } from './order-fields';
import type { stations } from './station-fields';
import type { vehicles } from './vehicle-fields';

export type StationRecord = ReadRecord<typeof stations.fields>;
export type InspectionRecord = ReadRecord<typeof inspections.fields>;
export type OrderRecord = ReadRecord<typeof orders.fields>;
export type ProductRecord = ReadRecord<typeof products.fields>;
export type ChangeoverRecord = ReadRecord<typeof changeovers.fields>;
export type MonitorRecord = ReadRecord<typeof monitors.fields>;
export type VehicleRecord = ReadRecord<typeof vehicles.fields>;

/** What parts pass one after the other. */
export type StepRecord = StationRecord | InspectionRecord;

export const isStation = (step: StepRecord): step is StationRecord => 'cycleTime' in step;

export const isInspection = (step: StepRecord): step is InspectionRecord => 'method' in step;
