import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intervalDecimals, plainNumber, significantDecimals } from './plain-number';

describe('plain numbers', () => {
  test.each([
    [1234567.891, 1, '1,234,567.9'], [-0.5, 1, '\u22120.5'], [999, 0, '999'], [1000, 0, '1,000'], [-0.04, 1, '0.0'],
    [1598342, -3, '1,598,000'], [49, -2, '0'], [Number.NaN, 1, '–'], [Number.POSITIVE_INFINITY, 0, '–'],
  ])('%d with %d decimals reads %s', (value, decimals, text) => {
    expect(plainNumber(value, { decimals })).toBe(text);
  });

  test('a difference carries its sign, zero does not', () => {
    expect(plainNumber(8.11, { decimals: 1, isSigned: true })).toBe('+8.1');
    expect(plainNumber(-8.11, { decimals: 1, isSigned: true })).toBe('\u22128.1');
    expect(plainNumber(0.01, { decimals: 1, isSigned: true })).toBe('0.0');
  });
});

describe('precision follows the interval', () => {
  test.each([[1.1, 1], [0.5, 1], [12, 0], [2.8, 1], [0.0031, 4], [9800, -3], [5.2, 0], [3.54, 1], [3.55, 0], [0.95, 1], [0.949, 1], [99.6, -1]])(
    'a half-width of %d shows %d decimals', (halfWidth, decimals) => expect(intervalDecimals(halfWidth)).toBe(decimals),
  );

  test('a zero or unknown half-width says nothing', () => {
    expect([0, Number.NaN, Number.POSITIVE_INFINITY, -1].map(intervalDecimals)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('the half-width written at those decimals has one or two digits', () => {
    fc.assert(fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (halfWidth) => {
      const unit = Number(`1e${-(intervalDecimals(halfWidth) ?? 0)}`);
      const written = Math.round(halfWidth / unit);
      expect(written).toBeGreaterThanOrEqual(4);
      expect(written).toBeLessThan(100);
    }), { examples: [[9.4999], [3.5449], [1], [0.1]] });
  });
});

test('significant figures', () => {
  expect([335.4, 3.354, 33_540, 0, 9.996].map((value) => significantDecimals(value, 3))).toEqual([0, 2, -2, 0, 1]);
});
