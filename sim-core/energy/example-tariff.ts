import type { Tariff } from './tariff';

const assumed = <Unit extends string>(value: number, unit: Unit) => ({ value, unit, kind: 'assumption' as const, source: 'example', range: [value, value] as [number, number] });
const words = (text: string) => ({ en: text, ja: text });

/**
 * A plan for tests and examples: 2000 JPY/kW-month, day 20 and night 10 JPY/kWh, a fuel adjustment of -1.5 and +0.5 JPY/kWh,
 * everything tax included. Its rates claim nothing about any utility.
 */
export const exampleTariff: Tariff = {
  id: 'example',
  name: words('Example plan'),
  utility: words('Example'),
  area: words('Example'),
  voltage: 'high',
  validFrom: '2025-04-01',
  rules: { kind: 'assumption', source: 'example', note: words('Example') },
  bands: [
    { id: 'day', name: words('Day') },
    { id: 'night', name: words('Night') },
  ],
  bandRules: [
    { band: 'night', days: 'sunday-or-holiday', fromHour: 0, toHour: 24 },
    { band: 'day', days: 'every-day', fromHour: 8, toHour: 22 },
    { band: 'night', days: 'every-day', fromHour: 0, toHour: 24 },
  ],
  basic: {
    rateJpyPerKwMonth: assumed(2000, 'JPY/kW-month'),
    includesTax: true,
    ratchetBelowKw: assumed(500, 'kW'),
    ratchetMonths: assumed(12, 'month'),
    excessMultiple: assumed(1.5, 'ratio'),
  },
  powerFactor: { neutralShare: assumed(0.85, 'share'), maximumShare: assumed(1, 'share') },
  energy: { rates: { day: assumed(20, 'JPY/kWh'), night: assumed(10, 'JPY/kWh') }, includesTax: true },
  adjustments: [{ id: 'fuel', name: words('Fuel'), rates: { day: assumed(-1.5, 'JPY/kWh'), night: assumed(0.5, 'JPY/kWh') }, includesTax: true }],
  levyIncludesTax: true,
  consumptionTaxShare: assumed(0.1, 'share'),
  rounding: {
    kw: { decimals: 0, mode: 'nearest' },
    kwh: { decimals: 0, mode: 'nearest' },
    powerFactorShare: { decimals: 2, mode: 'nearest' },
    levyJpy: { decimals: 0, mode: 'down' },
    totalJpy: { decimals: 0, mode: 'down' },
  },
  caveats: [],
  sources: { example: { title: 'Example', location: 'example' } },
};
