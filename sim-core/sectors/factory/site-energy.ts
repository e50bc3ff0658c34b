import { normalQuantile } from '../../foundation/numerics/normal-distribution';
import { openStream } from '../../foundation/random/uniform-stream';
import type { MeterSpecification } from '../../kernel/blueprint';
import { timeBandOf, type Tariff } from '../../energy/tariff';
import type { ReadRecord } from '../read-records';
import type { ReplicationAddress } from '../site-model';
import type { energy, weeks } from './factory-fields';
import { MACHINES } from './line-blocks';
import { NODES } from './node-loads';
import { HOUR_US, isInside, WEEK_US, WINDOW_US, WINDOWS_PER_WEEK, type WeekWindow } from './week-time';
import type { PeriodicSteps } from '../../kernel/blueprint';

export type EnergyRecord = ReadRecord<typeof energy.fields>;
export type WeekRecord = ReadRecord<typeof weeks.fields>;

export const HVAC = 'hvac';
export const SHIFT_LOAD = 'shift-load';
export const BASE_LOAD = 'base-load';
export const consumers = [MACHINES, NODES, HVAC, SHIFT_LOAD, BASE_LOAD] as const;

/** Time bands of some months of a representative week that price all half-hours alike. */
export interface BandGroup {
  readonly months: readonly number[];
  readonly bands: readonly string[];
  /** Index into `bands` of each half-hour, Monday 00:00 first. */
  readonly bandOfWindow: readonly number[];
}

export interface WeekPlan {
  readonly id: string;
  readonly name: { readonly en: string; readonly ja: string };
  readonly months: readonly number[];
  /** Weeks of its months, and those of them in which the line works. */
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

export const weekPlanOf = (week: WeekRecord, tariff: Tariff): WeekPlan => ({
  id: week.id,
  name: week.name,
  months: week.months,
  calendarWeeks: week.months.reduce((sum, month) => sum + weeksInMonth(month), 0),
  operatingWeeks: week.operatingWeeks,
  temperature: week.temperature,
  dailySwing: week.dailySwing,
  weekToWeek: week.weekToWeek,
  groups: groupsOf(tariff, week.months),
});

const COLDEST_HOUR = 5;
const WARMEST_HOUR = 14.5;

/** -1 at the coldest hour, 1 at the warmest, straight lines between (an assumption about the shape of a day). */
const dailyShape = (hour: number): number => {
  const sinceColdest = (hour - COLDEST_HOUR + 24) % 24;
  const rise = WARMEST_HOUR - COLDEST_HOUR;
  return sinceColdest <= rise ? -1 + (2 * sinceColdest) / rise : 1 - (2 * (sinceColdest - rise)) / (24 - rise);
};

export interface HvacSetting {
  readonly energy: EnergyRecord;
  readonly week: WeekPlan;
  /** Is the line manned in this half-hour of the week? */
  readonly isManned: readonly boolean[];
}

/** Half-hours of the week in which any of the windows holds. */
export const mannedHalfHours = (windows: readonly WeekWindow[]): readonly boolean[] =>
  Array.from({ length: WINDOWS_PER_WEEK }, (_, window) => isInside(windows, window * WINDOW_US));

const hvacKw = ({ energy: site, week, isManned }: HvacSetting, window: number, warmerK: number): number => {
  const middleHour = (window * 0.5 + 0.25) % 24;
  const outdoor = week.temperature + warmerK + (week.dailySwing / 2) * dailyShape(middleHour);
  const fullKw = Math.max(0, outdoor - site.coolAbove) * site.cooling + Math.max(0, site.heatBelow - outdoor) * site.heating;
  return isManned[window] === true ? fullKw : fullKw * site.setback;
};

const HALF_OPEN = 1e-12;

/** How much warmer this week is than its mean, K; one draw shared by all variants and years. */
export const warmerBy = (setting: HvacSetting, address: ReplicationAddress, week: number): number => {
  const uniform = openStream(address.seed, address.replication, week, `${setting.week.id}/temperature`).nextUniform();
  return setting.week.weekToWeek * normalQuantile(Math.min(1 - HALF_OPEN, Math.max(HALF_OPEN, uniform)));
};

/** The climate load of a week by half-hours, moved to simulation time. */
const hvacSteps = (setting: HvacSetting, warmerK: number, shiftUs: number): PeriodicSteps => {
  const steps = Array.from({ length: WINDOWS_PER_WEEK }, (_, window) => ({ atUs: (window * WINDOW_US + shiftUs) % WEEK_US, value: hvacKw(setting, window, warmerK) }));
  steps.sort((first, second) => first.atUs - second.atUs);
  const last = steps[steps.length - 1];
  return { periodUs: WEEK_US, steps: steps[0]?.atUs === 0 || last === undefined ? steps : [{ atUs: 0, value: last.value }, ...steps] };
};

/** The 30-minute meter with the loads that are drawn whatever the line does. */
export const meterOf = (setting: HvacSetting, shiftLoad: PeriodicSteps, warmerK: number, shiftUs: number): MeterSpecification => ({
  windowUs: WINDOW_US,
  consumers,
  base: [
    { consumer: HVAC, kw: hvacSteps(setting, warmerK, shiftUs) },
    { consumer: SHIFT_LOAD, kw: shiftLoad },
    { consumer: BASE_LOAD, kw: { periodUs: WEEK_US, steps: [{ atUs: 0, value: setting.energy.baseLoad }] } },
  ],
});

/** kWh by band of one week without work: base load, nodes that keep watching, set-back climate at the mean temperature. */
export const idleWeekKwh = (setting: HvacSetting, group: BandGroup, nodeKw: number): readonly number[] => {
  const unmanned = { ...setting, isManned: [] };
  const kwh = group.bands.map(() => 0);
  for (const [window, band] of group.bandOfWindow.entries()) {
    const kw = setting.energy.baseLoad + nodeKw + hvacKw(unmanned, window, 0);
    kwh[band] = (kwh[band] ?? 0) + (kw * WINDOW_US) / HOUR_US;
  }
  return kwh;
};
