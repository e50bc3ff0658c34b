import type { HospitalRecords, StepRecord } from './hospital-records';
import { queuesOf } from './waiting-blocks';

/** Ids of the blocks that a step becomes; key figures keep the step's own id. */
export const waitOf = (step: string): string => `${step}.wait`;
export const roomLineOf = (step: string): string => `${step}.room`;
export const takeOf = (step: string): string => `${step}.take`;
export const workOf = (step: string): string => `${step}.work`;
export const seenOf = (step: string, group: string): string => `${step}.seen.${group}`;

/** The room of the step when the patient keeps it afterwards. */
export const keptRoomOf = (hospital: HospitalRecords, step: StepRecord): string | undefined =>
  hospital.rooms.find((room) => room.id === step.place && room.held === 'stay')?.id;

/** Does anybody or anything have to be free for the step? A step without needs keeps nobody waiting. */
export const hasNeeds = (hospital: HospitalRecords, step: StepRecord): boolean =>
  Object.keys(step.people).length > 0 || hospital.rooms.some((room) => room.id === step.place && room.held === 'step');

/** All queues in which patients wait for the step or its room. */
export const queuesOfStep = (hospital: HospitalRecords, step: StepRecord): readonly string[] => {
  const isKept = keptRoomOf(hospital, step) !== undefined;
  return [
    ...(isKept ? queuesOf(hospital, step, roomLineOf(step.id), true) : []),
    ...(hasNeeds(hospital, step) ? queuesOf(hospital, step, waitOf(step.id), !isKept) : []),
  ];
};
