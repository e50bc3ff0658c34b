import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { dayNumberOf } from '../../foundation/time/civil-date';
import { openCatalogue } from '../../scenario/catalogue';
import { holidaysOf } from '../calendar/holidays';
import type { Rulebook } from './check-roster';
import { allowedShare, overtimeOfYear, weeksFrom, type WeeklyDuties } from './overtime-year';
import { rulesInForce, type RuleGroup } from './rule-table';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error(catalogue.problems[0]!.code);
const table = catalogue.value.workingTime;
const rulebook = (group: RuleGroup, hasAgreement: boolean): Rulebook => ({ rules: rulesInForce(table, { group, hasAgreement, on: { year: 2026, month: 4, day: 1 } }), yearBeginsInMonth: table.yearBeginsInMonth });

/** Monday to Friday, 8 h with an hour of break from 8 o'clock, and so much overtime. */
const week = (overtimeMin: number): WeeklyDuties => ({ duties: [0, 1, 2, 3, 4].map((day) => ({ startMin: 1440 * day + 480, lengthMin: 540, breakMin: 60, overtimeMin })) });
/** The fiscal year 2027 begins on a Thursday; its first whole week on 5 April. */
const mondays = weeksFrom(dayNumberOf({ year: 2027, month: 4, day: 5 }), 51);

describe('overtime over a year', () => {
  it('is all allowed while it stays below every cap: 1 h a day', () => {
    const { weeks } = overtimeOfYear(week(60), mondays, rulebook('general', false));
    expect(allowedShare(weeks)).toBe(1);
  });

  it('falls when the ledger is spent: 2 h a day end at 360 h, with 45 h a month at most on the way', () => {
    const { weeks, ledger } = overtimeOfYear(week(120), mondays, rulebook('general', false));
    const total = weeks.reduce((sum, { allowedHours }) => sum + allowedHours, 0);
    expect(total).toBe(360);
    expect(Math.max(...ledger.months.map(({ overtimeMin }) => overtimeMin))).toBeLessThanOrEqual(45 * 60);
    expect(weeks[0]!.allowedHours).toBe(10);
    expect(weeks.at(-1)!.allowedHours).toBe(0);
    expect(allowedShare(weeks.slice(0, 13))).toBeGreaterThan(allowedShare(weeks.slice(38)));
  });

  it('goes further under a special clause, for a doctor, and for one of level B', () => {
    const total = (group: RuleGroup, hasAgreement: boolean, overtimeMin: number): number =>
      overtimeOfYear(week(overtimeMin), mondays, rulebook(group, hasAgreement)).weeks.reduce((sum, { allowedHours }) => sum + allowedHours, 0);
    expect(total('general', true, 240)).toBeLessThanOrEqual(720);
    expect(total('general', true, 240)).toBeGreaterThan(600);
    expect(total('doctor-a', true, 300)).toBe(960);
    expect(total('doctor-b', true, 300)).toBeGreaterThan(960);
  });

  it('leaves out holidays, and hands the ledger on to the next weeks', () => {
    const holidays = holidaysOf(2027);
    if (!holidays.ok) throw new Error('refused');
    const offDays = new Set(holidays.value.map(({ dayNumber }) => dayNumber));
    const whole = overtimeOfYear(week(120), mondays, rulebook('general', false), { offDays });
    const first = overtimeOfYear(week(120), mondays.slice(0, 20), rulebook('general', false), { offDays });
    const second = overtimeOfYear(week(120), mondays.slice(20), rulebook('general', false), { offDays, ledger: first.ledger });
    expect([...first.weeks, ...second.weeks]).toEqual(whole.weeks);
    expect(whole.weeks.find(({ monday }) => monday === dayNumberOf({ year: 2027, month: 5, day: 3 }))!.wantedHours).toBe(4);
  });
});
