import type { HospitalOwn, PlannedStep } from './hospital-plan';

/** Reads an observable: summed over the time that the figures are about (a year, or the run of a study). */
export type Sum = (name: string) => number;

/** A key figure of a hospital, from sums alone, so that a year and a study have the same figures. */
export interface HospitalFigure {
  readonly id: string;
  readonly unit: string;
  readonly of: (sum: Sum) => number;
}

const figure = (id: string, unit: string, of: HospitalFigure['of']): HospitalFigure => ({ id, unit, of });

const over = (records: readonly string[], name: string, sum: Sum): number => records.reduce((total, id) => total + sum(`${id}/${name}`), 0);
const ratio = (first: string, second: string) => (sum: Sum): number => sum(first) / sum(second);
const mean = (records: readonly string[], of: string, by: string) => (sum: Sum): number => over(records, of, sum) / over(records, by, sum);

/** Everybody whom the hospital has treated: sent home from the department, or discharged from a ward. */
export const patientsTreated = ({ exits }: HospitalOwn, sum: Sum): number =>
  exits.filter(({ outcome }) => outcome === 'treated').reduce((total, { id }) => total + sum(`${id}/out`) + sum(`${id}/discharged`), 0);

const emergencyFigures = (own: HospitalOwn): readonly HospitalFigure[] => {
  const { groups } = own;
  const outside = own.arrivals.filter(({ mode }) => mode === 'ambulance').map(({ id }) => id);
  const hasContact = own.steps.some(({ isContact }) => isContact);
  return [
    ...(hasContact ? [figure('ed.doorToDoctorMeanMin', 'min', mean(groups, 'seenMin', 'seen'))] : []),
    figure('ed.lengthOfStayMeanMin', 'min', mean(groups, 'departedMin', 'departed')),
    figure('ed.leftWithoutBeingSeenShare', 'share', mean(groups, 'unseen', 'arrived')),
    ...(outside.length === 0 ? [] : [figure('ed.diversionShare', 'share', (sum) => (over(outside, 'declined', sum) + over(outside, 'refused', sum)) / over(outside, 'offered', sum))]),
    ...groups.flatMap((group) => [
      ...(hasContact ? [figure(`class.${group}.doorToDoctorMin`, 'min', ratio(`${group}/seenMin`, `${group}/seen`))] : []),
      figure(`class.${group}.lengthOfStayMin`, 'min', ratio(`${group}/departedMin`, `${group}/departed`)),
      figure(`class.${group}.leftUnseenShare`, 'share', ratio(`${group}/unseen`, `${group}/arrived`)),
    ]),
    ...own.arrivals.filter(({ declines, refuses }) => declines || refuses).map(({ id }) =>
      figure(`arrival.${id}.divertedShare`, 'share', (sum) => (sum(`${id}/declined`) + sum(`${id}/refused`)) / sum(`${id}/offered`))),
    ...own.arrivals.map(({ id }) => figure(`arrival.${id}.count`, 'patients', (sum) => sum(`${id}/offered`))),
  ];
};

const stepFigures = ({ id, queues, isReading }: PlannedStep): readonly HospitalFigure[] => [
  ...(queues.length === 0 ? [] : [
    figure(`step.${id}.waitMeanMin`, 'min', ratio(`${id}/waitMin`, `${id}/waited`)),
  ]),
  ...(isReading ? [figure(`step.${id}.urgentWaitMeanMin`, 'min', ratio(`${id}/urgentMin`, `${id}/urgent`))] : []),
];

const HOURS_PER_DAY = 24;

/** Mean length of stay as hospitals report it: patient-days over the mean of admissions and discharges. */
const stayDays = (id: string) => (sum: Sum): number => sum(`${id}/bedH`) / HOURS_PER_DAY / ((sum(`${id}/admitted`) + sum(`${id}/discharged`)) / 2);

const wardFigures = (own: HospitalOwn): readonly HospitalFigure[] => {
  const all = own.wards.map(({ id }) => id);
  return [
    ...(all.length === 0 ? [] : [
      figure('ed.boardingMeanMin', 'min', mean(all, 'boardedMin', 'boarded')),
      figure('beds.occupancyShare', 'share', (sum) => over(all, 'bedH', sum) / over(all, 'openH', sum)),
    ]),
    ...own.wards.flatMap(({ id, refuses }) => [
      figure(`ward.${id}.occupancyShare`, 'share', ratio(`${id}/bedH`, `${id}/openH`)),
      figure(`ward.${id}.lengthOfStayDays`, 'd', stayDays(id)),
      figure(`ward.${id}.boardingMeanMin`, 'min', ratio(`${id}/boardedMin`, `${id}/boarded`)),
      ...(refuses ? [figure(`ward.${id}.turnedAwayShare`, 'share', (sum) => sum(`${id}/turnedAway`) / (sum(`${id}/turnedAway`) + sum(`${id}/admitted`)))] : []),
    ]),
  ];
};

const taskFigures = (own: HospitalOwn): readonly HospitalFigure[] => [
  ...own.tasks.flatMap((id) => [
    figure(`task.${id}.waitMeanMin`, 'min', ratio(`${id}/waitMin`, `${id}/waited`)),
    figure(`task.${id}.undoneShare`, 'share', (sum) => sum(`${id}/undone`) / (sum(`${id}/undone`) + sum(`${id}/done`))),
  ]),
  ...own.deteriorations.map((id) => figure(`deterioration.${id}.earlyShare`, 'share', (sum) => sum(`${id}/early`) / (sum(`${id}/early`) + sum(`${id}/late`)))),
  ...own.monitors.map((id) => figure(`monitor.${id}.batterySwaps`, 'swaps', (sum) => sum(`${id}/swaps`))),
];

/** Figures of the flow, the same in a year and in a study. */
export const flowFigures = (own: HospitalOwn): readonly HospitalFigure[] => [
  ...emergencyFigures(own),
  ...wardFigures(own),
  ...own.rooms.map((id) => figure(`room.${id}.utilisation`, 'share', ratio(`${id}/useH`, `${id}/thereH`))),
  ...own.steps.flatMap(stepFigures),
  ...taskFigures(own),
];

