import type { Bilingual } from '../../foundation/problems';
import { timeBandOf, type Tariff } from '../../energy/tariff';
import type { ReadRecord } from '../read-records';
import type { weeks } from './energy-fields';
import { WINDOWS_PER_WEEK } from './week-time';

export type WeekRecord = ReadRecord<typeof weeks.fields>;

/** Time bands of some months of a representative week that price all half-hours alike. */
export interface BandGroup {
  readonly months: readonly number[];
  readonly bands: readonly string[];
  /** Index into `bands` of each half-hour, Monday 00:00 first. */
  readonly bandOfWindow: readonly number[];
}

export interface WeekPlan {
  readonly id: string;
  readonly name: Bilingual;
  readonly months: readonly number[];
  /** Weeks of its months, and those of them in which the site works. */
  readonly calendarWeeks: number;
  readonly operatingWeeks: number;
  readonly temperature: number;
  readonly dailySwing: number;
  readonly weekToWeek: number;
  readonly groups: readonly BandGroup[];
}

const DAYS_OF_MONTH = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Mean number of weeks in a month, leap years included. */
export const weeksInMonth = (month: number): number => (DAYS_OF_MONTH[month - 1] ?? 0) / 7;

const bandsOfMonth = (tariff: Tariff, month: number): readonly string[] =>
  Array.from({ length: WINDOWS_PER_WEEK }, (_, window) => timeBandOf(tariff, { month, dayOfWeek: Math.floor(window / 48), hour: (window % 48) / 2 }));

const groupsOf = (tariff: Tariff, months: readonly number[]): readonly BandGroup[] => {
  const groups = new Map<string, { months: number[]; bands: string[]; bandOfWindow: number[] }>();
  for (const month of months) {
    const windows = bandsOfMonth(tariff, month);
    const key = windows.join();
    const bands = [...new Set(windows)];
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { months: [month], bands, bandOfWindow: windows.map((band) => bands.indexOf(band)) });
    else known.months.push(month);
  }
  return [...groups.values()];
};

/** Length of the months that a week stands for. */
export const calendarWeeksOf = (week: WeekRecord): number => week.months.reduce((sum, month) => sum + weeksInMonth(month), 0);

export const weekPlanOf = (week: WeekRecord, tariff: Tariff): WeekPlan => ({
  id: week.id,
  name: week.name,
  months: week.months,
  calendarWeeks: calendarWeeksOf(week),
  operatingWeeks: week.operatingWeeks ?? calendarWeeksOf(week),
  temperature: week.temperature,
  dailySwing: week.dailySwing,
  weekToWeek: week.weekToWeek,
  groups: groupsOf(tariff, week.months),
});
