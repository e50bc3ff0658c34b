import { DAYS_PER_WEEK } from '../../foundation/time/civil-date';
import type { PeriodicSteps } from '../../foundation/time/periodic-steps';

export const HOUR_US = 3_600_000_000;
export const DAY_US = 24 * HOUR_US;
export const WEEK_US = DAYS_PER_WEEK * DAY_US;

/**
 * One shift of a weekly calendar: `people` are there from `startUs` after midnight for `lengthUs`, on every weekday
 * listed (0 Monday), except for the breaks. It may end after midnight, on Sunday even in the next week.
 */
export interface WeekShift {
  readonly people: number;
  readonly weekdays: readonly number[];
  readonly startUs: number;
  readonly lengthUs: number;
  readonly breaks: readonly { readonly afterUs: number; readonly lengthUs: number }[];
  /** Whether the shift is worked on a holiday too. */
  readonly worksOnHolidays: boolean;
}

/** Some people from one time to another. */
export interface Stretch {
  readonly fromUs: number;
  readonly toUs: number;
  readonly people: number;
}

/**
 * People on duty by time of the week, breaks left out, as steps that repeat weekly. Shifts that begin on one of
 * `holidays` (weekdays) are not worked unless they say so. `shiftUs` is the simulation time of Monday 0:00.
 */
export function peopleOnDuty(shifts: readonly WeekShift[], holidays: readonly number[] = [], shiftUs = 0): PeriodicSteps {
  const stretches = shifts.flatMap((shift) => stretchesOf(shift, holidays)).flatMap((stretch) => withinWeek(stretch, shiftUs));
  return stepsOf(stretches, WEEK_US);
}

/** Sum of stretches as steps of a period; what lies beyond its end is cut off. Cost: n log n. */
export function stepsOf(stretches: readonly Stretch[], periodUs: number): PeriodicSteps {
  const changes = new Map<number, number>([[0, 0]]);
  const change = (atUs: number, people: number): void => { changes.set(atUs, (changes.get(atUs) ?? 0) + people); };
  for (const { fromUs, toUs, people } of stretches) {
    change(fromUs, people);
    change(toUs, -people);
  }
  let people = 0;
  const steps = [...changes].sort(([first], [second]) => first - second).map(([atUs, by]) => ({ atUs, value: (people += by) }));
  return { periodUs, steps: steps.filter(({ atUs, value }, index) => atUs < periodUs && (index === 0 || value !== steps[index - 1]!.value)) };
}

/** Hours on duty of one person who works the whole shift all week. */
export function weeklyHoursOf(shift: WeekShift, holidays: readonly number[] = []): number {
  return stretchesOf({ ...shift, people: 1 }, holidays).reduce((sum, { fromUs, toUs }) => sum + toUs - fromUs, 0) / HOUR_US;
}

function stretchesOf(shift: WeekShift, holidays: readonly number[]): Stretch[] {
  const worked = shift.weekdays.filter((weekday) => shift.worksOnHolidays || !holidays.includes(weekday));
  return worked.flatMap((weekday) => stretchesBetweenBreaks(shift, weekday * DAY_US + shift.startUs));
}

/** Working stretches of a shift that begins at `startUs`. Breaks may touch or overlap, and may reach beyond the end. */
export function stretchesBetweenBreaks({ people, lengthUs, breaks }: WeekShift, startUs: number): Stretch[] {
  const stretches: Stretch[] = [];
  let fromUs = 0;
  for (const { afterUs, lengthUs: breakUs } of [...breaks].sort((first, second) => first.afterUs - second.afterUs)) {
    if (Math.min(afterUs, lengthUs) > fromUs) stretches.push({ fromUs: startUs + fromUs, toUs: startUs + Math.min(afterUs, lengthUs), people });
    fromUs = Math.max(fromUs, afterUs + breakUs);
  }
  if (lengthUs > fromUs) stretches.push({ fromUs: startUs + fromUs, toUs: startUs + lengthUs, people });
  return stretches;
}

/** The stretch moved into one week; what passes its end comes back at its start. */
function withinWeek({ fromUs, toUs, people }: Stretch, shiftUs: number): Stretch[] {
  const start = fromUs + shiftUs - Math.floor((fromUs + shiftUs) / WEEK_US) * WEEK_US;
  const end = start + toUs - fromUs;
  if (end <= WEEK_US) return [{ fromUs: start, toUs: end, people }];
  return [{ fromUs: start, toUs: WEEK_US, people }, { fromUs: 0, toUs: end - WEEK_US, people }];
}
