import { describe, expect, it } from 'vitest';
import { daylightHours, outputShape } from './photovoltaics';

describe('daylight in the middle of Honshu', () => {
  it('is about 14.4 h in June and 9.8 h in December, and near 12 h at the equinoxes', () => {
    expect(daylightHours(6)).toBeCloseTo(14.4, 0);
    expect(daylightHours(12)).toBeCloseTo(9.7, 0);
    expect(Math.abs(daylightHours(3) - 12)).toBeLessThan(0.3);
  });
});

describe('the shape of a day', () => {
  it('adds up to one, is symmetric about noon and dark at night', () => {
    for (const months of [[12, 1, 2], [6], [4, 5, 10, 11]]) {
      const shape = outputShape(months);
      expect(shape.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(shape[20]).toBeCloseTo(shape[27]!, 12);
      expect(shape[0]).toBe(0);
      expect(shape[47]).toBe(0);
    }
  });
});
