import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalJpy, learnedPriceJpy, netPresentValueJpy, paybackYears, type InvestmentTerms } from './investment/investment';
import { sampleCells, type SampleBox } from './national/cell-sample';
import { fitSurface, isInside, SURFACE_TERMS, surfaceAt, surfaceError } from './national/response-surface';
import { everyYear } from './years/interpolate';

const terms: InvestmentTerms = { devicePriceJpy: 100_000, installationJpy: 50_000, maintenanceShare: 0.1, lifeYears: 5, discountShare: 0.04, subsidyShare: 0 };

describe('an investment', () => {
  it('is worth what the textbook says: 1,000,000 now, 300,000 a year for five years at 10 % are worth 137,236', () => {
    const plain: InvestmentTerms = { devicePriceJpy: 1_000_000, installationJpy: 0, maintenanceShare: 0, lifeYears: 5, discountShare: 0.1, subsidyShare: 0 };
    expect(netPresentValueJpy(plain, 1, () => 300_000, 5)).toBeCloseTo(137_236.03, 1);
    expect(paybackYears(plain, 1, () => 300_000)).toBeCloseTo(10 / 3, 12);
  });

  it('buys devices again after their life, by hand: ten years, renewal in the sixth', () => {
    const flat = { ...terms, discountShare: 0 };
    expect(netPresentValueJpy(flat, 2, () => 100_000, 10)).toBeCloseTo(-250_000 + 10 * (100_000 - 20_000) - 200_000, 6);
  });

  it('costs less with a subsidy and pays back sooner, never later', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 2 / 3, noNaN: true }), fc.integer({ min: 30_000, max: 500_000 }), (subsidyShare, gain) => {
      const helped = { ...terms, subsidyShare };
      expect(capitalJpy(helped, 3)).toBeCloseTo(350_000 * (1 - subsidyShare), 6);
      expect(paybackYears(helped, 3, () => gain)).toBeLessThanOrEqual(paybackYears(terms, 3, () => gain));
    }));
  });

  it('that brings nothing never pays back', () => {
    expect(paybackYears(terms, 1, () => 0)).toBe(Infinity);
  });

  it('gets cheaper by the learning share with every doubling', () => {
    expect(learnedPriceJpy(1000, 0.2, 2)).toBeCloseTo(800, 9);
    expect(learnedPriceJpy(1000, 0.2, 8)).toBeCloseTo(512, 9);
    expect([learnedPriceJpy(1000, 0, 8), learnedPriceJpy(1000, 0.2, 1)]).toEqual([1000, 1000]);
  });
});

const box: SampleBox = { labourIndex: [0.4, 1.1], priceIndex: [0.5, 2], warmerK: [-8, 6], year: [2025, 2070] };

describe('sampled cells', () => {
  it('lie in the box, differ from each other, and go on where they stopped', () => {
    const cells = sampleCells(box, 7, 0, 300);
    expect(cells.every((cell) => isInside(box, cell))).toBe(true);
    expect(new Set(cells.map((cell) => cell.conditions.labourIndex)).size).toBe(300);
    expect(sampleCells(box, 7, 200, 100)).toEqual(cells.slice(200));
    expect(sampleCells(box, 8, 0, 5)).not.toEqual(cells.slice(0, 5));
  });

  it('are spread evenly: a quarter of them in every quarter of an axis', () => {
    const cells = sampleCells(box, 7, 0, 400);
    for (let quarter = 0; quarter < 4; quarter++) {
      const [low, high] = [0.4 + quarter * 0.175, 0.575 + quarter * 0.175];
      const count = cells.filter(({ conditions: { labourIndex } }) => labourIndex >= low && labourIndex < high).length;
      expect(Math.abs(count - 100)).toBeLessThan(10);
    }
  });
});

describe('a response surface', () => {
  const cells = sampleCells(box, 3, 0, 120);
  const truth = ({ conditions: { labourIndex, priceIndex, warmerK }, year }: (typeof cells)[number]): number =>
    1000 * Math.min(1, labourIndex / 0.75) + 20 * priceIndex + 0.4 * warmerK * warmerK + 0.1 * (year - 2025);

  it('gives back what it is made of, and says how far off it is elsewhere', () => {
    const surface = fitSurface(box, cells, cells.map(truth));
    const others = sampleCells(box, 3, 120, 200);
    const error = surfaceError(surface, others, others.map(truth));
    expect(error.cells).toBe(200);
    expect(error.meanAbsoluteShare).toBeLessThan(0.005);
    expect(error.worstShare).toBeGreaterThanOrEqual(error.rootMeanSquareShare);
    expect(error.rootMeanSquareShare).toBeGreaterThanOrEqual(error.meanAbsoluteShare);
  });

  it('is exact for what its terms can say', () => {
    const quadratic = ({ conditions: { priceIndex, warmerK } }: (typeof cells)[number]): number => 5 + priceIndex * warmerK + warmerK * warmerK;
    const surface = fitSurface(box, cells, cells.map(quadratic));
    for (const cell of sampleCells(box, 9, 0, 20)) expect(surfaceAt(surface, cell)).toBeCloseTo(quadratic(cell), 6);
  });

  it('needs more cells than terms', () => {
    expect(() => fitSurface(box, cells.slice(0, SURFACE_TERMS - 1), cells.slice(0, SURFACE_TERMS - 1).map(truth))).toThrow(RangeError);
  });
});

describe('years between milestones', () => {
  const halfWidth = (values: Float64Array): number => Math.max(...values) - Math.min(...values);
  const milestones = [{ year: 2025, value: 10, pseudoValues: Float64Array.of(9, 11) }, { year: 2030, value: 20, pseudoValues: Float64Array.of(16, 24) }];

  it('lie on the straight line, are marked, and have intervals between those of the ends', () => {
    const years = everyYear(milestones, halfWidth);
    expect(years.map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028, 2029, 2030]);
    expect(years.map(({ isSimulated }) => isSimulated)).toEqual([true, false, false, false, false, true]);
    expect(years.map(({ value }) => value)).toEqual([10, 12, 14, 16, 18, 20]);
    years.slice(1).forEach((figure, index) => { expect(figure.halfWidth).toBeGreaterThan(years[index]!.halfWidth); });
  });

  it('of one milestone are that year', () => {
    expect(everyYear(milestones.slice(0, 1), halfWidth)).toEqual([{ year: 2025, value: 10, halfWidth: 2, isSimulated: true }]);
    expect(everyYear([], halfWidth)).toEqual([]);
  });
});
