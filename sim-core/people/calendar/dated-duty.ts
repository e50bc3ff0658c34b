import { succeed, type Outcome } from '../../foundation/problems';
import { dateOfDayNumber, weekdayOf } from '../../foundation/time/civil-date';
import type { PeriodicSteps } from '../../foundation/time/periodic-steps';
import { holidaysOf } from './holidays';
import { DAY_US, stepsOf, stretchesBetweenBreaks, type WeekShift } from './week-calendar';

/**
 * People on duty on real dates: the shift on its weekdays from a first day (day number) on, not on Japanese holidays
 * unless it is worked then. The steps cover so many days once. Refuses years whose holidays are not known.
 */
export function dutyOnDates(shift: WeekShift, firstDay: number, days: number): Outcome<PeriodicSteps> {
  const holidays = holidayDays(firstDay, firstDay + days);
  if (!holidays.ok) return holidays;
  const worked = Array.from({ length: days }, (_, day) => day).filter((day) => shift.weekdays.includes(weekdayOf(firstDay + day)) && (shift.worksOnHolidays || !holidays.value.has(firstDay + day)));
  const stretches = worked.flatMap((day) => stretchesBetweenBreaks(shift, day * DAY_US + shift.startUs));
  return succeed(stepsOf(stretches, days * DAY_US));
}

function holidayDays(firstDay: number, endDay: number): Outcome<ReadonlySet<number>> {
  const found = new Set<number>();
  for (let { year } = dateOfDayNumber(firstDay); year <= dateOfDayNumber(endDay).year; year++) {
    const holidays = holidaysOf(year);
    if (!holidays.ok) return holidays;
    for (const { dayNumber } of holidays.value) found.add(dayNumber);
  }
  return succeed(found);
}
