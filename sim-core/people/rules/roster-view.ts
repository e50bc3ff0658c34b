import { dayNumberOf } from '../../foundation/time/civil-date';
import { MINUTES_PER_DAY, type DutyRecord, type MinuteSpan } from './duty';

/** Hours of one month in minutes; `month` counts from January of year 0. */
export interface MonthHours {
  readonly month: number;
  readonly overtimeMin: number;
  readonly holidayMin: number;
  readonly dutyMin: number;
}

/** What the measures look at: duties in order of time, and the hours of every month that has any. */
export interface RosterView {
  readonly duties: readonly DutyRecord[];
  readonly months: readonly MonthHours[];
  readonly yearBeginsInMonth: number;
}

/** Adds the hours of a duty to its month; months stay in order. */
export function withDuty(months: readonly MonthHours[], { month, overtimeMin, holidayMin, fromMin, toMin }: DutyRecord): readonly MonthHours[] {
  const index = months.findIndex((entry) => entry.month >= month);
  const known = index >= 0 && months[index]!.month === month ? months[index]! : undefined;
  const entry: MonthHours = {
    month,
    overtimeMin: (known?.overtimeMin ?? 0) + overtimeMin,
    holidayMin: (known?.holidayMin ?? 0) + holidayMin,
    dutyMin: (known?.dutyMin ?? 0) + toMin - fromMin,
  };
  if (known) return months.with(index, entry);
  return index < 0 ? [...months, entry] : [...months.slice(0, index), entry, ...months.slice(index)];
}

export function viewOf(duties: readonly DutyRecord[], yearBeginsInMonth: number): RosterView {
  return { duties, months: duties.reduce<readonly MonthHours[]>(withDuty, []), yearBeginsInMonth };
}

/** The year of counting that a month lies in, named by the calendar year of its first month. */
export function countingYearOf(month: number, yearBeginsInMonth: number): number {
  return Math.floor((month - (yearBeginsInMonth - 1)) / 12);
}

/** From the start of one month to the end of another. */
export function spanOfMonths(first: number, last: number): MinuteSpan {
  return { fromMin: startOfMonth(first), toMin: startOfMonth(last + 1) };
}

function startOfMonth(month: number): number {
  const year = Math.floor(month / 12);
  return dayNumberOf({ year, month: month - 12 * year + 1, day: 1 }) * MINUTES_PER_DAY;
}
