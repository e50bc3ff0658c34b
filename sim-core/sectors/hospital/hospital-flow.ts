import { momentsOf } from '../../foundation/random/moments';
import type { BlockSpecification, ResourceSpecification } from '../../kernel/blueprint';
import type { SiteFlow } from '../site/site-blueprint';
import { WEEK_US } from '../site/week-time';
import { arrivalBlocks } from './arrival-blocks';
import { attributes } from './care-map';
import { exitBlocks } from './exit-blocks';
import { expectedOccupants, perHourAt, wantedBeds, type ExpectedFlow } from './expected-flow';
import type { HospitalOwn, PlannedStep, PlannedWard } from './hospital-plan';
import type { HospitalRecords, RoomRecord, StepRecord, WardRecord } from './hospital-records';
import type { Networks } from './model-blocks';
import { stepBlocks } from './step-blocks';
import { queuesOfStep } from './step-names';
import { deteriorationBlocks, monitorBlocks, taskBlocks } from './task-blocks';
import { wardBlocks } from './ward-blocks';

/** Consumer of the meter that scanners and other equipment are booked to. */
export const EQUIPMENT = 'equipment';

/** Everything that the blocks of a hospital are made from. */
export interface HospitalSetting {
  readonly hospital: HospitalRecords;
  readonly flow: ExpectedFlow;
  readonly networks: Networks;
  readonly wards: readonly PlannedWard[];
  readonly openBeds: (ward: string) => number;
  readonly mondayUs: number;
  /** Length of the run, µs. */
  readonly horizonUs: number;
}

const roomResource = ({ id, count, power }: RoomRecord): ResourceSpecification => ({
  id, capacity: count,
  ...(power === undefined ? {} : { power: { consumer: EQUIPMENT, offKw: 0, standbyKw: power.standby, runKw: power.run, blockedKw: power.standby, failedKw: power.standby } }),
});

const blocksOf = ({ hospital, flow, networks, openBeds, mondayUs }: HospitalSetting): readonly BlockSpecification[] => {
  const occupants = expectedOccupants(hospital, flow, (ward) => openBeds(ward.id));
  return [
    ...hospital.arrivals.flatMap((arrival) => arrivalBlocks(hospital, arrival, mondayUs)),
    ...hospital.steps.flatMap((step) => stepBlocks(hospital, step, networks)),
    ...hospital.wards.flatMap((ward) => wardBlocks(hospital, ward, occupants)),
    ...exitBlocks(hospital),
    ...hospital.tasks.flatMap((task) => taskBlocks(task, hospital.scribes.find((scribe) => scribe.task === task.id), networks, mondayUs)),
    ...hospital.monitors.flatMap(monitorBlocks),
    ...hospital.deteriorations.flatMap((record) => deteriorationBlocks(hospital, record, networks)),
  ];
};

const EVENTS_AT_LEAST = 2_000_000;
const EVENTS_PER_PATIENT = 1000;
const EVENTS_PER_BED_HOUR = 50;

/** More than ten times what a hospital can need; beyond it something storms. */
const eventBudget = ({ hospital, horizonUs }: HospitalSetting): number => {
  const weeks = Math.ceil(horizonUs / WEEK_US);
  const patients = patientsPerWeek(hospital);
  const beds = hospital.wards.reduce((sum, ward) => sum + ward.beds, 0);
  return EVENTS_AT_LEAST + Math.ceil(weeks * (EVENTS_PER_PATIENT * patients + EVENTS_PER_BED_HOUR * 168 * beds));
};

/** The flow of patients and of the work that they cause. */
export const hospitalFlow = (setting: HospitalSetting): SiteFlow => ({
  attributes,
  blocks: blocksOf(setting),
  resources: [...setting.hospital.rooms.map(roomResource), ...setting.hospital.wards.map(({ id, beds }) => ({ id, capacity: beds }))],
  eventBudget: eventBudget(setting),
});

const patientsPerWeek = ({ arrivals }: HospitalRecords): number =>
  arrivals.reduce((sum, { perHour, volume }) => sum + (168 * volume * perHour.reduce((total, value) => total + value, 0)) / perHour.length, 0);

const plannedStep = (hospital: HospitalRecords, step: StepRecord): PlannedStep =>
  ({ id: step.id, queues: queuesOfStep(hospital, step), isContact: step.contact === 'doctor', isReading: step.order === 'finding' });

/** What the key figures need to know of the records. */
export const hospitalOwn = (hospital: HospitalRecords, wards: readonly PlannedWard[]): HospitalOwn => ({
  groups: hospital.classes.map(({ id }) => id),
  arrivals: hospital.arrivals.map(({ id, mode, mix, declined, refusal }) => ({ id, mode, groups: Object.keys(mix), declines: declined > 0, refuses: refusal !== undefined })),
  exits: hospital.exits.map(({ id, outcome }) => ({ id, outcome })),
  rooms: hospital.rooms.map(({ id }) => id),
  steps: hospital.steps.map((step) => plannedStep(hospital, step)),
  wards,
  tasks: hospital.tasks.filter(({ perBedHour }) => perBedHour.some((value) => value > 0)).map(({ id }) => id),
  deteriorations: hospital.deteriorations.filter(({ perBedDay }) => perBedDay > 0).map(({ id }) => id),
  monitors: hospital.monitors.map(({ id }) => id),
  patientsPerWeek: patientsPerWeek(hospital),
});

/** Patients of a room at once when nobody waits: those who come to its steps, for as long as their steps last. */
const expectedInRoom = ({ steps }: HospitalRecords, flow: ExpectedFlow, room: RoomRecord): number => {
  const hours = steps.reduce((sum, step) => sum + (perHourAt(flow, step.id) * momentsOf(step.duration).mean) / 3_600_000_000, 0);
  return Math.min(room.count, hours);
};

/** Mean number of occupied beds or rooms, for the planned rate of the tasks they cause. */
export const expectedInUse = (hospital: HospitalRecords, flow: ExpectedFlow, at: string): number => {
  const ward: WardRecord | undefined = hospital.wards.find(({ id }) => id === at);
  if (ward !== undefined) return Math.min(ward.beds, wantedBeds(hospital, flow, ward));
  const room = hospital.rooms.find(({ id }) => id === at);
  return room === undefined ? 0 : expectedInRoom(hospital, flow, room);
};
