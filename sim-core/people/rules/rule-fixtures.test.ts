import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { dayNumberOf } from '../../foundation/time/civil-date';
import { openCatalogue } from '../../scenario/catalogue';
import { checkRoster, describeViolation, type Rulebook, type Violation } from './check-roster';
import { MINUTES_PER_DAY, type Duty, type MinuteSpan } from './duty';
import { rulesInForce, type Measure, type RuleGroup, type WorkingTimeRule } from './rule-table';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error(catalogue.problems[0]!.code);
const table = catalogue.value.workingTime;

/** Monday, 6 January 2025; minutes of a day and hour counted from there. */
const MONDAY = dayNumberOf({ year: 2025, month: 1, day: 6 });
const at = (day: number, hour = 0): number => (MONDAY + day) * MINUTES_PER_DAY + Math.round(hour * 60);
const duty = (day: number, startHour: number, hours: number, more: Partial<Duty> = {}): Duty => ({ fromMin: at(day, startHour), toMin: at(day, startHour) + Math.round(hours * 60), breakMin: 0, ...more });
/** A working day of 8 h with so much overtime, from 8 o'clock. */
const withOvertime = (day: number, overtimeHours: number): Duty => duty(day, 8, 8 + overtimeHours);
const dayOfMonth = (year: number, month: number, day: number): number => dayNumberOf({ year, month, day }) - MONDAY;

const dayIn = (month: number, day: number): number => dayOfMonth(2025 + Math.floor(month / 12), (month % 12) + 1, day);
/** Whole minutes in pieces of at most `most`. */
const pieces = (hours: number, most: number): readonly number[] => {
  const minutes = Math.round(hours * 60);
  return Array.from({ length: Math.ceil(minutes / (60 * most)) }, (_, index) => Math.min(60 * most, minutes - 60 * most * index) / 60);
};

/** Overtime of a month, up to 6 h on its days from Monday to Friday. */
const monthOfOvertime = (month: number, hours: number): readonly Duty[] => {
  const weekdays = Array.from({ length: 28 }, (_, index) => dayIn(month, 1 + index)).filter((day) => ((day % 7) + 7) % 7 < 5);
  return pieces(hours, 6).map((each, index) => withOvertime(weekdays[index]!, each));
};
/** Duty of a month in days of up to 12 h. */
const monthOfDuty = (month: number, hours: number): readonly Duty[] => pieces(hours, 12).map((each, index) => duty(dayIn(month, 1 + index), 6, each));
/** Holiday work of a month in days of up to 8 h. */
const monthOfHolidays = (month: number, hours: number): readonly Duty[] => pieces(hours, 8).map((each, index) => duty(dayIn(month, 1 + index), 8, each, { isHolidayWork: true }));
/** A year from April on, in equal whole hours; what is left over falls on the first month. */
const spread = (hours: number, each: (month: number, hours: number) => readonly Duty[]): readonly Duty[] => {
  const equal = Math.floor(hours / 12);
  return Array.from({ length: 12 }, (_, index) => each(3 + index, index === 0 ? hours - 11 * equal : equal)).flat();
};
/** Alternate driving and pauses from 6 o'clock. */
const drive = (day: number, pieces: readonly (readonly [drive: number, pauseMin: number])[], more: Partial<Duty> = {}): Duty => {
  const driving: MinuteSpan[] = [];
  let timeMin = at(day, 6);
  for (const [hours, pauseMin] of pieces) {
    driving.push({ fromMin: timeMin, toMin: timeMin + Math.round(hours * 60) });
    timeMin += Math.round(hours * 60) + pauseMin;
  }
  return { fromMin: at(day, 6), toMin: timeMin, breakMin: 0, driving, ...more };
};
const drivingDay = (day: number, hours: number): Duty => drive(day, pieces(hours, 3).map((each) => [each, 40] as const));
const repeated = (count: number, each: (index: number) => Duty): readonly Duty[] => Array.from({ length: count }, (_, index) => each(index));
const longHaul = { isLongHaul: true, restsAway: true } as const;

/** Duties in which the measure is exactly `amount`; hours and counts above `threshold` where the measure counts. */
const fixtures: Readonly<Record<Measure, (amount: number, threshold: number) => readonly Duty[]>> = {
  overtimePerMonth: (hours) => monthOfOvertime(4, hours),
  overtimePerYear: (hours) => spread(hours, monthOfOvertime),
  overtimeAndHolidayPerMonth: (hours) => [...monthOfOvertime(4, hours - 8), duty(dayOfMonth(2025, 5, 31), 8, 8, { isHolidayWork: true })],
  overtimeAndHolidayPerYear: (hours) => [...spread(hours - 8, monthOfHolidays), duty(dayOfMonth(2026, 3, 31), 8, 8, { isHolidayWork: true })],
  overtimeAndHolidayMean: (hours) => [...monthOfOvertime(4, hours), ...monthOfOvertime(5, hours)],
  monthsOfOvertimeAbove: (count, threshold) => Array.from({ length: count }, (_, index) => monthOfOvertime(3 + index, threshold + 1)).flat(),
  dutyPerMonth: (hours) => monthOfDuty(4, hours),
  dutyPerYear: (hours) => spread(hours, monthOfDuty),
  monthsOfDutyAbove: (count, threshold) => Array.from({ length: count }, (_, index) => monthOfDuty(3 + index + (index >= 3 ? 1 : 0), threshold + 1)).flat(),
  runningMonthsOfDutyAbove: (count, threshold) => Array.from({ length: count }, (_, index) => monthOfDuty(3 + index, threshold + 1)).flat(),
  dutyPerDay: (hours) => [duty(0, 6, hours - 2), duty(1, 4, 6)],
  dutyPerDayLongHaul: (hours) => [duty(0, 6, hours, { isLongHaul: true })],
  dutiesAbovePerWeek: (count, threshold) => repeated(count, (index) => duty(2 * index, 6, threshold + 0.5)),
  longHaulDutiesAbovePerWeek: (count, threshold) => repeated(count, (index) => duty(2 * index, 6, threshold + 0.5, { isLongHaul: true })),
  dutyLength: (hours) => [duty(0, 6, hours)],
  restAfterDuty: (hours) => [duty(0, 6, 10), duty(0, 16 + hours, 8)],
  restAfterLongDuty: (hours) => [duty(0, 6, 20), duty(0, 26 + hours, 8)],
  restAwayLongHaul: (hours) => [duty(0, 6, 10, longHaul), duty(0, 16 + hours, 8, { isLongHaul: true })],
  shortRestsAwayPerWeek: (count) => repeated(count + 1, (index) => duty(index, 6, 15.5, longHaul)),
  restAfterTrip: (hours) => [duty(0, 6, 15.5, longHaul), duty(1, 6, 10, { isLongHaul: true }), duty(1, 16 + hours, 8)],
  drivingPerDay: (hours) => [drivingDay(0, hours), drivingDay(1, hours), drivingDay(2, hours)],
  drivingPerWeek: (hours) => repeated(10, (index) => drivingDay(index + (index >= 5 ? 2 : 0), index === 0 ? 2 * hours - 9 * 8 : 8)),
  drivingWithoutBreak: (hours) => [drive(0, [[hours - 2, 20], [2, 30], [3, 0]])],
  shortPausesRunning: (count) => [drive(0, [...repeatedPieces(count), [0.2, 0]])],
  holidayDutiesPerTwoWeeks: (count) => repeated(count, (index) => duty(6 + 7 * index, 8, 4, { isHolidayWork: true })),
};

function repeatedPieces(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, () => [0.2, 5] as const);
}

/** The smallest step by which the measure can pass its limit in the fixture. */
const STEP = { h: 1 / 60, count: 1 } as const;

function rulebook(rule: WorkingTimeRule, isAfter: boolean): Rulebook {
  const [group] = rule.groups;
  const on = isAfter ? { year: 2025, month: 1, day: 1 } : { year: 2018, month: 1, day: 1 };
  const rules = rulesInForce(table, { group: group!, hasAgreement: rule.agreement === 'with', on }).filter(({ id }) => id === rule.id);
  return { rules, yearBeginsInMonth: table.yearBeginsInMonth };
}

const rows = table.rules.flatMap((rule) => [
  ...(rule.before ? [{ id: `${rule.id} before ${rule.changedOn}`, rule, limit: rule.before, isAfter: false }] : []),
  ...(rule.after ? [{ id: `${rule.id} from ${rule.changedOn}`, rule, limit: rule.after, isAfter: true }] : []),
]);

describe.each(rows)('$id', ({ rule, limit, isAfter }) => {
  const { limit: amount, threshold = 0 } = limit;
  const step = STEP[rule.unit];
  const check = (found: number): readonly Violation[] => checkRoster([{ person: 'Sato', duties: fixtures[rule.measure](found, threshold) }], rulebook(rule, isAfter));

  it('lets the legal roster pass', () => {
    expect(check(rule.comparison === 'below' ? amount - step : amount)).toEqual([]);
  });

  it('names the violation with rule, person, period, found and limit', () => {
    const found = rule.comparison === 'at-least' ? amount - step : rule.comparison === 'below' ? amount : amount + step;
    const violations = check(found);
    expect(violations.length).toBeGreaterThan(0);
    expect(violations[0]).toMatchObject({ person: 'Sato', rule: { id: rule.id, force: limit.force }, limit: amount });
    expect(violations.some((violation) => Math.abs(violation.found - found) < 1e-9)).toBe(true);
    expect(violations.every(({ period }) => period.toMin > period.fromMin)).toBe(true);
    expect(describeViolation(violations[0]!).en).toContain('Sato');
  });
});

describe('the table', () => {
  it('holds a rule for every group and uses every measure', () => {
    const groups: readonly RuleGroup[] = ['general', 'doctor-a', 'doctor-b', 'doctor-c', 'driver'];
    for (const group of groups) expect(rulesInForce(table, { group, hasAgreement: true, on: { year: 2026, month: 4, day: 1 } }).length).toBeGreaterThan(2);
    expect(new Set(table.rules.map(({ measure }) => measure))).toEqual(new Set(Object.keys(fixtures)));
    expect(new Set(table.rules.map(({ id }) => id)).size).toBe(table.rules.length);
  });

  it('changes with the day: drivers had no cap on overtime before April 2024', () => {
    const ids = (year: number, month: number): readonly string[] => rulesInForce(table, { group: 'driver', hasAgreement: true, on: { year, month, day: 1 } }).map(({ id }) => id);
    expect(ids(2024, 3)).not.toContain('driver.special.overtimePerYear');
    expect(ids(2024, 4)).toContain('driver.special.overtimePerYear');
  });

  it('waives the monthly limit for a doctor who had the interview', () => {
    const ids = (isInterviewed: boolean): readonly string[] => rulesInForce(table, { group: 'doctor-b', hasAgreement: true, on: { year: 2026, month: 4, day: 1 }, isInterviewed }).map(({ id }) => id);
    expect(ids(false)).toContain('doctor.overtimeAndHolidayPerMonth');
    expect(ids(true)).not.toContain('doctor.overtimeAndHolidayPerMonth');
  });

  it('says of each limit whether it was checked and where', () => {
    for (const { before, after } of table.rules) for (const limit of [before, after]) if (limit) expect(limit.source).toMatch(/https:/);
  });
});

describe('the mean of two days (examination of transport managers, 2014, question 23)', () => {
  const driver: Rulebook = { rules: rulesInForce(table, { group: 'driver', hasAgreement: false, on: { year: 2014, month: 1, day: 1 } }).filter(({ measure }) => measure === 'drivingPerDay'), yearBeginsInMonth: 4 };
  const violating = (hours: readonly number[]): number => checkRoster([{ person: 'Ito', duties: hours.map((driven, day) => drivingDay(day, driven)) }], driver).length;

  it('is broken by 8, 11 and 8 hours, and not by 7, 11 and 8', () => {
    expect(violating([8, 11, 8])).toBe(1);
    expect(violating([7, 11, 8])).toBe(0);
  });
});

describe('hours', () => {
  it('beyond 8 a day and beyond 40 a week are overtime, counted once', () => {
    const sixDays = repeated(6, (day) => duty(day, 8, 10, { breakMin: 60 }));
    const [violation] = checkRoster([{ person: 'Kato', duties: sixDays }], { rules: [{ id: 'probe', name: { en: 'probe', ja: '確認' }, measure: 'overtimePerMonth', comparison: 'at-most', unit: 'h', value: 0, threshold: 0, force: 'limit' }], yearBeginsInMonth: 4 });
    expect(violation?.found).toBe(5 * 1 + 9);
  });

  it('of a next duty within 24 h count for the day before too (examination of 2016, question 22: 13 h 10 min)', () => {
    const days = [duty(0, 6.5, 11 + 10 / 60), duty(1, 4.5, 12.25)];
    const [violation] = checkRoster([{ person: 'Abe', duties: days }], { rules: [{ id: 'probe', name: { en: 'probe', ja: '確認' }, measure: 'dutyPerDay', comparison: 'at-most', unit: 'h', value: 13, threshold: 0, force: 'limit' }], yearBeginsInMonth: 4 });
    expect(violation?.found).toBeCloseTo(13 + 10 / 60, 9);
  });
});
