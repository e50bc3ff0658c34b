import { expect, test } from 'vitest';
import { showKpi } from './shown-kpi';

test('yearly totals are written per year, rates are not', () => {
  const bill = { mean: 42_000_000, halfWidth: 400_000, unit: 'JPY', n: 20 };
  expect(showKpi('cost.billJpy', bill, 'ja').valueWithUnit).toBe('4,200万円/年');
  expect(showKpi('cost.billJpy', bill, 'en')).toMatchObject({ valueWithUnit: '42.0\u00a0M JPY/year', interval: '41.6 to 42.4' });
  expect(showKpi('energy.peakKw', { mean: 412.3, halfWidth: 5, unit: 'kW', n: 20 }, 'ja').valueWithUnit).toBe('412\u00a0kW');
});

test('a difference of output kept counts in points', () => {
  expect(showKpi('output.kept', { mean: 8.12, halfWidth: 0.8, unit: '%', n: 20 }, 'en', { isDifference: true }).valueWithUnit).toBe('+8.1\u00a0points');
});
