import fc from 'fast-check';
import { expect, it } from 'vitest';
import { integralOf, nextChange, valueAt, type PeriodicSteps } from './periodic-steps';

const shifts: PeriodicSteps = { periodUs: 24, steps: [{ atUs: 0, value: 3 }, { atUs: 8, value: 1 }, { atUs: 16, value: 2 }] };

it('gives the capacity changes of the published schedule with period 24 (simmer test, values 1,2,3 at 8,16,24)', () => {
  const changes: [number, number][] = [[0, valueAt(shifts, 0)]];
  for (let time = 0; changes.length < 7;) {
    const { atUs, value } = nextChange(shifts, time)!;
    changes.push([atUs, value]);
    time = atUs;
  }
  expect(changes).toEqual([[0, 3], [8, 1], [16, 2], [24, 3], [32, 1], [40, 2], [48, 3]]);
});

it('a constant never changes', () => {
  expect(nextChange({ periodUs: 10, steps: [{ atUs: 0, value: 4 }, { atUs: 5, value: 4 }] }, 3)).toBeUndefined();
});

it('the integral equals the sum of the values at every whole instant', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (from, length) => {
    let sum = 0;
    for (let time = from; time < from + length; time++) sum += valueAt(shifts, time);
    expect(integralOf(shifts, from, from + length)).toBe(sum);
  }));
});
