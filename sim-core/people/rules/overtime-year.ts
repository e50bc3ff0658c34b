import { DAYS_PER_WEEK } from '../../foundation/time/civil-date';
import type { Rulebook } from './check-roster';
import { MINUTES_PER_DAY, MINUTES_PER_HOUR, type Duty } from './duty';
import { book, maySchedule, openLedger, type RosterLedger } from './roster-ledger';

/** What a person works in every week of a year: duties of a week from Monday 0:00, in minutes, and overtime wanted after each. */
export interface WeeklyDuties {
  readonly duties: readonly { readonly startMin: number; readonly lengthMin: number; readonly breakMin: number; readonly overtimeMin: number }[];
}

/** Overtime that the rules leave in one week of the year. */
export interface OvertimeWeek {
  readonly monday: number;
  readonly wantedHours: number;
  readonly allowedHours: number;
}

/**
 * Carries one person through the weeks of a year (Mondays as day numbers, in order): each duty is prolonged by the
 * overtime wanted where the ledger allows it, in steps of a quarter hour, and worked without it where it does not. So
 * monthly and yearly caps bind: overtime falls when the ledger is spent. `offDays` (day numbers) are not worked. The same
 * input gives the same year; the ledger at its end is returned for the next one.
 */
export function overtimeOfYear(
  { duties }: WeeklyDuties, mondays: readonly number[], rulebook: Rulebook, options: { readonly offDays?: ReadonlySet<number>; readonly ledger?: RosterLedger } = {},
): { readonly weeks: readonly OvertimeWeek[]; readonly ledger: RosterLedger } {
  let ledger = options.ledger ?? openLedger('person');
  const weeks = mondays.map((monday): OvertimeWeek => {
    let wantedMin = 0;
    let allowedMin = 0;
    for (const { startMin, lengthMin, breakMin, overtimeMin } of duties) {
      const fromMin = monday * MINUTES_PER_DAY + startMin;
      if (options.offDays?.has(Math.floor(fromMin / MINUTES_PER_DAY)) === true) continue;
      const duty: Duty = { fromMin, toMin: fromMin + lengthMin, breakMin };
      const extraMin = longestOvertime(ledger, duty, overtimeMin, rulebook);
      ledger = book(ledger, { ...duty, toMin: duty.toMin + extraMin });
      wantedMin += overtimeMin;
      allowedMin += extraMin;
    }
    return { monday, wantedHours: wantedMin / MINUTES_PER_HOUR, allowedHours: allowedMin / MINUTES_PER_HOUR };
  });
  return { weeks, ledger };
}

const STEP_MIN = 15;

/** Found by halving, as a longer duty breaks whatever a shorter one breaks. */
function longestOvertime(ledger: RosterLedger, duty: Duty, wantedMin: number, rulebook: Rulebook): number {
  const isAllowed = (extraMin: number): boolean => maySchedule(ledger, { ...duty, toMin: duty.toMin + extraMin }, rulebook);
  if (wantedMin === 0 || isAllowed(wantedMin)) return wantedMin;
  let [low, high] = [0, Math.ceil(wantedMin / STEP_MIN)];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isAllowed(middle * STEP_MIN)) low = middle;
    else high = middle;
  }
  return low * STEP_MIN;
}

/** Share of the overtime wanted that the rules leave in some weeks of the year, such as those of a season; 1 when none is wanted. */
export function allowedShare(weeks: readonly OvertimeWeek[]): number {
  const sum = (of: (week: OvertimeWeek) => number): number => weeks.reduce((total, week) => total + of(week), 0);
  const wanted = sum(({ wantedHours }) => wantedHours);
  return wanted === 0 ? 1 : sum(({ allowedHours }) => allowedHours) / wanted;
}

/** The Mondays of so many weeks in a row. */
export function weeksFrom(monday: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => monday + DAYS_PER_WEEK * index);
}
