import type { PeriodicSteps } from '../../kernel/blueprint';
import { outdoorC } from './outdoor-temperature';
import { mannedWindows, type ShiftPlan } from './staffing';
import { calendarWeeksOf, type WeekRecord } from './week-plan';
import { isInside, WEEK_US, WINDOW_US, WINDOWS_PER_WEEK } from './week-time';

/** When a site works and how warm it is, as far as its nodes are concerned. */
export interface SiteHours {
  readonly shifts: readonly ShiftPlan[];
  readonly weeks: readonly WeekRecord[];
  /** By half-hour of the week, Monday 00:00 first. */
  readonly isManned: readonly boolean[];
  /** Monday 00:00 in simulation time. */
  readonly mondayUs: number;
}

const windows: readonly number[] = Array.from({ length: WINDOWS_PER_WEEK }, (_, window) => window);

/** One value for every half-hour of the week. */
export const byWindow = <Value>(of: (window: number) => Value): readonly Value[] => windows.map(of);

/** Half-hours in which one of the shifts is on; every half-hour when none is named. */
export const isOnByWindow = ({ shifts }: SiteHours, named: readonly string[]): readonly boolean[] => {
  if (named.length === 0) return byWindow(() => true);
  const stretches = shifts.filter((shift) => named.includes(shift.id)).flatMap(mannedWindows);
  return byWindow((window) => isInside(stretches, window * WINDOW_US));
};

/** Mean outdoor temperature of every half-hour of a week. */
export const outdoorByWindow = (week: WeekRecord): readonly number[] => byWindow((window) => outdoorC(week, window, 0));

/** Values of half-hours as weekly steps in simulation time; equal neighbours are one step. */
export function stepsOfWindowValues(values: readonly number[], mondayUs: number): PeriodicSteps {
  const moved = values.map((value, window) => ({ atUs: (window * WINDOW_US + mondayUs) % WEEK_US, value })).sort((first, second) => first.atUs - second.atUs);
  const last = moved[moved.length - 1]!;
  const complete = moved[0]!.atUs === 0 ? moved : [{ atUs: 0, value: last.value }, ...moved];
  return { periodUs: WEEK_US, steps: complete.filter((step, index) => index === 0 || step.value !== complete[index - 1]!.value) };
}

/** Weeks of a year in which the site works, and in which it rests. */
export const weeksOfYear = ({ weeks }: SiteHours): { readonly working: number; readonly resting: number } => {
  const working = weeks.reduce((sum, week) => sum + (week.operatingWeeks ?? calendarWeeksOf(week)), 0);
  return { working, resting: Math.max(0, weeks.reduce((sum, week) => sum + calendarWeeksOf(week), 0) - working) };
};
