import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integralOf, valueAt } from '../../foundation/time/periodic-steps';
import { DAY_US, HOUR_US, isInside, stepsOfUnion, stepsOfWindows, WEEK_US, type WeekWindow } from './week-time';

const window: fc.Arbitrary<WeekWindow> = fc.record({ from: fc.integer({ min: 0, max: 167 }), length: fc.integer({ min: 1, max: 40 }), value: fc.integer({ min: 1, max: 5 }) })
  .map(({ from, length, value }) => ({ fromUs: from * HOUR_US, toUs: (from + length) * HOUR_US, value }));
const windows = fc.array(window, { maxLength: 8 });
const shift = fc.integer({ min: 0, max: 400 }).map((hours) => hours * HOUR_US);

describe('windows of the week', () => {
  it('keep their area as steps, wherever Monday lies', () => {
    fc.assert(fc.property(windows, shift, (some, shiftUs) => {
      const area = some.reduce((sum, { fromUs, toUs, value }) => sum + value * (toUs - fromUs), 0);
      expect(integralOf(stepsOfWindows(some, shiftUs), 0, WEEK_US)).toBe(area);
    }));
  });

  it('move with Monday: the value at an hour of the week is the same', () => {
    fc.assert(fc.property(windows, shift, fc.integer({ min: 0, max: 167 }), (some, shiftUs, hour) => {
      const at = hour * HOUR_US;
      expect(valueAt(stepsOfWindows(some, shiftUs), at + shiftUs)).toBe(valueAt(stepsOfWindows(some, 0), at));
    }));
  });

  it('as a union hold one value however many of them overlap', () => {
    fc.assert(fc.property(windows, fc.integer({ min: 0, max: 167 }), (some, hour) => {
      expect(valueAt(stepsOfUnion(some, 7, 0), hour * HOUR_US)).toBe(isInside(some, hour * HOUR_US) ? 7 : 0);
    }));
  });

  it('run over the end of the week into Monday', () => {
    const sundayNight = [{ fromUs: 6 * DAY_US + 22 * HOUR_US, toUs: 7 * DAY_US + 6 * HOUR_US, value: 2 }];
    expect(stepsOfWindows(sundayNight, 0)).toEqual({ periodUs: WEEK_US, steps: [{ atUs: 0, value: 2 }, { atUs: 6 * HOUR_US, value: 0 }, { atUs: 6 * DAY_US + 22 * HOUR_US, value: 2 }] });
  });
});
