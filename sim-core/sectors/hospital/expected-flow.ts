import { momentsOf } from '../../foundation/random/moments';
import { HOUR_US } from '../site/week-time';
import { timeOf, waysOf, type ArrivalRecord, type HospitalRecords, type WardRecord } from './hospital-records';

/** Patients of one group in one ward at the start of a run. */
export interface Occupant {
  readonly ward: string;
  readonly group: string;
  readonly count: number;
}

/** Patients per hour that come to every step and ward, by group, when nobody leaves early or is refused. */
export type ExpectedFlow = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** More rounds than any path through a hospital has steps; loops with a share of one half die out. */
const ROUNDS = 200;

const meanPerHour = ({ perHour, volume, declined }: ArrivalRecord): number => (volume * (1 - declined) * perHour.reduce((sum, value) => sum + value, 0)) / perHour.length;

const arrivingPerHour = (hospital: HospitalRecords, group: string): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const arrival of hospital.arrivals) {
    const total = Object.values(arrival.mix).reduce((sum, share) => sum + share, 0);
    const own = meanPerHour(arrival) * ((arrival.mix[group] ?? 0) / total);
    found.set(arrival.first, (found.get(arrival.first) ?? 0) + own);
  }
  return found;
};

/** One round of the traffic equations: what arrives from outside and what all records send on. */
const pushOn = (hospital: HospitalRecords, group: string, outside: ReadonlyMap<string, number>, flow: ReadonlyMap<string, number>): Map<string, number> => {
  const next = new Map(outside);
  for (const record of [...hospital.steps, ...hospital.wards]) {
    const ways = Object.entries(waysOf(hospital, record, group));
    const total = ways.reduce((sum, [, share]) => sum + share, 0);
    for (const [target, share] of ways) next.set(target, (next.get(target) ?? 0) + ((flow.get(record.id) ?? 0) * share) / total);
  }
  return next;
};

const flowOfGroup = (hospital: HospitalRecords, group: string): ReadonlyMap<string, number> => {
  const outside = arrivingPerHour(hospital, group);
  let flow: ReadonlyMap<string, number> = outside;
  for (let round = 0; round < ROUNDS; round++) flow = pushOn(hospital, group, outside, flow);
  return flow;
};

/** Solves the traffic equations of the hospital group by group. */
export const expectedFlow = (hospital: HospitalRecords): ExpectedFlow =>
  new Map(hospital.classes.map(({ id }) => [id, flowOfGroup(hospital, id)]));

/** Patients per hour of all groups at a step or ward. */
export const perHourAt = (flow: ExpectedFlow, record: string): number => [...flow.values()].reduce((sum, group) => sum + (group.get(record) ?? 0), 0);

const demandOf = (flow: ExpectedFlow, ward: WardRecord, group: string): number =>
  ((flow.get(group)?.get(ward.id) ?? 0) * momentsOf(timeOf(ward.stay, ward.stays, group)).mean) / HOUR_US;

/** Mean number of patients that want a bed of the ward at once: arrivals times stay (Little's law). */
export const wantedBeds = (hospital: HospitalRecords, flow: ExpectedFlow, ward: WardRecord): number =>
  hospital.classes.reduce((sum, { id }) => sum + demandOf(flow, ward, id), 0);

/** Whole patients whose sum is right: the fractions of the groups before carry over. */
const wholeCounts = (numbers: readonly number[]): readonly number[] => {
  let exact = 0;
  let given = 0;
  return numbers.map((number) => {
    exact += number;
    const count = Math.round(exact) - given;
    given += count;
    return count;
  });
};

/** Who lies in the wards when a run begins: as many as are expected there, at most as many as there are open beds. */
export const expectedOccupants = (hospital: HospitalRecords, flow: ExpectedFlow, openBeds: (ward: WardRecord) => number): readonly Occupant[] =>
  hospital.wards.flatMap((ward) => {
    const wanted = wantedBeds(hospital, flow, ward);
    const fit = wanted > openBeds(ward) ? openBeds(ward) / wanted : 1;
    const counts = wholeCounts(hospital.classes.map(({ id }) => fit * demandOf(flow, ward, id)));
    return hospital.classes.map(({ id }, index) => ({ ward: ward.id, group: id, count: counts[index] ?? 0 }));
  });
