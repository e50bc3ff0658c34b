import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedMonthlyPeakKw, weeksPerMonth } from './monthly-peak';

describe('expected monthly peak', () => {
  it('is the known maximum of a load whose weekly peaks are uniform: low + width m / (m + 1)', () => {
    const count = 4000;
    const weekly = Array.from({ length: count }, (_, index) => 200 + (100 * (index + 0.5)) / count);
    expect(expectedMonthlyPeakKw(weekly)).toBeCloseTo(200 + (100 * 4.35) / 5.35, 1);
  });

  it('is exact for two equally likely peaks and whole weeks: the higher one unless every week is low', () => {
    expect(expectedMonthlyPeakKw([300, 100], 4)).toBeCloseTo(100 / 16 + (300 * 15) / 16, 10);
  });

  it('is the peak itself when every week is the same', () => {
    expect(expectedMonthlyPeakKw([250, 250, 250])).toBeCloseTo(250, 10);
    expect(expectedMonthlyPeakKw([42])).toBeCloseTo(42, 12);
  });

  it('lies between mean and maximum, grows with the number of weeks, and does not see the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 40 }), (weekly) => {
        const expected = expectedMonthlyPeakKw(weekly);
        const mean = weekly.reduce((sum, peak) => sum + peak, 0) / weekly.length;
        expect(expected).toBeGreaterThanOrEqual(mean - 1e-9);
        expect(expected).toBeLessThanOrEqual(Math.max(...weekly) + 1e-9);
        expect(expectedMonthlyPeakKw(weekly, 2 * weeksPerMonth)).toBeGreaterThanOrEqual(expected - 1e-9);
        expect(expectedMonthlyPeakKw([...weekly].reverse())).toBe(expected);
      }),
    );
  });

  it('refuses an empty list', () => {
    expect(() => expectedMonthlyPeakKw([])).toThrow(RangeError);
  });
});
