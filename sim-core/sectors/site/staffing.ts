import { openStream, type UniformStream } from '../../foundation/random/uniform-stream';
import type { ResourceSpecification } from '../../kernel/blueprint';
import type { ReadRecord } from '../read-records';
import type { ReplicationAddress } from '../site-model';
import type { shifts } from './people-fields';
import { DAY_US, HOUR_US, stepsOfWindows, type WeekWindow } from './week-time';

export type ShiftRecord = ReadRecord<typeof shifts.fields>;

export interface ShiftPlan {
  readonly id: string;
  readonly startUs: number;
  readonly breakFromUs: number;
  readonly breakToUs: number;
  readonly endUs: number;
  readonly overtimeUs: number;
  readonly days: number;
}

export interface SkillPlan {
  readonly id: string;
  /** Posts over all shifts, and the people whom labour supply leaves for them (a fraction). */
  readonly posts: number;
  readonly expectedPeople: number;
  readonly absenceShare: number;
  readonly shifts: readonly ShiftPlan[];
}

export const shiftPlanOf = (shift: ShiftRecord): ShiftPlan => ({
  id: shift.id,
  startUs: shift.start,
  breakFromUs: shift.start + shift.breakAfter,
  breakToUs: shift.start + shift.breakAfter + shift.breakLength,
  endUs: shift.start + shift.length,
  overtimeUs: shift.overtime,
  days: shift.days,
});

/** Working stretches of one day of a shift, the break left out, planned overtime included. */
const workedOn = (shift: ShiftPlan, day: number, value: number): readonly WeekWindow[] => [
  { fromUs: day * DAY_US + shift.startUs, toUs: day * DAY_US + shift.breakFromUs, value },
  { fromUs: day * DAY_US + shift.breakToUs, toUs: day * DAY_US + shift.endUs + shift.overtimeUs, value },
].filter(({ fromUs, toUs }) => toUs > fromUs);

const daysOf = (shift: ShiftPlan): readonly number[] => Array.from({ length: shift.days }, (_, day) => day);

/** Every working stretch of a shift in a week. */
export const workedWindows = (shift: ShiftPlan): readonly WeekWindow[] => daysOf(shift).flatMap((day) => workedOn(shift, day, 1));

/** From the start to the end of a shift, break included: machines stay on. */
export const mannedWindows = (shift: ShiftPlan): readonly WeekWindow[] =>
  daysOf(shift).map((day) => ({ fromUs: day * DAY_US + shift.startUs, toUs: day * DAY_US + shift.endUs + shift.overtimeUs, value: 1 }));

/** Paid hours of one person in a week, planned overtime included, and the overtime among them. */
export const weeklyHours = (shift: ShiftPlan): { readonly paid: number; readonly overtime: number } => {
  const workedUs = workedWindows(shift).reduce((sum, { fromUs, toUs }) => sum + toUs - fromUs, 0);
  return { paid: workedUs / HOUR_US, overtime: (shift.days * shift.overtimeUs) / HOUR_US };
};

/**
 * Whole people in a replication: the fraction becomes one person more or none by one draw, the same draw for every
 * variant and year, so that head-counts never cross by luck. A skill with posts keeps one person: a site that had nobody left
 * who can inspect or mend would move somebody there, or close, and closing is not modelled.
 */
export const peopleOf = (skill: SkillPlan, address: ReplicationAddress): number => {
  const stream = openStream(address.seed, address.replication, 0, `${skill.id}/head-count`);
  return Math.max(skill.posts > 0 ? 1 : 0, Math.floor(skill.expectedPeople + stream.nextUniform()));
};

/** Earlier shifts are filled first. */
const peopleInShift = (people: number, shiftIndex: number, shiftCount: number): number =>
  Math.floor((people + shiftCount - 1 - shiftIndex) / shiftCount);

/** How many of them come to work; one draw per person, so that a further person never changes who else is absent. */
const countPresent = (people: number, absenceShare: number, stream: UniformStream): number => {
  let present = 0;
  for (let person = 0; person < people; person++) if (stream.nextUniform() >= absenceShare) present++;
  return present;
};

/** The pool of one skill in one week of one replication: work begun is finished, beyond the shift if need be. */
export const peopleResource = (skill: SkillPlan, address: ReplicationAddress, week: number, shiftUs: number): ResourceSpecification => {
  const people = peopleOf(skill, address);
  const windows = skill.shifts.flatMap((shift, index) => {
    const assigned = peopleInShift(people, index, skill.shifts.length);
    return daysOf(shift).flatMap((day) => {
      const stream = openStream(address.seed, address.replication, week, `${skill.id}/absence/${shift.id}/${String(day)}`);
      return workedOn(shift, day, countPresent(assigned, skill.absenceShare, stream));
    });
  });
  return { id: skill.id, capacity: stepsOfWindows(windows, shiftUs), shiftEnd: 'finish' };
};
