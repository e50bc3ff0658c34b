import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../assets/index.generated';
import { openCatalogue } from '../scenario/catalogue';
import { billedDemandKw, yearlyBill, type BillRequest, type MonthLoad } from './bill';
import { exampleTariff } from './example-tariff';

const opened = openCatalogue(catalogueData);
if (!opened.ok) throw new Error(opened.problems[0]!.code);
const tepco2025 = opened.value.tariffs['tepco-ep-high-voltage-basic-2025']!;
const kansaiTimeOfUse = opened.value.tariffs['kansai-high-voltage-as-tou']!;

const sameMonths = (month: MonthLoad): readonly MonthLoad[] => Array.from({ length: 12 }, () => month);
const peaks = (peaksKw: readonly number[]): readonly MonthLoad[] => peaksKw.map((peakKw) => ({ kwhByBand: {}, peakKw }));

const request = (months: readonly MonthLoad[], changes: Partial<BillRequest> = {}): BillRequest => ({
  fiscalYear: 2025,
  months,
  priceIndex: 1,
  levyJpyPerKwh: 3.98,
  powerFactorShare: 0.98,
  ...changes,
});

describe('worked bills, checked by hand to the yen', () => {
  /*
   * TEPCO EP from April 2025, every month: 300 kW, power factor 98 %, 40,000 kWh midday, 30,000 evening, 10,000 late, 20,000 night.
   * basic        300 x 3030 x (1.85 - 0.98) = 300 x 2636.1                       = 790,830
   * energy       100,000 x 16.56                                                 = 1,656,000
   * market       40,000 x (-0.46) + 30,000 x 0.83 + 10,000 x 0.13 + 20,000 x (-0.27) = -18,400 + 24,900 + 1,300 - 5,400 = 2,400
   * fuel         0
   * levy         100,000 x 3.98                                                  = 398,000
   * total                                                                        = 2,847,230 a month
   */
  it('TEPCO EP high-voltage Basic Plan from April 2025', () => {
    const bill = yearlyBill(tepco2025, request(sameMonths({ kwhByBand: { midday: 40_000, evening: 30_000, late: 10_000, night: 20_000 }, peakKw: 300 })));
    expect(bill.months[0]).toMatchObject({ billedKw: 300, kwh: 100_000, levyJpy: 398_000, totalJpy: 2_847_230 });
    expect(bill.months[0]!.basicJpy).toBeCloseTo(790_830, 6);
    expect(bill.months[0]!.energyJpy).toBeCloseTo(1_656_000, 6);
    expect(bill.months[0]!.adjustmentJpy).toBeCloseTo(2_400, 6);
    expect(bill.totalJpy).toBe(12 * 2_847_230);
  });

  /*
   * Kansai AS-TOU: 120 kW in August, 80 kW in the other months, power factor 95 %; August 3,000 kWh peak, 12,345 day, 6,789 night; else 9,999 day.
   * Ratchet of a steady year: 120 kW in every month. basic 120 x 1765.5 x (1.85 - 0.95) = 211,860 x 0.9 = 190,674
   * August: energy 3,000 x 19.40 + 12,345 x 14.09 + 6,789 x 9.73 = 58,200 + 173,941.05 + 66,056.97 = 298,198.02
   *         levy 22,134 x 3.49 = 77,247.66 -> 77,247; total 190,674 + 298,198.02 + 77,247 = 566,119.02 -> 566,119
   * Others: energy 9,999 x 14.09 = 140,885.91; levy 34,896.51 -> 34,896; total 366,455.91 -> 366,455
   */
  it('Kansai high-voltage AS-TOU with a summer peak', () => {
    const quiet: MonthLoad = { kwhByBand: { day: 9_999 }, peakKw: 80 };
    const august: MonthLoad = { kwhByBand: { peak: 3_000, day: 12_345, night: 6_789 }, peakKw: 120 };
    const months = Array.from({ length: 12 }, (_, index) => (index === 4 ? august : quiet));
    const bill = yearlyBill(kansaiTimeOfUse, request(months, { levyJpyPerKwh: 3.49, powerFactorShare: 0.95 }));
    expect(bill.months[4]).toMatchObject({ billedKw: 120, levyJpy: 77_247, totalJpy: 566_119 });
    expect(bill.months[0]).toMatchObject({ billedKw: 120, levyJpy: 34_896, totalJpy: 366_455 });
    expect(bill.totalJpy).toBe(566_119 + 11 * 366_455);
  });

  /*
   * Contract of 800 kW, peak 850 kW, power factor 100 %, tax not included in the basic rate: billed 800 + 50 x 1.5 = 875 kW;
   * basic 875 x 2000 x 0.85 x 1.1 = 1,636,250; energy 10,000 x 20 x 1.25 = 250,000; fuel 10,000 x (-1.5) = -15,000; levy 39,800.
   */
  it('a contract above 500 kW with excess, a price index and tax on one part only', () => {
    const tariff = { ...exampleTariff, basic: { ...exampleTariff.basic, includesTax: false } };
    const bill = yearlyBill(tariff, request(sameMonths({ kwhByBand: { day: 10_000 }, peakKw: 850 }), { contractKw: 800, powerFactorShare: 1, priceIndex: 1.25 }));
    expect(bill.demandRule).toBe('contract');
    expect(bill.months[0]!.billedKw).toBe(875);
    expect(bill.months[0]!.basicJpy).toBeCloseTo(1_636_250, 6);
    expect(bill.months[0]!.energyJpy).toBeCloseTo(250_000, 6);
    expect(bill.months[0]!.adjustmentJpy).toBeCloseTo(-15_000, 6);
    expect(bill.months[0]!.totalJpy).toBe(1_636_250 + 250_000 - 15_000 + 39_800);
  });
});

describe('billed demand', () => {
  const rising = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120];

  it('repeats the same year when nothing is known of the year before', () => {
    expect(billedDemandKw(exampleTariff, { months: peaks(rising) })).toEqual(Array.from({ length: 12 }, () => 120));
  });

  it('carries the peaks of the eleven months before, and forgets the twelfth', () => {
    const before = [500, 300, 5, 5, 5, 5, 5, 5, 5, 5, 5];
    expect(billedDemandKw(exampleTariff, { months: peaks(rising), peaksBeforeKw: before })).toEqual([500, 300, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120]);
  });

  it('says when the ratchet rule is applied to a site that would need a contract', () => {
    expect(yearlyBill(exampleTariff, request(peaks(rising))).isAboveRatchetLimit).toBe(false);
    expect(yearlyBill(exampleTariff, request(peaks([...rising.slice(1), 500]))).isAboveRatchetLimit).toBe(true);
  });

  it('bills the contract when the demand stays below it', () => {
    expect(billedDemandKw(exampleTariff, { months: peaks(rising), contractKw: 600 })[11]).toBe(600);
  });
});

describe('yearlyBill', () => {
  it('gives the discount of the power factor: 15 % at 100 %, none at 85 %, a surcharge below', () => {
    const basic = (powerFactorShare: number): number => yearlyBill(exampleTariff, request(peaks(Array.from({ length: 12 }, () => 100)), { powerFactorShare })).months[0]!.basicJpy;
    expect(basic(1)).toBeCloseTo(170_000, 6);
    expect(basic(0.85)).toBeCloseTo(200_000, 6);
    expect(basic(0.8)).toBeCloseTo(210_000, 6);
    expect(basic(0.984)).toBeCloseTo(basic(0.98), 6);
  });

  it('refuses eleven months and a band that the tariff does not have', () => {
    expect(() => yearlyBill(exampleTariff, request(peaks([1, 2, 3])))).toThrow(RangeError);
    expect(() => yearlyBill(exampleTariff, request(sameMonths({ kwhByBand: { noon: 1 }, peakKw: 1 })))).toThrow(/noon/);
  });

  it('has a total that differs from the sum of its parts by less than one yen a month', () => {
    const kwh = fc.integer({ min: 0, max: 200_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(kwh, kwh, fc.double({ min: 0, max: 490, noNaN: true })), { minLength: 12, maxLength: 12 }), fc.double({ min: 0.5, max: 2, noNaN: true }), (rows, priceIndex) => {
        const bill = yearlyBill(exampleTariff, request(rows.map(([day, night, peakKw]) => ({ kwhByBand: { day, night }, peakKw })), { priceIndex }));
        const parts = bill.basicJpy + bill.energyJpy + bill.adjustmentJpy + bill.levyJpy;
        expect(parts - bill.totalJpy).toBeGreaterThan(-1e-3);
        expect(parts - bill.totalJpy).toBeLessThan(12);
      }),
    );
  });
});
