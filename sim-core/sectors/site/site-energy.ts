import { normalQuantile } from '../../foundation/numerics/normal-distribution';
import { openStream } from '../../foundation/random/uniform-stream';
import type { MeterSpecification, PeriodicSteps } from '../../kernel/blueprint';
import type { ReadRecord } from '../read-records';
import type { ReplicationAddress } from '../site-model';
import type { energy } from './energy-fields';
import { NODES } from './node-loads';
import { outdoorC } from './outdoor-temperature';
import type { BandGroup, WeekPlan } from './week-plan';
import { HOUR_US, isInside, WEEK_US, WINDOW_US, WINDOWS_PER_WEEK, type WeekWindow } from './week-time';

export type EnergyRecord = ReadRecord<typeof energy.fields>;

const HVAC = 'hvac';
const SHIFT_LOAD = 'shift-load';
const BASE_LOAD = 'base-load';

/** Consumers of every site's meter. Those of the sector (machines, vehicles) come before them. */
export const siteConsumers = [
  { id: NODES, label: { en: 'Edge nodes', ja: 'エッジノード' } },
  { id: HVAC, label: { en: 'Heating and cooling', ja: '空調' } },
  { id: SHIFT_LOAD, label: { en: 'Lighting, air and handling', ja: '照明・圧縮空気・搬送' } },
  { id: BASE_LOAD, label: { en: 'Base load', ja: '常時負荷' } },
] as const;

export interface HvacSetting {
  readonly energy: EnergyRecord;
  readonly week: WeekPlan;
  /** Is the site manned in this half-hour of the week? */
  readonly isManned: readonly boolean[];
}

/** Half-hours of the week in which any of the windows holds. */
export const mannedHalfHours = (windows: readonly WeekWindow[]): readonly boolean[] =>
  Array.from({ length: WINDOWS_PER_WEEK }, (_, window) => isInside(windows, window * WINDOW_US));

const hvacKw = ({ energy: site, week, isManned }: HvacSetting, window: number, warmerK: number): number => {
  const outdoor = outdoorC(week, window, warmerK);
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

/** The 30-minute meter with the loads that are drawn whatever is worked on. `own`: consumers of the sector. */
export const meterOf = (setting: HvacSetting, own: readonly string[], shiftLoad: PeriodicSteps, { warmerK, shiftUs }: { readonly warmerK: number; readonly shiftUs: number }): MeterSpecification => ({
  windowUs: WINDOW_US,
  consumers: [...own, ...siteConsumers.map(({ id }) => id)],
  base: [
    { consumer: HVAC, kw: hvacSteps(setting, warmerK, shiftUs) },
    { consumer: SHIFT_LOAD, kw: shiftLoad },
    { consumer: BASE_LOAD, kw: { periodUs: WEEK_US, steps: [{ atUs: 0, value: setting.energy.baseLoad }] } },
  ],
});

/** kWh of the half-hours of a week by time band; the week begins on Monday 00:00, as the bands do. */
export const bandKwh = (group: BandGroup, windowsKwh: Float64Array): readonly number[] => {
  const kwh = group.bands.map(() => 0);
  for (let window = 0; window < windowsKwh.length; window++) {
    const band = group.bandOfWindow[window] ?? 0;
    kwh[band] = (kwh[band] ?? 0) + (windowsKwh[window] as number);
  }
  return kwh;
};

/** kWh of every half-hour of one week without work: base load, nodes that keep watching, set-back climate at the mean temperature. */
export const idleWindowsKwh = (setting: HvacSetting, nodeKw: number): Float64Array => {
  const unmanned = { ...setting, isManned: [] };
  return Float64Array.from({ length: WINDOWS_PER_WEEK }, (_, window) => ((setting.energy.baseLoad + nodeKw + hvacKw(unmanned, window, 0)) * WINDOW_US) / HOUR_US);
};

/** The same by time band. */
export const idleWeekKwh = (setting: HvacSetting, group: BandGroup, nodeKw: number): readonly number[] => bandKwh(group, idleWindowsKwh(setting, nodeKw));
