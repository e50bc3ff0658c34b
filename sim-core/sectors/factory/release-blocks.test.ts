import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_US, WEEK_US, type WeekWindow } from '../site/week-time';
import { turnWindows } from './release-blocks';

const hours = (windows: readonly WeekWindow[]): number => windows.reduce((sum, window) => sum + window.toUs - window.fromUs, 0) / HOUR_US;
const day = (index: number): WeekWindow => ({ fromUs: (index * 24 + 8) * HOUR_US, toUs: (index * 24 + 16) * HOUR_US, value: 1 });
const week = [0, 1, 2, 3, 4].map(day);

describe('turns of products', () => {
  it('take their shares of every campaign, in order, in manned time only', () => {
    const [first = [], second = []] = turnWindows(week, [0.75, 0.25], 4 * HOUR_US);
    expect(first[0]).toEqual({ fromUs: 8 * HOUR_US, toUs: 11 * HOUR_US, value: 1 });
    expect(second[0]).toEqual({ fromUs: 11 * HOUR_US, toUs: 12 * HOUR_US, value: 1 });
    expect([hours(first), hours(second)]).toEqual([30, 10]);
  });

  it('go on the next day where the shift ended', () => {
    const [first = []] = turnWindows(week, [1 / 2, 1 / 2], 24 * HOUR_US);
    expect(first[0]).toEqual({ fromUs: 8 * HOUR_US, toUs: 16 * HOUR_US, value: 1 });
    expect(first[1]).toEqual({ fromUs: 32 * HOUR_US, toUs: 36 * HOUR_US, value: 1 });
  });

  it('never overlap and fill all manned time, whatever shares and campaign', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 100 }), (weights, campaignHours) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const turns = turnWindows(week, weights.map((weight) => weight / total), campaignHours * HOUR_US);
      const all = turns.flat().toSorted((first, other) => first.fromUs - other.fromUs);
      expect(hours(all)).toBeCloseTo(40, 6);
      for (const [index, window] of all.entries()) expect(window.fromUs).toBeGreaterThanOrEqual(all[index - 1]?.toUs ?? 0);
      expect(all.at(-1)?.toUs ?? 0).toBeLessThanOrEqual(WEEK_US);
    }));
  });
});
