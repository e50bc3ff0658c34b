import { dateOfDayNumber, DAYS_PER_WEEK, weekdayOf } from '../../foundation/time/civil-date';

export const MINUTES_PER_HOUR = 60;
export const MINUTES_PER_DAY = 1440;
const STATUTORY_DAY_MIN = 8 * MINUTES_PER_HOUR;
const STATUTORY_WEEK_MIN = 40 * MINUTES_PER_HOUR;

/** A stretch of time in whole minutes from 1 January 1970, 0:00 local time. */
export interface MinuteSpan {
  readonly fromMin: number;
  readonly toMin: number;
}

/**
 * One duty of a person, from its start to its end with breaks and waiting inside (拘束時間). A duty belongs to the day,
 * week and month in which it begins.
 */
export interface Duty extends MinuteSpan {
  /** Breaks inside, not worked. */
  readonly breakMin: number;
  /** Stretches at the wheel, in order, inside the duty. */
  readonly driving?: readonly MinuteSpan[];
  /** Worked on the weekly day off of the law (法定休日). */
  readonly isHolidayWork?: boolean;
  /** All runs of its week are long-haul (450 km or more), and the driver rests away from home on the way. */
  readonly isLongHaul?: boolean;
  /** The rest after it is taken away from home, on the way. */
  readonly restsAway?: boolean;
}

/** A duty with its hours told apart, all in minutes. `month` counts from January of year 0, `week` from Monday 5 January 1970. */
export interface DutyRecord extends Duty {
  readonly workedMin: number;
  readonly overtimeMin: number;
  readonly holidayMin: number;
  readonly drivingMin: number;
  readonly day: number;
  readonly week: number;
  readonly month: number;
}

/** Normal hours used up in the week of the latest duty: what decides whether the next hour is overtime. */
export interface WeekState {
  readonly week: number;
  readonly normalMin: number;
}

export const NO_WEEK: WeekState = { week: -1, normalMin: 0 };

/**
 * Tells the hours of a duty apart: beyond 8 h of the duty, and beyond 40 h of normal hours of its week (Monday to
 * Sunday), is overtime (Labour Standards Act, articles 32 and 36); work on the weekly day off is neither. Duties come in
 * order of time.
 */
export function recordOf(duty: Duty, state: WeekState): { readonly record: DutyRecord; readonly state: WeekState } {
  const day = Math.floor(duty.fromMin / MINUTES_PER_DAY);
  const week = weekOfDay(day);
  const { year, month } = dateOfDayNumber(day);
  const workedMin = Math.max(0, duty.toMin - duty.fromMin - duty.breakMin);
  const used = state.week === week ? state.normalMin : 0;
  const normalMin = duty.isHolidayWork ? 0 : Math.min(workedMin, STATUTORY_DAY_MIN, STATUTORY_WEEK_MIN - used);
  const drivingMin = (duty.driving ?? []).reduce((sum, { fromMin, toMin }) => sum + toMin - fromMin, 0);
  return {
    record: {
      ...duty, workedMin, drivingMin, day, week, month: 12 * year + month - 1,
      overtimeMin: duty.isHolidayWork ? 0 : workedMin - normalMin,
      holidayMin: duty.isHolidayWork ? workedMin : 0,
    },
    state: { week, normalMin: used + normalMin },
  };
}

/** Records of duties in order of time. */
export function recordsOf(duties: readonly Duty[]): readonly DutyRecord[] {
  let state = NO_WEEK;
  return [...duties].sort((first, second) => first.fromMin - second.fromMin).map((duty) => {
    const next = recordOf(duty, state);
    state = next.state;
    return next.record;
  });
}

/** Weeks from Monday 5 January 1970. */
export function weekOfDay(day: number): number {
  return (day - weekdayOf(day) - 4) / DAYS_PER_WEEK;
}

/** First minute of a week of `weekOfDay`. */
export function weekStartMin(week: number): number {
  return (DAYS_PER_WEEK * week + 4) * MINUTES_PER_DAY;
}
