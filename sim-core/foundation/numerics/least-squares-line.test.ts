import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSquaresLine } from './least-squares-line';

describe('the least-squares line', () => {
  it('of four points is the one a hand calculation gives', () => {
    const line = leastSquaresLine([[0, 1], [1, 3], [2, 4], [3, 4]]);
    expect(line.slope).toBeCloseTo(1, 12);
    expect(line.intercept).toBeCloseTo(1.5, 12);
  });

  it('finds a line that goes through all points, and is flat when they stand above each other', () => {
    const whole = fc.integer({ min: -1000, max: 1000 });
    fc.assert(fc.property(whole, whole, (intercept, slope) => {
      const line = leastSquaresLine([-2, 0, 1, 5].map((x) => [x, intercept + slope * x]));
      expect(line.slope).toBeCloseTo(slope, 6);
      expect(line.intercept).toBeCloseTo(intercept, 6);
    }));
    expect(leastSquaresLine([[2, 1], [2, 5]])).toEqual({ intercept: 3, slope: 0 });
  });
});
