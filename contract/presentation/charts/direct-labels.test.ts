import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pushApart } from './direct-labels';

test('labels that do not touch stay where they wish', () => {
  expect(pushApart([40, 100, 70], { top: 0, bottom: 200 })).toEqual([40, 100, 70]);
});

test('two labels at one place move by half the gap each', () => {
  expect(pushApart([100, 100], { top: 0, bottom: 200 })).toEqual([92.5, 107.5]);
});

test('labels keep their order, their distance and the bounds', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { minLength: 1, maxLength: 8 }), (wishes) => {
    const placed = pushApart(wishes, { top: 0, bottom: 300 });
    const sorted = [...placed].sort((a, b) => a - b);
    sorted.slice(1).forEach((y, index) => expect(y - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-9));
    expect(sorted[0]).toBeGreaterThanOrEqual(-1e-9);
    expect(sorted.at(-1)).toBeLessThanOrEqual(300 + 1e-9);
    wishes.forEach((wish, i) => wishes.forEach((other, j) => { if (wish < other) expect(placed[i]).toBeLessThan(placed[j] ?? 0); }));
  }));
});
