import { yearlyBill, type Bill, type MonthLoad } from '../../energy/bill';
import { expectedMonthlyPeakKw } from '../../energy/monthly-peak';
import { bandFactors } from './price-path';
import type { SitePlan } from './site-plan';
import { weeksInMonth, type WeekPlan } from './week-plan';

/** Reads means over a set of replications by week and name, and single rows where a mean is not enough. */
export interface Reader {
  readonly mean: (week: number, name: string) => number;
  readonly rows: (week: number, name: string) => readonly number[];
}

export const readerOf = (index: ReadonlyMap<string, number>, replications: readonly Float64Array[], means: Float64Array): Reader => {
  const positionOf = (week: number, name: string): number => {
    const position = index.get(`${String(week)}:${name}`);
    if (position === undefined) throw new Error(`there is no observable ${name} in week ${String(week)}`);
    return position;
  };
  return {
    mean: (week, name) => means[positionOf(week, name)] as number,
    rows: (week, name) => replications.map((row) => row[positionOf(week, name)] as number),
  };
};

/** A weekly figure over the year: each representative week counts for the weeks in which the site works. */
export const perYear = (plan: SitePlan, reader: Reader, name: string): number =>
  plan.weeks.reduce((sum, week, index) => sum + week.operatingWeeks * reader.mean(index, name), 0);

export const operatingWeeksOf = (plan: SitePlan): number => plan.weeks.reduce((sum, week) => sum + week.operatingWeeks, 0);

/** A figure that is a level and no sum: mean over the operating weeks. */
export const overWeeks = (plan: SitePlan, reader: Reader, name: string): number => perYear(plan, reader, name) / operatingWeeksOf(plan);

/** Which load: as the grid sees it, or as it would be without panels and battery. */
type Side = '' | 'without/';

const idleOf = (plan: SitePlan, side: Side): SitePlan['idleKwh'] => (side === '' && plan.storage !== undefined ? plan.storage.idleKwh : plan.idleKwh);

const monthLoad = (plan: SitePlan, reader: Reader, month: number, side: Side): MonthLoad => {
  const weekIndex = plan.weeks.findIndex((candidate) => candidate.months.includes(month));
  const week = plan.weeks[weekIndex] as WeekPlan;
  const groupIndex = week.groups.findIndex((group) => group.months.includes(month));
  const group = week.groups[groupIndex];
  const weeks = weeksInMonth(month);
  const operatingShare = week.operatingWeeks / week.calendarWeeks;
  const kwhByBand = (group?.bands ?? []).map((band, bandIndex) => {
    const working = reader.mean(weekIndex, `${side}band/${String(groupIndex)}/${band}`);
    const idle = idleOf(plan, side)[weekIndex]?.[groupIndex]?.[bandIndex] ?? 0;
    return [band, weeks * (operatingShare * working + (1 - operatingShare) * idle)] as const;
  });
  return { kwhByBand: Object.fromEntries(kwhByBand), peakKw: expectedMonthlyPeakKw(reader.rows(weekIndex, `${side}peakKw`)) };
};

const FIRST_FISCAL_MONTH = 4;

/** Energy and expected peak of every month from April on. Peaks are order statistics over the replications at hand. */
const monthLoads = (plan: SitePlan, reader: Reader, side: Side): readonly MonthLoad[] =>
  Array.from({ length: 12 }, (_, index) => ((index + FIRST_FISCAL_MONTH - 1) % 12) + 1).map((month) => monthLoad(plan, reader, month, side));

export interface YearlyEnergy {
  readonly kwh: number;
  readonly peakKw: number;
  readonly bill: Bill;
}

/** Energy, billed peak and bill of the fiscal year that begins in the simulated year. */
export const yearlyEnergy = (plan: SitePlan, reader: Reader): YearlyEnergy => energyOfSide(plan, reader, '');

/** The same without panels and battery. */
export const yearlyEnergyWithout = (plan: SitePlan, reader: Reader): YearlyEnergy => energyOfSide(plan, reader, 'without/');

const energyOfSide = (plan: SitePlan, reader: Reader, side: Side): YearlyEnergy => {
  const months = monthLoads(plan, reader, side);
  const kwh = months.reduce((sum, month) => sum + Object.values(month.kwhByBand).reduce((total, band) => total + band, 0), 0);
  const bill = yearlyBill(plan.tariff, {
    fiscalYear: plan.year, months, priceIndex: plan.priceIndex, levyJpyPerKwh: plan.levyJpyPerKwh, powerFactorShare: plan.energy.powerFactor,
    ...(plan.pricePath === undefined ? {} : { bandFactors: bandFactors(plan.pricePath, reader.mean(0, 'priceFactor')) }),
    ...(plan.energy.contract > 0 ? { contractKw: plan.energy.contract } : {}),
  });
  return { kwh, peakKw: Math.max(...months.map((month) => month.peakKw)), bill };
};
