import type { HospitalRecords } from './hospital-records';
import { dischargeTo, outOf } from './exit-blocks';

/** Whence a patient comes to a ward; each has its own line, so that boarding is seen apart. */
export type Origin = 'emergency' | 'ward' | 'planned';

export const wardEntry = (ward: string, origin: Origin): string => `${ward}.${origin}`;

/** First block of a step, a ward or a way out, for a patient who comes from there. */
export const entryOf = (hospital: HospitalRecords, target: string, origin: Origin): string => {
  if (hospital.steps.some(({ id }) => id === target)) return target;
  if (hospital.wards.some(({ id }) => id === target)) return wardEntry(target, origin);
  return origin === 'ward' ? dischargeTo(target) : outOf(target);
};
