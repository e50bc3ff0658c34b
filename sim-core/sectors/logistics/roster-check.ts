import { dayNumberOf } from '../../foundation/time/civil-date';
import { checkRoster, type Rulebook, type Violation } from '../../people/rules/check-roster';
import { weekOfDay, weekStartMin, type Duty as BookedDuty } from '../../people/rules/duty';
import type { WorkingTimeRules } from '../../people/rules/rule-table';
import { MINUTE_US } from '../site/week-time';
import type { Duty, TimeSpan } from './duty-diary';
import { daysOfStandards, driverRules } from './duty-rules';
import type { DutyRoster } from './duty-roster';

export type Standard = keyof typeof daysOfStandards;

/** The rules of a standard as the check of rosters reads them; efforts and guidelines of the authority left out. */
export const rulebookOf = (table: WorkingTimeRules, standard: Standard): Rulebook =>
  ({ rules: driverRules(table, daysOfStandards[standard]).filter(({ force }) => force === 'limit'), yearBeginsInMonth: table.yearBeginsInMonth });

/** Minute of the calendar at which simulation time 0 lies, so that `mondayUs` falls on a Monday on which the standard holds. */
const originMin = (standard: Standard, mondayUs: number): number => {
  const weeksAway = standard === 'before-2024' ? -20 : 4;
  const monday = weekStartMin(weekOfDay(dayNumberOf(daysOfStandards[standard])) + weeksAway);
  return monday - Math.round(mondayUs / MINUTE_US);
};

const inMinutes = ({ fromUs, toUs }: TimeSpan, originAtMin: number): { readonly fromMin: number; readonly toMin: number } =>
  ({ fromMin: originAtMin + Math.round(fromUs / MINUTE_US), toMin: originAtMin + Math.round(toUs / MINUTE_US) });

/** A duty as the working-time rules see it. */
export const bookedDuty = (duty: Duty, originAtMin: number): BookedDuty => ({
  ...inMinutes({ fromUs: duty.startUs, toUs: duty.endUs }, originAtMin), breakMin: Math.round(duty.breakUs / MINUTE_US), driving: duty.driving.map((span) => inMinutes(span, originAtMin)),
  isLongHaul: duty.isLongHaul, restsAway: duty.restsAway,
});

/** Every rule that a roster breaks, found by the check of rosters and not by the planner. */
export const violationsOf = (diaries: DutyRoster['diaries'], { rulebook, standard, mondayUs }: { readonly rulebook: Rulebook; readonly standard: Standard; readonly mondayUs: number }): readonly Violation[] => {
  const origin = originMin(standard, mondayUs);
  return checkRoster(diaries.map(({ pool, driver, duties }) => ({ person: `${pool} ${String(driver + 1)}`, duties: duties.map((duty) => bookedDuty(duty, origin)) })), rulebook);
};
