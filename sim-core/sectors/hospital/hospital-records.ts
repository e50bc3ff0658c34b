import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { readCollection, type ReadRecord } from '../read-records';
import type { RawRecord } from '../sector';
import { rooms, routes, steps } from './care-fields';
import { arrivals, classes, exits } from './patient-fields';
import { monitors, readingSupports, scribes, triageSupports } from './support-fields';
import { deteriorations, tasks, wards } from './ward-fields';

export type ClassRecord = ReadRecord<typeof classes.fields>;
export type ArrivalRecord = ReadRecord<typeof arrivals.fields>;
export type ExitRecord = ReadRecord<typeof exits.fields>;
export type RoomRecord = ReadRecord<typeof rooms.fields>;
export type StepRecord = ReadRecord<typeof steps.fields>;
export type RouteRecord = ReadRecord<typeof routes.fields>;
export type WardRecord = ReadRecord<typeof wards.fields>;
export type TaskRecord = ReadRecord<typeof tasks.fields>;
export type DeteriorationRecord = ReadRecord<typeof deteriorations.fields>;
export type TriageSupportRecord = ReadRecord<typeof triageSupports.fields>;
export type ReadingSupportRecord = ReadRecord<typeof readingSupports.fields>;
export type ScribeRecord = ReadRecord<typeof scribes.fields>;
export type MonitorRecord = ReadRecord<typeof monitors.fields>;

/** The records of a hospital, typed. Models without a node are left out: they are not there. */
export interface HospitalRecords {
  readonly classes: readonly ClassRecord[];
  readonly arrivals: readonly ArrivalRecord[];
  readonly exits: readonly ExitRecord[];
  readonly rooms: readonly RoomRecord[];
  readonly steps: readonly StepRecord[];
  readonly routes: readonly RouteRecord[];
  readonly wards: readonly WardRecord[];
  readonly tasks: readonly TaskRecord[];
  readonly deteriorations: readonly DeteriorationRecord[];
  readonly triageSupports: readonly TriageSupportRecord[];
  readonly readingSupports: readonly ReadingSupportRecord[];
  readonly scribes: readonly ScribeRecord[];
  readonly monitors: readonly MonitorRecord[];
}

const isThere = ({ node }: { readonly node: string }): boolean => node !== NO_REFERENCE;

export const readHospital = (records: Readonly<Record<string, RawRecord>>): HospitalRecords => ({
  classes: readCollection(records, classes),
  arrivals: readCollection(records, arrivals),
  exits: readCollection(records, exits),
  rooms: readCollection(records, rooms),
  steps: readCollection(records, steps),
  routes: readCollection(records, routes),
  wards: readCollection(records, wards),
  tasks: readCollection(records, tasks),
  deteriorations: readCollection(records, deteriorations),
  triageSupports: readCollection(records, triageSupports).filter(isThere),
  readingSupports: readCollection(records, readingSupports).filter(isThere),
  scribes: readCollection(records, scribes).filter(isThere),
  monitors: readCollection(records, monitors).filter(isThere),
});

/** Ways on from a step or ward for one group of patients: its own route, else that of everybody. */
export const waysOf = (hospital: HospitalRecords, from: StepRecord | WardRecord, group: string): Readonly<Record<string, number>> =>
  hospital.routes.find((route) => route.from === from.id && route.classes.includes(group))?.next ?? from.next;

/** Time of a step or stay for one group of patients. */
export const timeOf = <Time>(common: Time, own: Readonly<Record<string, Time>>, group: string): Time => own[group] ?? common;
