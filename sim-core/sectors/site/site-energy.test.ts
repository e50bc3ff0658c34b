import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { valueAt } from '../../foundation/time/periodic-steps';
import { openCatalogue } from '../../scenario/catalogue';
import { idleWeekKwh, meterOf, warmerBy, type EnergyRecord } from './site-energy';
import { weekPlanOf, weeksInMonth, type WeekRecord } from './week-plan';
import { HOUR_US, WEEK_US } from './week-time';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');
const tariff = catalogue.value.tariffs['kansai-high-voltage-as-tou'];
if (tariff === undefined) throw new Error('tariff');

const name = { en: 'Week', ja: '週' };
const summer: WeekRecord = { id: 'summer', name, months: [6, 7, 8, 9], operatingWeeks: 16, temperature: 27, dailySwing: 8, weekToWeek: 1.5, dayYield: 0 };
const site: EnergyRecord = {
  id: 'site', name, tariff: 'x', prices: 'base', co2: 'national', powerFactor: 0.98, contract: 0,
  baseLoad: 45, shiftLoad: 60, cooling: 4, coolAbove: 20, heating: 2.5, heatBelow: 14, setback: 0.2,
  solar: undefined, battery: undefined, priceSpread: 'none', spotArea: 'tokyo',
};
const week = weekPlanOf(summer, tariff);
const always = { energy: site, week, isManned: Array.from({ length: 336 }, () => true) };
const never = { ...always, isManned: [] };
const steady = { periodUs: WEEK_US, steps: [{ atUs: 0, value: 60 }] };
const climateAt = (setting: typeof always, warmerK: number, hour: number): number => {
  const curve = meterOf(setting, [], steady, { warmerK, shiftUs: 0 }).base[0]?.kw;
  return curve === undefined ? NaN : valueAt(curve, hour * HOUR_US);
};

describe('the climate load', () => {
  it('is the power per degree above the limit: warmest at half past two, coldest at five', () => {
    const day = Array.from({ length: 48 }, (_, half) => climateAt(always, 0, half / 2));
    const halfHourAtMostK = 0.25;
    expect(Math.abs(Math.max(...day) - 4 * (27 + 4 - 20))).toBeLessThanOrEqual(4 * halfHourAtMostK);
    expect(Math.abs(Math.min(...day) - 4 * (27 - 4 - 20))).toBeLessThanOrEqual(4 * halfHourAtMostK);
    expect([14, 14.5]).toContain(day.indexOf(Math.max(...day)) / 2);
    expect([4.5, 5]).toContain(day.indexOf(Math.min(...day)) / 2);
  });

  it('falls to its set-back where nobody works, and rises by the degree', () => {
    expect(climateAt(never, 0, 12)).toBeCloseTo(0.2 * climateAt(always, 0, 12), 9);
    expect(climateAt(always, 1, 12) - climateAt(always, 0, 12)).toBeCloseTo(4, 9);
  });

  it('of a winter week heats instead', () => {
    const cold = { ...always, week: { ...week, temperature: 4 } };
    expect(climateAt(cold, 0, 5)).toBeGreaterThan(climateAt(cold, 0, 14));
    expect(climateAt(cold, -1, 5) - climateAt(cold, 0, 5)).toBeCloseTo(2.5, 9);
  });

  it('differs from week to week by the stated deviation, alike for all variants', () => {
    const draws = Array.from({ length: 1000 }, (_, replication) => warmerBy(always, { seed: 4, replication }, 1));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / 1000;
    const deviation = Math.sqrt(draws.reduce((sum, draw) => sum + (draw - mean) * (draw - mean), 0) / 999);
    expect(Math.abs(mean)).toBeLessThan((4 * 1.5) / Math.sqrt(1000));
    expect(Math.abs(deviation - 1.5)).toBeLessThan((4 * 1.5) / Math.sqrt(2000));
    expect(warmerBy(never, { seed: 4, replication: 7 }, 1)).toBe(draws[7]);
  });
});

describe('the year made of weeks', () => {
  it('has 365.25 days', () => {
    expect(Array.from({ length: 12 }, (_, index) => weeksInMonth(index + 1)).reduce((sum, weeks) => sum + weeks, 0) * 7).toBeCloseTo(365.25, 9);
  });

  it('prices months alike whose time bands are alike, and every half-hour once', () => {
    expect(week.groups.flatMap((group) => group.months)).toEqual(expect.arrayContaining([6, 7, 8, 9]));
    expect(week.groups.length).toBeGreaterThan(1);
    for (const group of week.groups) {
      expect(group.bandOfWindow).toHaveLength(336);
      const kwh = idleWeekKwh(never, group, 0.01);
      expect(kwh.reduce((sum, band) => sum + band, 0)).toBeGreaterThan(168 * 45.01);
    }
  });
});
