import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSquares } from './least-squares';

describe('linear least squares', () => {
  it('finds the coefficients that made the observations', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 3, maxLength: 3 }), (wanted) => {
      const design = Array.from({ length: 12 }, (_, index) => [1, index / 3, (index % 5) * (index % 3)]);
      const found = leastSquares(design, design.map((row) => row.reduce((sum, value, column) => sum + value * wanted[column]!, 0)));
      found.coefficients.forEach((coefficient, column) => { expect(coefficient).toBeCloseTo(wanted[column]!, 8); });
      expect(found.residualSpread).toBeCloseTo(0, 8);
    }));
  });

  it('fits the textbook line through (1, 6), (2, 5), (3, 7), (4, 10): 3.5 + 1.4 x', () => {
    const { coefficients, residualSpread } = leastSquares([[1, 1], [1, 2], [1, 3], [1, 4]], [6, 5, 7, 10]);
    expect(coefficients[0]).toBeCloseTo(3.5, 12);
    expect(coefficients[1]).toBeCloseTo(1.4, 12);
    expect(residualSpread).toBeCloseTo(Math.sqrt(4.2 / 2), 12);
  });

  it('refuses too few observations, and columns that say the same', () => {
    expect(() => leastSquares([[1, 2]], [3])).toThrow(RangeError);
    expect(() => leastSquares([[1, 2], [2, 4], [3, 6]], [1, 2, 3])).toThrow('depends');
  });
});
