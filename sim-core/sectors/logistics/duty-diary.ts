import { DAY_US, HOUR_US, MINUTE_US, WEEK_US } from '../site/week-time';
import type { DutyRules, WeeklyCaps } from './duty-rules';

/** A stretch of simulation time. */
export interface TimeSpan {
  readonly fromUs: number;
  readonly toUs: number;
}

/** One duty of one driver, from reporting to going off duty. */
export interface Duty {
  readonly startUs: number;
  readonly endUs: number;
  /** Breaks, which are restraint but not work. */
  readonly breakUs: number;
  /** Stretches at the wheel, in order. */
  readonly driving: readonly TimeSpan[];
  /** Part of an overnight trip that is long enough for the long-haul maximum. */
  readonly isLongHaul: boolean;
  /** The rest after it is taken away from home. */
  readonly restsAway: boolean;
}

const NORMAL_DAY_US = 8 * HOUR_US;
const NORMAL_WEEK_US = 40 * HOUR_US;

export const restraintUs = ({ startUs, endUs }: Duty): number => endUs - startUs;
export const drivingUs = ({ driving }: Duty): number => driving.reduce((sum, { fromUs, toUs }) => sum + toUs - fromUs, 0);
const workedUs = (duty: Duty): number => restraintUs(duty) - duty.breakUs;

/** Two duties with less than a rest between them are one; of the time between them so much is a break as one lasts. */
export const joined = (first: Duty, second: Omit<Duty, 'isLongHaul' | 'restsAway'>, breakUs: number): Duty => ({
  ...first, endUs: Math.max(first.endUs, second.endUs), driving: [...first.driving, ...second.driving],
  breakUs: first.breakUs + second.breakUs + Math.min(breakUs, Math.max(0, second.startUs - first.endUs)),
});

/** The most restraint that a duty may take as an exception. */
export const mostRestraintUs = (rules: DutyRules, isLongHaul: boolean): number => (isLongHaul ? rules.restraintLongHaulUs : rules.restraintMaximumUs);

/** Restraint of the 24 hours that begin with a duty: a next duty inside them counts too. */
const dayUs = (duty: Duty, nextStartUs: number): number => restraintUs(duty) + Math.max(0, duty.startUs + DAY_US - nextStartUs);

const total = (duties: readonly Duty[], of: (duty: Duty) => number): number => duties.reduce((sum, duty) => sum + of(duty), 0);

/** Overtime of a calendar week: beyond 8 h of a duty, and beyond 40 h of what is left. */
const overtimeUs = (duties: readonly Duty[]): number =>
  total(duties, workedUs) - Math.min(NORMAL_WEEK_US, total(duties, (duty) => Math.min(NORMAL_DAY_US, workedUs(duty))));

/** Only a pause of this length ends the driving before it; the notice would also add up pieces of 10 min. */
const PAUSE_US = 30 * MINUTE_US;

const longestDrivingUs = ({ driving }: Duty): number => {
  let [sinceUs, longestUs] = [0, 0];
  driving.forEach(({ fromUs, toUs }, index) => {
    if (fromUs - (driving[index - 1]?.toUs ?? -Infinity) >= PAUSE_US) sinceUs = 0;
    sinceUs += toUs - fromUs;
    longestUs = Math.max(longestUs, sinceUs);
  });
  return longestUs;
};

const keepsItself = (duty: Duty, rules: DutyRules): boolean =>
  restraintUs(duty) <= mostRestraintUs(rules, duty.isLongHaul) && longestDrivingUs(duty) <= rules.drivingWithoutBreakUs;

const keepsNeighbour = (last: Duty, duty: Duty, rules: DutyRules, restUs: number): boolean =>
  duty.startUs - last.endUs >= restUs && dayUs(last, duty.startUs) <= mostRestraintUs(rules, last.isLongHaul);

/** Latest start of seven days that end with the duty: duties that ended before are no longer counted. */
const inSevenDays = (diary: readonly Duty[], { endUs }: Duty): readonly Duty[] => {
  let first = diary.length;
  while (first > 0 && (diary[first - 1] as Duty).endUs > endUs - WEEK_US) first -= 1;
  return diary.slice(first);
};

const keepsSevenDays = (diary: readonly Duty[], duty: Duty, rules: DutyRules): boolean => {
  const recent = [...inSevenDays(diary, duty), duty];
  const isLong = (one: Duty, index: number): boolean => dayUs(one, recent[index + 1]?.startUs ?? Infinity) > rules.longDutyUs;
  return recent.length <= rules.dutiesPerWeek
    && total(recent, drivingUs) <= rules.drivingPerWeekUs
    && recent.filter(isLong).length <= rules.longDutiesPerWeek;
};

/** A duty belongs to the calendar week in which it begins. */
const weekOf = ({ startUs }: Duty, mondayUs: number): number => Math.floor((startUs - mondayUs) / WEEK_US);

const keepsCalendarWeek = (diary: readonly Duty[], duty: Duty, { mondayUs, capsOf }: DiaryLimits): boolean => {
  const week = weekOf(duty, mondayUs);
  const own = [...diary.filter((other) => weekOf(other, mondayUs) === week), duty];
  const caps = capsOf(week);
  return total(own, restraintUs) <= caps.restraintUs && overtimeUs(own) <= caps.overtimeUs;
};

/** Driving counts for the calendar day on which its duty begins; two duties may begin on one day. */
const keepsDriving = (diary: readonly Duty[], duty: Duty, rules: DutyRules, mondayUs: number): boolean => {
  const dayOf = ({ startUs }: Duty): number => Math.floor((startUs - mondayUs) / DAY_US);
  const own = diary.slice(-2).filter((other) => dayOf(other) === dayOf(duty));
  return total([...own, duty], drivingUs) <= rules.drivingPerDayUs;
};

/** Rest that must lie before the duty, and what each calendar week of the driver may hold. */
export interface DiaryLimits {
  readonly restUs: number;
  readonly mondayUs: number;
  readonly capsOf: (week: number) => WeeklyCaps;
}

/**
 * May this duty follow the diary (in order of time)? Stricter than the rules where that saves knowing the future: no
 * day drives longer than the mean of two days may be, and every seven days are held to the limits of a mean week.
 */
export const mayFollow = (diary: readonly Duty[], duty: Duty, rules: DutyRules, limits: DiaryLimits): boolean => {
  const last = diary[diary.length - 1];
  return keepsItself(duty, rules) && (last === undefined || keepsNeighbour(last, duty, rules, limits.restUs))
    && keepsDriving(diary, duty, rules, limits.mondayUs) && keepsSevenDays(diary, duty, rules) && keepsCalendarWeek(diary, duty, limits);
};
