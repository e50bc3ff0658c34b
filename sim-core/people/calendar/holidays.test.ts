import reference from '@holiday-jp/holiday_jp';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber, dayNumberOf, isoDate, SUNDAY, weekdayOf } from '../../foundation/time/civil-date';
import { equinoxInJapan } from './equinox';
import { FIRST_HOLIDAY_YEAR, holidaysOf, LAST_HOLIDAY_YEAR, type Holiday } from './holidays';

const holidays = (year: number): readonly Holiday[] => {
  const outcome = holidaysOf(year);
  if (!outcome.ok) throw new Error(outcome.problems[0]!.code);
  return outcome.value;
};
const datesOf = (year: number): string[] => holidays(year).map(({ dayNumber }) => isoDate(dateOfDayNumber(dayNumber)));
const years = Array.from({ length: LAST_HOLIDAY_YEAR - FIRST_HOLIDAY_YEAR + 1 }, (_, index) => FIRST_HOLIDAY_YEAR + index);

/** The package lists the days of the Cabinet Office up to the year that is announced, and days computed by others after it. */
const listed = Object.keys(reference.holidays);
const lastListedYear = Number(listed.at(-1)!.slice(0, 4));

describe('days and dates', () => {
  it('go both ways from 1900 to 2200, and the weekday is that of the reference days', () => {
    fc.assert(fc.property(fc.integer({ min: -25_567, max: 84_000 }), (dayNumber) => {
      expect(dayNumberOf(dateOfDayNumber(dayNumber))).toBe(dayNumber);
    }));
    expect(weekdayOf(dayNumberOf({ year: 2024, month: 4, day: 1 }))).toBe(0);
    expect(dayNumberOf({ year: 2000, month: 3, day: 1 }) - dayNumberOf({ year: 2000, month: 2, day: 28 })).toBe(2);
    expect(dayNumberOf({ year: 2100, month: 3, day: 1 }) - dayNumberOf({ year: 2100, month: 2, day: 28 })).toBe(1);
  });
});

describe('Japanese holidays', () => {
  it.each(years.filter((year) => year <= lastListedYear))('of %i are those of the independent list', (year) => {
    expect(datesOf(year)).toEqual(listed.filter((date) => date.startsWith(`${String(year)}-`)));
  });

  it('agree with a list that reaches to 2050', () => {
    expect(lastListedYear).toBe(2050);
  });

  it('are 16 national days from 2022 on, and never two on one day', () => {
    for (const year of years.filter((value) => value >= 2022)) {
      expect(holidays(year).filter(({ kind }) => kind === 'national')).toHaveLength(16);
      expect(new Set(datesOf(year)).size).toBe(datesOf(year).length);
    }
  });

  it('know the day between two holidays of September 2026 and the two substitute days after May 3, 2020 and 2026', () => {
    expect(holidays(2026).filter(({ kind }) => kind === 'between').map(({ dayNumber }) => isoDate(dateOfDayNumber(dayNumber)))).toEqual(['2026-09-22']);
    expect(datesOf(2020)).toContain('2020-05-06');
    expect(datesOf(2026)).toContain('2026-05-06');
  });

  it('moved for the accession and the Olympic Games', () => {
    expect(datesOf(2019)).toEqual(expect.arrayContaining(['2019-04-30', '2019-05-01', '2019-05-02', '2019-10-22']));
    expect(datesOf(2019)).not.toContain('2019-12-23');
    expect(datesOf(2021)).toEqual(expect.arrayContaining(['2021-07-22', '2021-07-23', '2021-08-09']));
    expect(datesOf(2021)).not.toContain('2021-10-11');
  });

  it('never lose a Sunday: each national holiday on one has its substitute within the week', () => {
    for (const year of years) {
      for (const { dayNumber, kind } of holidays(year)) {
        if (kind !== 'national' || weekdayOf(dayNumber) !== SUNDAY) continue;
        expect(holidays(year).some((other) => other.kind === 'substitute' && other.dayNumber > dayNumber && other.dayNumber < dayNumber + 7)).toBe(true);
      }
    }
  });

  it('have equinoxes that lie more than ten minutes from midnight in every year, ten times the error of the formula', () => {
    for (const year of years) {
      for (const equinox of ['march', 'september'] as const) {
        const moment = equinoxInJapan(year, equinox);
        const minutesFromMidnight = 1440 * Math.min(moment - Math.floor(moment), Math.ceil(moment) - moment);
        expect(minutesFromMidnight, `${String(year)} ${equinox}`).toBeGreaterThan(10);
      }
    }
  });

  it.each([1999, 2071, 2020.5, NaN])('refuse the year %d with a named problem', (year) => {
    expect(holidaysOf(year)).toMatchObject({ ok: false, problems: [{ code: 'calendar.year-unknown' }] });
  });
});
