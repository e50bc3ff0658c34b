import { yearlyBill } from '../../energy/bill';
import type { DeviceProfile } from '../../nodes/device-profile';
import { energyCrossover } from '../../nodes/energy-crossover';
import { nodeAtLoad } from '../../nodes/node-at-load';
import { ageGroups, personsOf } from '../../people/labour-supply';
import type { Catalogue } from '../../scenario/catalogue';
import { exactly, type CheckedFigure, type VerificationCase } from './verification-case';

/** One by one carries 697 inferences a second at 13.5 W; the next mode draws less, so the envelope holds the watts up to 989. */
const wattsAt = (edge: DeviceProfile, loadPerS: number): CheckedFigure => {
  const node = nodeAtLoad(edge, 'resnet50', loadPerS);
  return { name: `wattsAt${String(loadPerS)}PerS`, expected: 13.4959, found: node.ok ? node.value.powerW : Number.NaN, tolerance: 1e-9 };
};

/** Idle plus busy share times the watts above idle, and the load at which edge and cloud need the same energy. */
function edgeNode({ devices }: Catalogue): readonly CheckedFigure[] {
  const [edge, cloud] = [devices['orin-nx']!, devices['h100x8']!];
  const node = nodeAtLoad(edge, 'resnet50', 30);
  const crossover = energyCrossover(edge, cloud, 'resnet50', { utilisationShare: 0.3, pue: 1.4, payloadBits: 0, networkNjPerBit: 0 });
  return [
    { name: 'wattsAt30PerS', expected: 5.57, found: node.ok ? node.value.powerW : Number.NaN, tolerance: 0.005 },
    ...[698, 800, 900, 989].map((loadPerS) => wattsAt(edge, loadPerS)),
    { name: 'crossoverPerS', expected: 844.8, found: crossover.ok ? (crossover.value.loadsPerS[0] ?? Number.NaN) : Number.NaN, tolerance: 0.05 },
    { name: 'crossovers', expected: 1, found: crossover.ok ? crossover.value.loadsPerS.length : Number.NaN, tolerance: 0 },
  ];
}

/** 300 kW and 100,000 kWh a month at 98 % power factor: 790,830 + 1,656,000 + 2,400 + 398,000 JPY. */
function tepcoBill({ tariffs }: Catalogue): readonly CheckedFigure[] {
  const month = { kwhByBand: { midday: 40_000, evening: 30_000, late: 10_000, night: 20_000 }, peakKw: 300 };
  const months = Array.from({ length: 12 }, () => month);
  const bill = yearlyBill(tariffs['tepco-ep-high-voltage-basic-2025']!, { fiscalYear: 2025, months, priceIndex: 1, levyJpyPerKwh: 3.98, powerFactorShare: 0.98 });
  return [
    exactly('basicJpy', 790_830, bill.months[0]!.basicJpy),
    exactly('energyJpy', 1_656_000, bill.months[0]!.energyJpy),
    exactly('adjustmentJpy', 2400, bill.months[0]!.adjustmentJpy),
    exactly('levyJpy', 398_000, bill.months[0]!.levyJpy),
    exactly('totalJpy', 2_847_230, bill.months[0]!.totalJpy),
  ];
}

/** Million persons as the institute prints them. */
function populationHeadlines({ population }: Catalogue): readonly CheckedFigure[] {
  const [from, to] = [ageGroups.indexOf('15-19'), ageGroups.indexOf('60-64')];
  const millions = (year: number, first = 0, last: number = ageGroups.length - 1): number =>
    personsOf(population, 'medium', year).slice(first, last + 1).reduce((sum, persons) => sum + persons, 0) / 1e6;
  const printed = (name: string, expected: number, found: number): CheckedFigure => ({ name, expected, found, tolerance: 0.005 });
  return [
    printed('total2020', 126.15, millions(2020)),
    printed('total2070', 87, millions(2070)),
    printed('workingAge2020', 75.09, millions(2020, from, to)),
    printed('workingAge2070', 45.35, millions(2070, from, to)),
    { name: 'totalChangePercent', expected: -31, found: 100 * (millions(2070) / millions(2020) - 1), tolerance: 0.05 },
    { name: 'workingAgeChangePercent', expected: -39.6, found: 100 * (millions(2070, from, to) / millions(2020, from, to) - 1), tolerance: 0.05 },
  ];
}

/** Largest difference in persons between the table by five-year age and the published totals, over all years and broad ages. */
function populationTotals({ population, populationTotals: published }: Catalogue): readonly CheckedFigure[] {
  const bands = [[0, ageGroups.length], [0, ageGroups.indexOf('15-19')], [ageGroups.indexOf('15-19'), ageGroups.indexOf('65-69')], [ageGroups.indexOf('65-69'), ageGroups.length]] as const;
  return Object.entries(published.variants).flatMap(([variant, rows]) => {
    const differences = rows.flatMap(([year, ...totals]) => bands.map(([first, end], index) =>
      Math.abs(personsOf(population, variant, year).slice(first, end).reduce((sum, persons) => sum + persons, 0) - (totals[index] as number))));
    return [exactly(`${variant}.years`, 51, rows.length), exactly(`${variant}.largestDifference`, 0, Math.max(...differences))];
  });
}

export const referenceFigureCases: readonly VerificationCase[] = [
  { id: 'edge-node', title: { en: 'Orin NX on ResNet-50', ja: 'Orin NX の ResNet-50' }, source: 'MLPerf Inference v3.1 and v3.0, worked by hand from the measured points', figures: edgeNode },
  { id: 'bill-tepco', title: { en: 'A month of the TEPCO plan from April 2025', ja: '東京電力EP（2025 年 4 月から）のひと月' }, source: 'Exact case of this product, worked by hand to the yen', figures: tepcoBill },
  { id: 'population', title: { en: 'Population of Japan, medium variant', ja: '日本の将来人口（中位）' }, source: 'IPSS 2023, headline figures', figures: populationHeadlines },
  { id: 'population-years', title: { en: 'Population of every year, medium and low', ja: '各年の将来人口（中位・低位）' }, source: 'IPSS 2023, Tables 1-9 and 3-9', figures: populationTotals },
];
