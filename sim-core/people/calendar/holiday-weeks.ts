import { succeed, type Outcome } from '../../foundation/problems';
import { dateOfDayNumber, DAYS_PER_WEEK, dayNumberOf, weekdayOf } from '../../foundation/time/civil-date';
import { FIRST_HOLIDAY_YEAR, holidaysOf, LAST_HOLIDAY_YEAR } from './holidays';

/** Thursday decides to which year and month a week belongs (ISO 8601). */
const THURSDAY = 3;

/** Weeks of a season that have their holidays on the same weekdays (0 Monday), and how many of them there are. */
export interface HolidayPattern {
  readonly weekdays: readonly number[];
  readonly weeks: number;
  /** Monday of the first of them. */
  readonly firstMonday: number;
}

/**
 * Which weeks of a season have holidays: the patterns of the weeks of the given months (1 to 12) of a year, the most
 * frequent first, then in order of the year. A representative week takes one pattern and the weight of its weeks.
 */
export function holidayPatternsOf(year: number, months: readonly number[]): Outcome<readonly HolidayPattern[]> {
  const days = holidayDaysAround(year);
  if (!days.ok) return days;
  const patterns = new Map<string, HolidayPattern>();
  for (const monday of mondaysOf(year, months)) {
    const weekdays = Array.from({ length: DAYS_PER_WEEK }, (_, weekday) => weekday).filter((weekday) => days.value.has(monday + weekday));
    const known = patterns.get(weekdays.join());
    patterns.set(weekdays.join(), { weekdays, weeks: (known?.weeks ?? 0) + 1, firstMonday: known?.firstMonday ?? monday });
  }
  return succeed([...patterns.values()].sort((first, second) => second.weeks - first.weeks || first.firstMonday - second.firstMonday));
}

/**
 * The pattern for a site week that is to carry holidays: the most frequent one that has any on a working day (Monday to
 * Friday), or the plain week where the season has none.
 */
export function holidayWeekOf(year: number, months: readonly number[]): Outcome<HolidayPattern> {
  const patterns = holidayPatternsOf(year, months);
  if (!patterns.ok) return patterns;
  return succeed(patterns.value.find(({ weekdays }) => weekdays.some((weekday) => weekday < 5)) ?? patterns.value[0]!);
}

/** Mondays of the weeks whose Thursday lies in one of the months. */
export function mondaysOf(year: number, months: readonly number[]): readonly number[] {
  const first = dayNumberOf({ year, month: 1, day: 1 });
  const firstMonday = first - weekdayOf(first);
  return Array.from({ length: 54 }, (_, week) => firstMonday + DAYS_PER_WEEK * week).filter((monday) => {
    const thursday = dateOfDayNumber(monday + THURSDAY);
    return thursday.year === year && months.includes(thursday.month);
  });
}

/** A week of the year may begin in the year before or end in the next; beyond the known years it holds none of their days. */
function holidayDaysAround(year: number): Outcome<ReadonlySet<number>> {
  const wanted = holidaysOf(year);
  if (!wanted.ok) return wanted;
  const neighbours = [year - 1, year + 1].filter((other) => other >= FIRST_HOLIDAY_YEAR && other <= LAST_HOLIDAY_YEAR).map(holidaysOf);
  const all = [wanted, ...neighbours].flatMap((outcome) => (outcome.ok ? outcome.value : []));
  return succeed(new Set([...all.map(({ dayNumber }) => dayNumber), dayNumberOf({ year: year + 1, month: 1, day: 1 })]));
}
