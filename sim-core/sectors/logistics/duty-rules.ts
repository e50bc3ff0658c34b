import type { CivilDate } from '../../foundation/time/civil-date';
import { rulesInForce, type Measure, type RuleInForce, type WorkingTimeRules } from '../../people/rules/rule-table';
import { HOUR_US } from '../site/week-time';

/**
 * Limits of the working-time rules for truck drivers that a planner keeps, in µs. A day is the 24 hours from the start
 * of a duty; restraint time (拘束時間) is everything between reporting and going off duty, breaks included.
 */
export interface DutyRules {
  readonly restraintMaximumUs: number;
  /** The maximum of overnight trips of `longHaulKm` one way and more. */
  readonly restraintLongHaulUs: number;
  readonly longHaulKm: number;
  /** Days longer than `longDutyUs` in any seven days: at most so many. */
  readonly longDutyUs: number;
  readonly longDutiesPerWeek: number;
  /** Rest between duties: what is aimed at, and what may not be passed. */
  readonly restTargetUs: number;
  readonly restMinimumUs: number;
  /** Mean driving of two days, and of a week over two weeks. */
  readonly drivingPerDayUs: number;
  readonly drivingPerWeekUs: number;
  /** Driving without a break, and the break after it. */
  readonly drivingWithoutBreakUs: number;
  readonly breakUs: number;
  readonly restraintPerMonthUs: number;
  readonly restraintPerYearUs: number;
  /** Infinity where the law knew no cap. */
  readonly overtimePerYearUs: number;
  /** Duties in any seven days: one day of the week is free. */
  readonly dutiesPerWeek: number;
}

/** A day on which each form of the rules was in force. */
export const daysOfStandards: Readonly<Record<'before-2024' | 'from-2024', CivilDate>> = {
  'before-2024': { year: 2024, month: 3, day: 31 },
  'from-2024': { year: 2024, month: 4, day: 1 },
};

/** Distance of a long-haul trip in the notice on drivers' hours. */
const LONG_HAUL_KM = 450;
/** Labour Standards Act, article 35: one day off in a week. */
const DUTIES_PER_WEEK = 6;

/** The rules for drivers on a day, with the agreements that transport companies use. */
export const driverRules = (table: WorkingTimeRules, on: CivilDate): readonly RuleInForce[] =>
  rulesInForce(table, { group: 'driver', hasAgreement: true, on });

const find = (rules: readonly RuleInForce[], measure: Measure, force: RuleInForce['force']): RuleInForce | undefined =>
  rules.find((rule) => rule.measure === measure && rule.force === force);

const hoursOf = (rules: readonly RuleInForce[], measure: Measure, force: RuleInForce['force'] = 'limit'): number => {
  const rule = find(rules, measure, force);
  return rule === undefined ? Infinity : rule.value * HOUR_US;
};

/**
 * The limits of the table as a planner wants them. `breakUs`: length of a planned break, at least the 30 min of the
 * notice. The guideline on days above 14 h is kept as if it were a limit.
 */
export const dutyRules = (table: WorkingTimeRules, on: CivilDate, breakUs: number): DutyRules => {
  const rules = driverRules(table, on);
  const long = find(rules, 'dutiesAbovePerWeek', 'limit') ?? find(rules, 'dutiesAbovePerWeek', 'guideline');
  const restMinimumUs = hoursOf(rules, 'restAfterDuty');
  const aimed = find(rules, 'restAfterDuty', 'guideline');
  return {
    restraintMaximumUs: hoursOf(rules, 'dutyPerDay'), restraintLongHaulUs: hoursOf(rules, 'dutyPerDayLongHaul'), longHaulKm: LONG_HAUL_KM,
    longDutyUs: (long?.threshold ?? Infinity) * HOUR_US, longDutiesPerWeek: long?.value ?? Infinity,
    restTargetUs: aimed === undefined ? restMinimumUs : aimed.value * HOUR_US, restMinimumUs,
    drivingPerDayUs: hoursOf(rules, 'drivingPerDay'), drivingPerWeekUs: hoursOf(rules, 'drivingPerWeek'), drivingWithoutBreakUs: hoursOf(rules, 'drivingWithoutBreak'), breakUs,
    restraintPerMonthUs: hoursOf(rules, 'dutyPerMonth'), restraintPerYearUs: hoursOf(rules, 'dutyPerYear'), overtimePerYearUs: hoursOf(rules, 'overtimePerYear'), dutiesPerWeek: DUTIES_PER_WEEK,
  };
};

/** What one calendar week of a driver may hold. */
export interface WeeklyCaps {
  readonly restraintUs: number;
  readonly overtimeUs: number;
}

/** When calendar weeks begin in simulation time, and what the mean week of a year may hold. */
export interface YearBudget {
  readonly mondayUs: number;
  readonly mean: WeeklyCaps;
}

const WEEKS_PER_YEAR = 365.25 / 7;

/**
 * Mean weeks that keep the month and the year: a year of `operatingWeeks` such weeks reaches the yearly limits, 1/12 of
 * all weeks the monthly one.
 */
export const yearBudget = (rules: DutyRules, operatingWeeks: number, mondayUs: number): YearBudget => {
  const weeks = Math.max(1, operatingWeeks);
  return {
    mondayUs,
    mean: {
      restraintUs: Math.floor(Math.min(rules.restraintPerYearUs / weeks, (12 * rules.restraintPerMonthUs) / WEEKS_PER_YEAR)),
      overtimeUs: Math.floor(rules.overtimePerYearUs / weeks),
    },
  };
};

/** Shares of a mean week. Their mean is 1, and so is nearly that of any weeks in a row: months stay even. */
const SWINGS = [0.8, 1.2, 0.9, 1.1, 1] as const;

/** The heaviest week that a driver may have. */
export const heaviestSwing = Math.max(...SWINGS);

/**
 * Hours are carried over the year: a driver goes through lighter and heavier weeks in turn, each driver one step further
 * than the one before, so that every week sees all of them and every driver's year keeps its limits exactly.
 */
export const swingOf = (driver: number, week: number): number => {
  const position = (driver + week) % SWINGS.length;
  return SWINGS[position < 0 ? position + SWINGS.length : position] ?? 1;
};

export const scaledCaps = ({ restraintUs, overtimeUs }: WeeklyCaps, share: number): WeeklyCaps => ({ restraintUs: share * restraintUs, overtimeUs: share * overtimeUs });
