import type { BlockSpecification } from '../../kernel/blueprint';
import { byGroup, giveUpPlace } from './care-map';
import type { HospitalRecords } from './hospital-records';

/** Where patients enter a way out: from the emergency department, or from a ward. */
export const outOf = (exit: string): string => `${exit}.out`;
export const dischargeTo = (exit: string): string => `${exit}.discharge`;
export const outLeave = (exit: string, group: string): string => `${exit}.out.${group}`;
export const dischargeLeave = (exit: string): string => `${exit}.discharged`;

/** Patients who leave before the doctor has seen them. */
export const UNSEEN = 'left-unseen';
export const unseenLeave = (group: string): string => `${UNSEEN}.${group}`;

const leavesByGroup = (id: string, hospital: HospitalRecords, leaveOf: (group: string) => string): readonly BlockSpecification[] => [
  ...giveUpPlace(id, hospital, `${id}.sort`),
  ...byGroup(`${id}.sort`, hospital.classes, leaveOf),
  ...hospital.classes.map(({ id: group }): BlockSpecification => ({ id: leaveOf(group), kind: 'leave' })),
];

/** Every way out twice: time in the department is counted by group for those who never lay in a ward. */
export const exitBlocks = (hospital: HospitalRecords): readonly BlockSpecification[] => [
  ...hospital.exits.flatMap(({ id }): readonly BlockSpecification[] => [
    ...leavesByGroup(outOf(id), hospital, (group) => outLeave(id, group)),
    ...giveUpPlace(dischargeTo(id), hospital, dischargeLeave(id)),
    { id: dischargeLeave(id), kind: 'leave' },
  ]),
  ...leavesByGroup(UNSEEN, hospital, unseenLeave),
];
