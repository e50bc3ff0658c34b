import { yearlyBill, type BillRequest, type MonthLoad } from '../../energy/bill';
import type { Catalogue } from '../../scenario/catalogue';
import { levyJpyPerKwh } from '../../energy/reference-paths';
import { exactly, type CheckedFigure, type VerificationCase } from './verification-case';

const sameMonths = (month: MonthLoad): readonly MonthLoad[] => Array.from({ length: 12 }, () => month);

/** A bill of a shipped plan in a fiscal year, with the levy of that year. */
const billOf = (catalogue: Catalogue, plan: string, fiscalYear: number, request: Pick<BillRequest, 'months' | 'powerFactorShare'> & Partial<BillRequest>) =>
  yearlyBill(catalogue.tariffs[plan]!, { fiscalYear, priceIndex: 1, levyJpyPerKwh: levyJpyPerKwh(catalogue.levy, fiscalYear), ...request });

/**
 * 450.4 kW, 123,456.4 kWh, power factor 99.3 %: 450 kW, 123,456 kWh, 99 %.
 * basic 450 x 1890 x (1.85 - 0.99) = 850,500 x 0.86 = 731,430; energy 123,456 x 19.51 = 2,408,626.56;
 * levy 123,456 x 3.49 = 430,861.44 -> 430,861; total 3,570,917.56 -> 3,570,917.
 */
function tepco2024(catalogue: Catalogue): readonly CheckedFigure[] {
  const { months } = billOf(catalogue, 'tepco-ep-high-voltage-basic-2024', 2024, { months: sameMonths({ kwhByBand: { flat: 123_456.4 }, peakKw: 450.4 }), powerFactorShare: 0.993 });
  const month = months[0]!;
  return [
    exactly('billedKw', 450, month.billedKw),
    exactly('basicJpy', 731_430, month.basicJpy),
    exactly('energyJpy', 2_408_626.56, month.energyJpy),
    exactly('adjustmentJpy', 0, month.adjustmentJpy),
    exactly('levyJpy', 430_861, month.levyJpy),
    exactly('totalJpy', 3_570_917, month.totalJpy),
  ];
}

/**
 * Contract of 1,200 kW; April reaches 1,260.6 kW, the other months 1,100 kW; power factor 100 %; 50,000 kWh at night.
 * April: 1,261 kW, so 1,200 + 61 x 1.5 = 1,291.5 kW; basic 1,291.5 x 3030 x 0.85 = 3,326,258.25; energy 50,000 x 16.56 = 828,000;
 * market 50,000 x (-0.27) = -13,500; levy 50,000 x 3.98 = 199,000; total 4,339,758.25 -> 4,339,758.
 * Others: basic 1,200 x 3030 x 0.85 = 3,090,600; total 4,104,100. Year 4,339,758 + 11 x 4,104,100 = 49,484,858.
 */
function tepcoContract(catalogue: Catalogue): readonly CheckedFigure[] {
  const night = { night: 50_000 };
  const months = [{ kwhByBand: night, peakKw: 1260.6 }, ...sameMonths({ kwhByBand: night, peakKw: 1100 }).slice(1)];
  const bill = billOf(catalogue, 'tepco-ep-high-voltage-basic-2025', 2025, { months, powerFactorShare: 1, contractKw: 1200 });
  return [
    exactly('aprilBilledKw', 1291.5, bill.months[0]!.billedKw),
    exactly('aprilBasicJpy', 3_326_258.25, bill.months[0]!.basicJpy),
    exactly('aprilAdjustmentJpy', -13_500, bill.months[0]!.adjustmentJpy),
    exactly('aprilTotalJpy', 4_339_758, bill.months[0]!.totalJpy),
    exactly('mayBilledKw', 1200, bill.months[1]!.billedKw),
    exactly('mayTotalJpy', 4_104_100, bill.months[1]!.totalJpy),
    exactly('yearJpy', 49_484_858, bill.totalJpy),
  ];
}

/**
 * 120 kW in August, 80 kW else, power factor 95 %; August 3,000 kWh peak, 12,345 day, 6,789 night; else 9,999 day.
 * basic of every month 120 x 1765.5 x 0.90 = 190,674. August: energy 58,200 + 173,941.05 + 66,056.97 = 298,198.02;
 * levy 22,134 x 3.49 = 77,247.66 -> 77,247; total 566,119. Else: energy 140,885.91; levy 34,896; total 366,455.
 */
function kansaiTimeOfUse(catalogue: Catalogue): readonly CheckedFigure[] {
  const quiet: MonthLoad = { kwhByBand: { day: 9_999 }, peakKw: 80 };
  const august: MonthLoad = { kwhByBand: { peak: 3_000, day: 12_345, night: 6_789 }, peakKw: 120 };
  const bill = billOf(catalogue, 'kansai-high-voltage-as-tou', 2024, { months: sameMonths(quiet).map((month, index) => (index === 4 ? august : month)), powerFactorShare: 0.95 });
  return [
    exactly('basicJpy', 190_674, bill.months[0]!.basicJpy),
    exactly('augustEnergyJpy', 298_198.02, bill.months[4]!.energyJpy),
    exactly('augustLevyJpy', 77_247, bill.months[4]!.levyJpy),
    exactly('augustTotalJpy', 566_119, bill.months[4]!.totalJpy),
    exactly('aprilTotalJpy', 366_455, bill.months[0]!.totalJpy),
    exactly('yearJpy', 566_119 + 11 * 366_455, bill.totalJpy),
  ];
}

/**
 * 88 kW, 20,001 kWh a month, power factor 80 %: basic 88 x 1897.5 x 1.05 = 175,329; levy 20,001 x 4.18 = 83,604.18 -> 83,604.
 * July to September: energy 20,001 x 12.55 = 251,012.55, total 509,945. Else 20,001 x 11.59 = 231,811.59, total 490,744.
 */
function kansaiSeasons(catalogue: Catalogue): readonly CheckedFigure[] {
  const months = sameMonths({ kwhByBand: { other: 20_001 }, peakKw: 88 }).map((month, index) => (index >= 3 && index <= 5 ? { ...month, kwhByBand: { summer: 20_001 } } : month));
  const bill = billOf(catalogue, 'kansai-high-voltage-bs', 2026, { months, powerFactorShare: 0.8 });
  return [
    exactly('basicJpy', 175_329, bill.months[0]!.basicJpy),
    exactly('levyJpy', 83_604, bill.months[0]!.levyJpy),
    exactly('julyTotalJpy', 509_945, bill.months[3]!.totalJpy),
    exactly('mayTotalJpy', 490_744, bill.months[1]!.totalJpy),
    exactly('yearJpy', 3 * 509_945 + 9 * 490_744, bill.totalJpy),
  ];
}

const source = 'Exact case of this product, worked by hand to the yen';

export const planBillCases: readonly VerificationCase[] = [
  { id: 'bill-tepco-2024', title: { en: 'TEPCO EP high voltage, fiscal year 2024', ja: '東京電力EP 高圧（2024 年度）' }, source, figures: tepco2024 },
  { id: 'bill-tepco-contract', title: { en: 'TEPCO EP from April 2025, contract of 1,200 kW with excess', ja: '東京電力EP（2025 年 4 月から）、契約 1,200 kW の超過' }, source, figures: tepcoContract },
  { id: 'bill-kansai-as-tou', title: { en: 'Kansai high-voltage AS-TOU with a summer peak', ja: '関西電力 高圧電力AS-TOU、夏のピーク' }, source, figures: kansaiTimeOfUse },
  { id: 'bill-kansai-bs', title: { en: 'Kansai high-voltage BS by season, power factor below 85 %', ja: '関西電力 高圧電力BS、季節別、力率 85 % 未満' }, source, figures: kansaiSeasons },
];
