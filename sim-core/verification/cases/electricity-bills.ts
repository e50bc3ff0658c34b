import { billedDemandKw } from '../../energy/bill';
import { coincidentPeakCharge, ratchetedDemandKw, tieredDemandCharge } from '../../energy/demand-charge';
import { exampleTariff } from '../../energy/example-tariff';
import { monthsOfLoad } from '../../energy/load-year';
import { exactly, within, type CheckedFigure, type VerificationCase } from './verification-case';

const hours = 8760;
const reopt = 'REopt.jl, test/runtests.jl, Rate Structures (published, re-computed by hand)';

const flat = (kw: number, spikes: Readonly<Record<number, number>> = {}): readonly number[] => Array.from({ length: hours }, (_, hour) => spikes[hour] ?? kw);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const peaksOf = (loadKw: readonly number[]): readonly number[] => monthsOfLoad(loadKw, 1).map((month) => month.peakKw);

function flatRates(): readonly CheckedFigure[] {
  const months = monthsOfLoad(flat(10_000 / hours), 1);
  const cents = (name: string, expected: number, found: number): CheckedFigure => ({ name, expected, found, tolerance: 0.005 });
  return [cents('energy', 1000, 0.1 * sum(months.map((month) => month.kwh))), cents('demand', 136.99, 10 * sum(months.map((month) => month.peakKw)))];
}

function coincidentPeaks(): readonly CheckedFigure[] {
  const load = flat(1);
  return [exactly('charge', 15, coincidentPeakCharge(load, [0, 1, 99], 10) + coincidentPeakCharge(load, [5999, 6999], 5))];
}

/** 100 kW in one January hour, else 1 kW; rates of the six cold months (October to March) and of the six warm ones. */
function ratchetOfThirtyFivePercent(): readonly CheckedFigure[] {
  const peaks = peaksOf(flat(1, { 7: 100 }));
  const allMonths = peaks.map((_, index) => index);
  const billed = ratchetedDemandKw(peaks, { share: 0.35, lookBackMonths: allMonths });
  const rates = [10.5, 10.5, 10.5, 11.5, 11.5, 11.5, 11.5, 11.5, 11.5, 10.5, 10.5, 10.5];
  return [exactly('charge', 5302.5, sum(billed.map((kw, month) => kw * rates[month]!)))];
}

function ratchetOfThreeMonths(): readonly CheckedFigure[] {
  const peaks = peaksOf(flat(100, { 21: 200, 2402: 400, 4087: 500, 8332: 300 }));
  const billed = ratchetedDemandKw(peaks, { share: 0.75, lookBackMonths: [0, 3, 11] });
  const rates = [10, 10, 20, 50, 20, 10, 20, 20, 20, 20, 20, 5];
  const expected = [300, 300, 300, 400, 300, 500, 300, 300, 300, 300, 300, 300];
  return [
    ...billed.map((kw, month) => exactly(`billedKw${String(month + 1)}`, expected[month]!, kw)),
    exactly('charge', 74_500, sum(billed.map((kw, month) => kw * rates[month]!))),
  ];
}

/** The Japanese rule: the highest demand of this and the eleven months before. Ours, worked by hand. */
function ratchetOfTwelveMonths(): readonly CheckedFigure[] {
  const peaks = [120, 110, 100, 90, 200, 80, 70, 60, 50, 40, 30, 20];
  const before = [300, 10, 10, 10, 10, 250, 10, 10, 10, 10, 10];
  const billed = billedDemandKw(exampleTariff, { months: peaks.map((peakKw) => ({ kwhByBand: {}, peakKw })), peaksBeforeKw: before });
  const expected = [300, 250, 250, 250, 250, 250, 200, 200, 200, 200, 200, 200];
  return billed.map((kw, month) => exactly(`billedKw${String(month + 1)}`, expected[month]!, kw));
}

function tieredDemand(): readonly CheckedFigure[] {
  const months = monthsOfLoad(flat(1_000_000 / hours), 1);
  const charge = sum(months.map((month) => tieredDemandCharge(month.peakKw, [{ upToKw: 50, ratePerKw: 0 }, { upToKw: Infinity, ratePerKw: 12 }])));
  return [{ name: 'charge', expected: 9238.36, found: charge, tolerance: 1 }];
}

function quarterHours(): readonly CheckedFigure[] {
  const months = monthsOfLoad(Array.from({ length: 4 * hours }, () => 1), 4);
  return [exactly('kwh', 8760, sum(months.map((month) => month.kwh)))];
}

/** 100 kW always, 200 kW in four hours of every day. */
function homerExample(): readonly CheckedFigure[] {
  const months = monthsOfLoad(Array.from({ length: hours }, (_, hour) => (hour % 24 >= 12 && hour % 24 < 16 ? 200 : 100)), 1);
  const [january, , , april] = months;
  return [
    exactly('demand', 7000, 35 * april!.peakKw),
    within(1e-9)('energy30Days', 8400, 0.1 * april!.kwh),
    within(1e-9)('energy31Days', 8680, 0.1 * january!.kwh),
  ];
}

const billCase = (id: string, [en, ja]: readonly [string, string], figures: VerificationCase['figures'], source = reopt): VerificationCase => ({ id, title: { en, ja }, source, figures });

export const electricityBillCases: readonly VerificationCase[] = [
  billCase('8.1', ['Flat energy and demand rates', '定額の電力量料金と基本料金'], flatRates),
  billCase('8.2', ['Coincident peaks', '同時ピーク料金'], coincidentPeaks),
  billCase('8.3', ['Ratchet of 35 % over the year', '年間 35 % のラチェット'], ratchetOfThirtyFivePercent),
  billCase('8.4', ['Ratchet of 75 % over three months', '3 か月参照 75 % のラチェット'], ratchetOfThreeMonths),
  billCase('8.4-japan', ['Highest demand of twelve months', '12 か月の最大需要電力（実量制）'], ratchetOfTwelveMonths, 'Exact case of this product, worked by hand'),
  billCase('8.6', ['Demand priced in blocks', '段階別の基本料金'], tieredDemand),
  billCase('8.7', ['A year in quarter hours', '15 分値の 1 年'], quarterHours),
  billCase('8.8', ['Monthly bill with a daily peak', '毎日ピークのある月額料金'], homerExample, 'HOMER Grid knowledge base, worked example'),
];
