import { describe, expect, it } from 'vitest';
import { maximumTCumulative, maximumTQuantile } from './maximum-t-distribution';
import { studentTCumulative, studentTQuantile } from './student-t-distribution';

/** Dunnett, JASA 50 (1955), one-sided 5 % points with correlation 1/2: degrees of freedom, then 2, 3, 4 and 9 comparisons. */
const TABLE: readonly (readonly [nu: number, ...points: number[]])[] = [[5, 2.44, 2.68, 2.85, 3.3], [10, 2.15, 2.34, 2.47, 2.81], [20, 2.03, 2.19, 2.3, 2.6], [30, 1.99, 2.15, 2.25, 2.54], [120, 1.93, 2.08, 2.18, 2.45]];

describe('the largest of several t variables', () => {
  it.each(TABLE)('has the printed 5 %% points with %d degrees of freedom', (nu, ...points) => {
    [2, 3, 4, 9].forEach((count, index) => expect(Math.abs(maximumTQuantile(0.95, count, nu) - points[index]!)).toBeLessThan(0.0051));
  });

  it('is Student t when there is one', () => {
    for (const nu of [3, 12, 200]) {
      expect(maximumTCumulative(1.3, 1, nu)).toBeCloseTo(studentTCumulative(1.3, nu), 5);
      expect(maximumTQuantile(0.975, 1, nu)).toBeCloseTo(studentTQuantile(0.975, nu), 3);
    }
  });
});
