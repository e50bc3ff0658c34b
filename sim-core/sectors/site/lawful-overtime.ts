import { dayNumberOf, DAYS_PER_WEEK, MONDAY, weekdayOf } from '../../foundation/time/civil-date';
import { allowedShare, overtimeOfYear, weeksFrom, type WeeklyDuties } from '../../people/rules/overtime-year';
import { rulesInForce, type RuleGroup, type WorkingTimeRules } from '../../people/rules/rule-table';
import type { ShiftPlan } from './staffing';
import { DAY_US, MINUTE_US } from './week-time';

/** Rules of the people of a shift, as the field of the shift names them. */
export type OvertimeRules = 'none' | 'general' | 'general-special' | 'doctor-a' | 'doctor-b' | 'doctor-c';

const CHOICES: Readonly<Record<Exclude<OvertimeRules, 'none'>, { readonly group: RuleGroup; readonly hasAgreement: boolean }>> = {
  general: { group: 'general', hasAgreement: false },
  'general-special': { group: 'general', hasAgreement: true },
  'doctor-a': { group: 'doctor-a', hasAgreement: true },
  'doctor-b': { group: 'doctor-b', hasAgreement: true },
  'doctor-c': { group: 'doctor-c', hasAgreement: true },
};

/**
 * The shift with the overtime that the rules leave: one person is carried through the weeks of the fiscal year with a
 * roster ledger, and the planned overtime of each day shrinks to the share of the year that is allowed. A
 * representative week then shows the mean of the year, in which overtime stops when a monthly or yearly cap is spent.
 */
export function lawfulShift(plan: ShiftPlan, choice: OvertimeRules, table: WorkingTimeRules, year: number): ShiftPlan {
  if (choice === 'none' || plan.overtimeUs === 0) return plan;
  const rules = rulesInForce(table, { ...CHOICES[choice], on: { year, month: table.yearBeginsInMonth, day: 1 } });
  const { weeks } = overtimeOfYear(dutiesOf(plan), mondaysOfYear(year, table.yearBeginsInMonth), { rules, yearBeginsInMonth: table.yearBeginsInMonth });
  return { ...plan, overtimeUs: Math.floor(plan.overtimeUs * allowedShare(weeks)) };
}

const minutes = (timeUs: number): number => Math.round(timeUs / MINUTE_US);

function dutiesOf({ startUs, endUs, breakFromUs, breakToUs, overtimeUs, days }: ShiftPlan): WeeklyDuties {
  return {
    duties: Array.from({ length: days }, (_, day) => ({
      startMin: minutes(day * DAY_US + startUs), lengthMin: minutes(endUs - startUs), breakMin: minutes(breakToUs - breakFromUs), overtimeMin: minutes(overtimeUs),
    })),
  };
}

/** Mondays of the whole weeks of a counting year. */
function mondaysOfYear(year: number, firstMonth: number): readonly number[] {
  const [first, end] = [year, year + 1].map((each) => dayNumberOf({ year: each, month: firstMonth, day: 1 })) as [number, number];
  const monday = first + ((MONDAY - weekdayOf(first) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
  return weeksFrom(monday, Math.floor((end - monday) / DAYS_PER_WEEK));
}
