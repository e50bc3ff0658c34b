/** A day of the Gregorian calendar; `month` and `day` count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_CYCLE = 146_097;
const YEARS_PER_CYCLE = 400;
/** From 1 March of year 0, where the cycle begins, to 1 January 1970. */
const DAYS_TO_1970 = 719_468;

/**
 * Days from 1 January 1970 to a date. The year is made to begin in March, so that the leap day comes last; then a
 * cycle of 400 years has a fixed number of days (E. G. Richards, "Calendars", Explanatory Supplement to the
 * Astronomical Almanac, 3rd ed., 2013, chapter 15).
 */
export function dayNumberOf({ year, month, day }: CivilDate): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(marchYear / YEARS_PER_CYCLE);
  const yearOfCycle = marchYear - cycle * YEARS_PER_CYCLE;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * DAYS_PER_CYCLE + dayOfCycle - DAYS_TO_1970;
}

/** The date that lies so many days after 1 January 1970. */
export function dateOfDayNumber(dayNumber: number): CivilDate {
  const shifted = dayNumber + DAYS_TO_1970;
  const cycle = Math.floor(shifted / DAYS_PER_CYCLE);
  const dayOfCycle = shifted - cycle * DAYS_PER_CYCLE;
  const leapDays = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfCycle + cycle * YEARS_PER_CYCLE + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

export const DAYS_PER_WEEK = 7;
export const MONDAY = 0;
export const SUNDAY = 6;

/** 0 Monday .. 6 Sunday; 1 January 1970 was a Thursday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
}

/** ISO 8601, such as 2026-09-22. */
export function isoDate({ year, month, day }: CivilDate): string {
  const padded = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}
