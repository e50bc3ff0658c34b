import type { BlockSpecification, PeriodicSteps } from '../../kernel/blueprint';
import { assign, GROUP, groupNumber, LEVEL } from './care-map';
import { entryOf } from './entries';
import type { ArrivalRecord, HospitalRecords } from './hospital-records';
import { takeOf } from './step-names';

const HOUR_US = 3_600_000_000;

export const declinedLeave = (arrival: string): string => `${arrival}.declined`;
export const refusedLeave = (arrival: string): string => `${arrival}.refused`;
export const groupEntry = (arrival: string, group: string): string => `${arrival}.is.${group}`;
const gateOf = (arrival: string): string => `${arrival}.gate`;

/** A list of hourly values as steps that repeat, its first hour at `startUs` of the run. */
export const hourly = (values: readonly number[], factor: number, startUs: number): PeriodicSteps => {
  const periodUs = values.length * HOUR_US;
  const shiftUs = startUs - Math.floor(startUs / periodUs) * periodUs;
  const steps = values.map((value, hour) => ({ atUs: (hour * HOUR_US + shiftUs) % periodUs, value: value * factor })).sort((first, second) => first.atUs - second.atUs);
  const last = steps[steps.length - 1];
  return { periodUs, steps: steps[0]?.atUs === 0 || last === undefined ? steps : [{ atUs: 0, value: last.value }, ...steps] };
};

/** Ambulances that may be refused wait at a gate of their own for a place of the first step. */
const gateBlocks = (arrival: ArrivalRecord): readonly BlockSpecification[] => arrival.refusal === undefined ? [] : [
  { id: gateOf(arrival.id), kind: 'queue', next: takeOf(arrival.first), capacity: arrival.refusal.waiting, discipline: 'priority', priorityAttribute: LEVEL, overflow: refusedLeave(arrival.id) },
  { id: refusedLeave(arrival.id), kind: 'leave' },
];

const groupBlocks = (hospital: HospitalRecords, arrival: ArrivalRecord): readonly BlockSpecification[] => {
  const isInside = arrival.mode === 'planned' ? 'planned' : 'emergency';
  const next = arrival.refusal === undefined ? entryOf(hospital, arrival.first, hospital.wards.some(({ id }) => id === arrival.first) ? 'planned' : isInside) : gateOf(arrival.id);
  return Object.keys(arrival.mix).flatMap((group) => {
    const urgency = hospital.classes.find(({ id }) => id === group)?.urgency ?? 0;
    return [
      assign(groupEntry(arrival.id, group), GROUP, groupNumber(hospital.classes, group), `${groupEntry(arrival.id, group)}.level`),
      assign(`${groupEntry(arrival.id, group)}.level`, LEVEL, urgency, next),
    ];
  });
};

const declineBlocks = ({ id, declined }: ArrivalRecord): readonly BlockSpecification[] => declined === 0 ? [] : [
  { id: `${id}.decline`, kind: 'branch', routes: [{ next: declinedLeave(id), share: declined }, { next: `${id}.mix`, share: 1 - declined }] },
  { id: declinedLeave(id), kind: 'leave' },
];

/** A stream of patients: its rate by hour, those turned away whatever the load, the draw of the group, and the gate. */
export const arrivalBlocks = (hospital: HospitalRecords, arrival: ArrivalRecord, mondayUs: number): readonly BlockSpecification[] => [
  { id: arrival.id, kind: 'arrive', next: arrival.declined === 0 ? `${arrival.id}.mix` : `${arrival.id}.decline`, arrival: { kind: 'rate', perHour: hourly(arrival.perHour, arrival.volume, mondayUs) } },
  ...declineBlocks(arrival),
  { id: `${arrival.id}.mix`, kind: 'branch', routes: Object.entries(arrival.mix).map(([group, share]) => ({ next: groupEntry(arrival.id, group), share })) },
  ...groupBlocks(hospital, arrival),
  ...gateBlocks(arrival),
];
