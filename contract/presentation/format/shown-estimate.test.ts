import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangeText, showEstimate, showQuantity } from './shown-estimate';

const estimate = (mean: number, halfWidth: number, unit: string) => ({ mean, halfWidth, unit, n: 64 });

describe('an estimate in words', () => {
  test('value, unit and interval share one precision', () => {
    expect(showEstimate(estimate(101.3812, 1.218, '%'), 'en')).toEqual({ value: '101.4', unit: '%', valueWithUnit: '101.4\u00a0%', interval: '100.2 to 102.6', halfWidth: '1.2' });
    expect(showEstimate(estimate(101.3812, 1.218, '%'), 'ja')).toMatchObject({ valueWithUnit: '101.4%', interval: '100.2〜102.6' });
  });

  test('Japanese money counts in 万円 and 億円', () => {
    expect(showEstimate(estimate(3_420_000, 130_000, 'JPY'), 'ja')).toMatchObject({ value: '342', unit: '万円', interval: '329〜355', valueWithUnit: '342万円' });
    expect(showEstimate(estimate(123_400_000, 1_000_000, 'JPY'), 'ja').valueWithUnit).toBe('1.234億円');
    expect(showEstimate(estimate(9_876, 12, 'JPY'), 'ja').valueWithUnit).toBe('9,876円');
  });

  test('English money counts in millions', () => {
    expect(showEstimate(estimate(3_420_000, 130_000, 'JPY'), 'en')).toMatchObject({ valueWithUnit: '3.42\u00a0M JPY', interval: '3.29 to 3.55' });
  });

  test('shares are per cent, and differences of shares are points with a sign', () => {
    expect(showEstimate(estimate(0.8213, 0.004, 'share'), 'ja').valueWithUnit).toBe('82.1%');
    expect(showEstimate(estimate(-0.0213, 0.004, 'share'), 'en', { isDifference: true })).toMatchObject({ valueWithUnit: '\u22122.1\u00a0points', interval: '\u22122.5 to \u22121.7' });
    expect(showEstimate(estimate(8.12, 0.8, '%'), 'ja', { isDifference: true })).toMatchObject({ valueWithUnit: '+8.1ポイント', interval: '+7.3〜+8.9' });
  });

  test('one replication has a value and no interval', () => {
    expect(showEstimate(estimate(41, Number.NaN, 'people'), 'ja')).toMatchObject({ valueWithUnit: '41名', interval: '–', halfWidth: '–' });
  });

  test('an exact number stays as it is', () => {
    expect(showEstimate(estimate(39, 0, 'people'), 'en').valueWithUnit).toBe('39\u00a0people');
    expect(showEstimate(estimate(2.5, 0, 'kW'), 'en').value).toBe('2.5');
    expect(showEstimate(estimate(1 / 3, 0, 'kW'), 'en').value).toBe('0.3333');
  });

  test('a very narrow interval shows five figures and is rounded up to the last of them', () => {
    expect(showEstimate(estimate(0.3614782, 0.000002, 'share'), 'en')).toMatchObject({ value: '36.148', halfWidth: '0.001' });
    expect(showEstimate(estimate(84.5602, 0.000092, 'kWh'), 'en')).toMatchObject({ value: '84.560', halfWidth: '0.001' });
  });

  test('watts of nodes show three figures, because their profiles carry no more', () => {
    expect(showEstimate(estimate(9.6469, 0.0003, 'W'), 'en')).toMatchObject({ value: '9.65', halfWidth: '0.01' });
    expect(showEstimate(estimate(72.31456, 0.00002, '1/J'), 'en').value).toBe('72.3');
  });

  test('rounding noise is no interval', () => {
    expect(showEstimate(estimate(0.020643, 6.1e-18, 'share'), 'en')).toMatchObject({ value: '2.064', interval: '–' });
  });

  test('a magnitude fixes the unit of a row', () => {
    expect(showEstimate(estimate(4_000, 100, 'kWh'), 'en', { magnitude: 1_600_000 })).toMatchObject({ value: '4.00', unit: 'MWh' });
  });

  test('an unknown unit is shown as stored', () => {
    expect(showEstimate(estimate(3, 1, 'furlong'), 'en').valueWithUnit).toBe('3.0\u00a0furlong');
  });

  test('the shown value always lies in the shown interval', () => {
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e5, noNaN: true }), (mean, halfWidth) => {
      const shown = showEstimate(estimate(mean, halfWidth, 'kW'), 'en');
      const [low = 0, high = 0] = shown.interval.split(' to ').map(parse);
      expect(parse(shown.value)).toBeGreaterThanOrEqual(low);
      expect(parse(shown.value)).toBeLessThanOrEqual(high);
    }));
  });
});

const parse = (text: string): number => Number(text.replaceAll(',', '').replace('\u2212', '-'));

test('a quantity without interval shows three significant figures', () => {
  expect(showQuantity(3_348_120, 'JPY', 'ja')).toBe('335万円');
  expect(showQuantity(3_348_120, 'JPY', 'en')).toBe('3.35\u00a0M JPY');
  expect(showQuantity(13.512, 'W', 'ja')).toBe('13.5\u00a0W');
});

test('ranges', () => {
  expect(rangeText('96.1', '98.3', 'ja')).toBe('96.1〜98.3');
  expect(rangeText('96.1', '98.3', 'en')).toBe('96.1 to 98.3');
});
