import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumberOf } from '../../foundation/time/civil-date';
import { integralOf, valueAt } from '../../foundation/time/periodic-steps';
import { holidayPatternsOf, holidayWeekOf, mondaysOf } from './holiday-weeks';
import { DAY_US, HOUR_US, peopleOnDuty, WEEK_US, weeklyHoursOf, type WeekShift } from './week-calendar';

const day: WeekShift = {
  people: 4, weekdays: [0, 1, 2, 3, 4], startUs: 8 * HOUR_US, lengthUs: 9 * HOUR_US, worksOnHolidays: false,
  breaks: [{ afterUs: 4 * HOUR_US, lengthUs: HOUR_US }],
};
const night: WeekShift = { people: 2, weekdays: [5, 6], startUs: 22 * HOUR_US, lengthUs: 8 * HOUR_US, breaks: [], worksOnHolidays: true };

describe('a week with breaks', () => {
  it('has nobody during the break and everybody around it', () => {
    const steps = peopleOnDuty([day]);
    expect([7.9, 8, 11.9, 12, 12.9, 13, 16.9, 17].map((hour) => valueAt(steps, Math.round(hour * HOUR_US)))).toEqual([0, 4, 4, 0, 0, 4, 4, 0]);
    expect(weeklyHoursOf(day)).toBe(40);
  });

  it('carries a Sunday night shift into Monday morning', () => {
    const steps = peopleOnDuty([night]);
    expect(valueAt(steps, 5 * HOUR_US)).toBe(2);
    expect(valueAt(steps, 6 * HOUR_US)).toBe(0);
  });

  it('has no day shift on a holiday, and the night shift that says so', () => {
    const steps = peopleOnDuty([day, night], [0, 5]);
    expect(valueAt(steps, 9 * HOUR_US)).toBe(0);
    expect(valueAt(steps, DAY_US + 9 * HOUR_US)).toBe(4);
    expect(valueAt(steps, 5 * DAY_US + 23 * HOUR_US)).toBe(2);
    expect(weeklyHoursOf(day, [0])).toBe(32);
  });

  it('keeps the hours of all shifts, whatever their breaks, days and the time of Monday', () => {
    const anyShift = fc.record({
      people: fc.integer({ min: 0, max: 9 }), weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 7 }), startUs: fc.integer({ min: 0, max: 23 }).map((hour) => hour * HOUR_US),
      lengthUs: fc.integer({ min: 1, max: 24 }).map((hours) => hours * HOUR_US), worksOnHolidays: fc.boolean(),
      breaks: fc.array(fc.record({ afterUs: fc.integer({ min: 0, max: 26 }).map((hours) => hours * HOUR_US), lengthUs: fc.integer({ min: 0, max: 5 }).map((hours) => hours * HOUR_US) }), { maxLength: 3 }),
    });
    fc.assert(fc.property(fc.array(anyShift, { maxLength: 4 }), fc.uniqueArray(fc.integer({ min: 0, max: 6 })), fc.integer({ min: -50, max: 400 }), (shifts, holidays, hours) => {
      const steps = peopleOnDuty(shifts, holidays, hours * HOUR_US);
      const expected = shifts.reduce((sum, shift) => sum + shift.people * weeklyHoursOf(shift, holidays), 0);
      expect(integralOf(steps, 0, WEEK_US) / HOUR_US).toBeCloseTo(expected, 9);
      expect(steps.steps.every(({ value }) => value >= 0)).toBe(true);
    }));
  });
});

describe('the weeks of a season', () => {
  it('are 52 or 53 a year, each in one season', () => {
    const seasons = [[12, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10, 11]];
    for (let year = 2000; year <= 2070; year++) {
      const all = seasons.flatMap((months) => mondaysOf(year, months));
      expect(new Set(all).size).toBe(all.length);
      expect([52, 53]).toContain(all.length);
    }
  });

  it('have the holidays of their days: Golden Week of 2025 lies in two weeks of May', () => {
    const may = holidayPatternsOf(2025, [5]);
    if (!may.ok) throw new Error('refused');
    expect(may.value.map(({ weekdays, weeks }) => [weekdays, weeks])).toEqual([[[], 3], [[1, 5, 6], 1], [[0, 1], 1]]);
    expect(may.value[1]!.firstMonday).toBe(dayNumberOf({ year: 2025, month: 4, day: 28 }));
  });

  it('have a typical one with a holiday on a working day, and a plain one where there is none', () => {
    expect(holidayWeekOf(2025, [9, 10, 11])).toMatchObject({ ok: true, value: { weekdays: [0] } });
    expect(holidayWeekOf(2025, [6])).toMatchObject({ ok: true, value: { weekdays: [] } });
    expect(holidayWeekOf(2090, [6])).toMatchObject({ ok: false, problems: [{ code: 'calendar.year-unknown' }] });
  });

  it('count New Year’s Day of the next year in the last week of the last year too', () => {
    const december = holidayPatternsOf(2070, [12]);
    if (!december.ok) throw new Error('refused');
    expect(december.value.reduce((sum, { weeks }) => sum + weeks, 0)).toBe(mondaysOf(2070, [12]).length);
  });
});
