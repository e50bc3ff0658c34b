import { describe, expect, it } from 'vitest';
import { coincidentPeakCharge, ratchetedDemandKw, tieredDemandCharge } from './demand-charge';
import { monthsOfLoad } from './load-year';

describe('a ratchet', () => {
  it('of 100 % over all months bills the highest of the year in every month', () => {
    expect(ratchetedDemandKw([1, 5, 2, 3, 1, 1, 1, 1, 1, 1, 1, 1], { share: 1, lookBackMonths: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] })).toEqual(Array.from({ length: 12 }, () => 5));
  });

  it('without stated months looks back within the year', () => {
    expect(ratchetedDemandKw([1, 10, 2, 9], { share: 0.5 })).toEqual([1, 10, 5, 9]);
  });
});

describe('other demand charges', () => {
  it('price blocks of kW, and the demand in stated hours', () => {
    expect(tieredDemandCharge(120, [{ upToKw: 50, ratePerKw: 0 }, { upToKw: 100, ratePerKw: 10 }, { upToKw: Infinity, ratePerKw: 20 }])).toBe(500 + 400);
    expect(coincidentPeakCharge([1, 4, 2], [0, 2], 10)).toBe(20);
  });
});

describe('a year of load', () => {
  it('has months whose energy adds up, and refuses a year that is too short', () => {
    const months = monthsOfLoad(Array.from({ length: 8760 * 2 }, (_, step) => (step === 100 ? 50 : 2)), 2);
    expect(months.reduce((sum, month) => sum + month.kwh, 0)).toBeCloseTo(8760 * 2 + 24, 9);
    expect(months.map((month) => month.peakKw)).toEqual([50, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(() => monthsOfLoad([1, 2], 1)).toThrow(RangeError);
  });
});
