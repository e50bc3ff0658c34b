import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { checkRoster } from '../../people/rules/check-roster';
import { openCatalogue } from '../../scenario/catalogue';
import { DAY_US, HOUR_US, MINUTE_US, WEEK_US } from '../site/week-time';
import { mayFollow, type Duty, type TimeSpan } from './duty-diary';
import { daysOfStandards, driverRules, dutyRules, swingOf, yearBudget } from './duty-rules';
import { bookedDuty, rulebookOf, type Standard } from './roster-check';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');
const table = catalogue.value.workingTime;
const rulesOf = (standard: Standard) => dutyRules(table, daysOfStandards[standard], 30 * MINUTE_US);

const us = (hours: number): number => Math.round(hours * 60) * MINUTE_US;
const duty = (startH: number, hours: number, more: Partial<Duty> = {}): Duty => ({ startUs: us(startH), endUs: us(startH + hours), breakUs: us(1), driving: [], isLongHaul: false, restsAway: false, ...more });
const day = (index: number, hours: number, more: Partial<Duty> = {}): Duty => duty(24 * index, hours, more);
/** Driving in stretches of at most 3 h with 40 min between them, from an hour after the start. */
const driving = (startH: number, hours: number): readonly TimeSpan[] =>
  Array.from({ length: Math.ceil(hours / 3) }, (_, index) => ({ fromUs: us(startH + 1 + index * (3 + 2 / 3)), toUs: us(startH + 1 + index * (3 + 2 / 3) + Math.min(3, hours - 3 * index)) }));
const wheel = (index: number, hours: number): Duty => day(index, 13, { driving: driving(24 * index, hours) });
const straight = (hours: number, pauseMin: number): Duty => duty(0, 10, { driving: [{ fromUs: us(1), toUs: us(1 + hours / 2) }, { fromUs: us(1 + hours / 2 + pauseMin / 60), toUs: us(1 + hours + pauseMin / 60) }] });

const mayAll = (duties: readonly Duty[], standard: Standard): boolean => {
  const rules = rulesOf(standard);
  const { mean } = yearBudget(rules, 52, 0);
  const limits = { restUs: rules.restMinimumUs, mondayUs: 0, capsOf: () => mean };
  return duties.every((one, index) => mayFollow(duties.slice(0, index), one, rules, limits));
};

const long = { isLongHaul: true, restsAway: true } as const;

/** For every row that binds a planner: a diary that keeps it to the minute, and one that does not. */
const fixtures: readonly (readonly [row: string, standard: Standard, legal: readonly Duty[], violating: readonly Duty[]])[] = [
  ['driver.dutyPerDay', 'from-2024', [duty(0, 15)], [duty(0, 15 + 1 / 60)]],
  ['driver.dutyPerDay', 'before-2024', [duty(0, 16)], [duty(0, 16 + 1 / 60)]],
  ['driver.dutyPerDay with the next day inside', 'from-2024', [duty(0, 13), duty(22, 9)], [duty(0, 13), duty(21.9, 9)]],
  ['driver.dutyPerDay.longHaul', 'from-2024', [duty(0, 16, long)], [duty(0, 16 + 1 / 60, long)]],
  ['driver.longDuties', 'from-2024', [day(0, 14.5), day(1, 14.5), day(2, 14)], [day(0, 14.5), day(1, 14.5), day(2, 14.1)]],
  ['driver.longDuties', 'before-2024', [day(0, 15.5), day(1, 15.5), day(2, 15)], [day(0, 15.5), day(1, 15.5), day(2, 15.1)]],
  ['driver.rest', 'from-2024', [duty(0, 10), duty(19, 6)], [duty(0, 10), duty(18.9, 6)]],
  ['driver.rest', 'before-2024', [duty(0, 10), duty(18, 6)], [duty(0, 10), duty(17.9, 6)]],
  ['driver.drivingPerDay', 'from-2024', [wheel(0, 9), wheel(1, 9)], [wheel(0, 9), wheel(1, 9 + 1 / 60)]],
  ['driver.drivingPerWeek', 'from-2024', [0, 1, 2, 3].map((index) => wheel(index, 8.9)), [0, 1, 2, 3, 4].map((index) => wheel(index, 8.9))],
  ['driver.drivingWithoutBreak', 'from-2024', [straight(4, 0)], [straight(4.1, 0)]],
  ['driver.drivingWithoutBreak after a pause', 'from-2024', [straight(8, 30)], [straight(8, 29)]],
  ['driver.special.overtimePerYear', 'from-2024', [0, 1, 2, 3].map((index) => day(index, 13.5)), [0, 1, 2, 3, 4].map((index) => day(index, 13))],
  ['driver.agreed.dutyPerYear', 'before-2024', [0, 1, 2, 3, 4].map((index) => day(index, 13.5)), [0, 1, 2, 3, 4].map((index) => day(index, 13.6))],
  ['one day off in a week', 'from-2024', [0, 1, 2, 3, 4, 5].map((index) => day(index, 8)), [0, 1, 2, 3, 4, 5, 6].map((index) => day(index, 8))],
];

describe('what the planner may write', () => {
  it.each(fixtures)('%s (%s)', (_, standard, legal, violating) => {
    expect(mayAll(legal, standard)).toBe(true);
    expect(mayAll(violating, standard)).toBe(false);
  });

  it.each(fixtures)('%s (%s): the check of rosters finds nothing in what the planner keeps', (_, standard, legal) => {
    const monday = 28_420_000 - (28_420_000 % 10_080) + 4 * 1440;
    expect(checkRoster([{ person: 'driver', duties: legal.map((one) => bookedDuty(one, monday)) }], rulebookOf(table, standard))).toEqual([]);
  });

  it('rests on every rule of the table that limits the length, the rest or the driving of drivers', () => {
    const planned = new Set([
      'overtimePerYear', 'dutyPerYear', 'dutyPerMonth', 'dutyPerDay', 'dutyPerDayLongHaul', 'dutiesAbovePerWeek', 'longHaulDutiesAbovePerWeek', 'restAfterDuty',
      'drivingPerDay', 'drivingPerWeek', 'drivingWithoutBreak',
    ]);
    /** Kept by planning stricter: rests away are as long as at home, breaks come in one piece, nobody works on a day off, months are even. */
    const keptByStrictness = new Set(['restAwayLongHaul', 'shortRestsAwayPerWeek', 'restAfterTrip', 'shortPausesRunning', 'holidayDutiesPerTwoWeeks', 'monthsOfDutyAbove', 'runningMonthsOfDutyAbove', 'overtimeAndHolidayPerMonth']);
    const measures = (['before-2024', 'from-2024'] as const).flatMap((standard) => driverRules(table, daysOfStandards[standard]).map(({ measure }) => measure));
    expect(measures.filter((measure) => !planned.has(measure) && !keptByStrictness.has(measure))).toEqual([]);
  });
});

describe('the hours of a year', () => {
  it('are carried: light and heavy weeks alternate and make up a mean week', () => {
    for (const driver of [0, 1, 2, 3, 4, 7]) {
      const shares = Array.from({ length: 50 }, (_, week) => swingOf(driver, week - 10));
      expect(shares.reduce((sum, share) => sum + share, 0) / 50).toBeCloseTo(1, 12);
      for (let week = 0; week + 4 < 50; week++) expect(shares.slice(week, week + 4).reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(4.2 + 1e-9);
    }
    const all = [0, 1, 2, 3, 4].map((driver) => swingOf(driver, 3));
    expect(all.reduce((sum, share) => sum + share, 0)).toBeCloseTo(5, 12);
  });

  it('stay below the yearly and monthly limits of the table', () => {
    const after = yearBudget(rulesOf('from-2024'), 52, 0).mean;
    expect((52 * after.restraintUs) / HOUR_US).toBeLessThanOrEqual(3400);
    expect((52 * after.overtimeUs) / HOUR_US).toBeLessThanOrEqual(960);
    expect((31 / 7) * after.restraintUs * 1.05).toBeLessThanOrEqual(310 * HOUR_US);
    expect(yearBudget(rulesOf('before-2024'), 52, 0).mean.overtimeUs).toBe(Infinity);
    expect(WEEK_US / DAY_US).toBe(7);
  });
});
