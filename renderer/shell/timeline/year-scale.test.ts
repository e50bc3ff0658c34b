import { describe, expect, it } from 'vitest';
import { nearestIndex, yearNames, yearShare } from './year-scale';

const years = [2025, 2030, 2035, 2040, 2045, 2050, 2055, 2060, 2065, 2070];

describe('the ruler of years', () => {
  it('places years in proportion, also when they are not evenly apart', () => {
    expect(yearShare([2025, 2030, 2050], 2030)).toBe(0.2);
    expect(yearShare([2025], 2025)).toBe(0.5);
  });

  it('snaps to the nearest simulated year', () => {
    expect([-1, 0.1, 0.12, 0.95, 2].map((share) => years[nearestIndex(years, share)])).toEqual([2025, 2030, 2030, 2070, 2070]);
  });

  it('names every year when there is room', () => {
    expect(yearNames(years, 2035, 1200)).toEqual(years);
  });

  it('names the chosen year and the ends first when there is little', () => {
    expect(yearNames(years, 2035, 300)).toEqual([2035, 2050, 2060, 2070]);
    expect(yearNames(years, 2050, 200)).toContain(2050);
  });
});
