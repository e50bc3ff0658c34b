import { describe, expect, it } from 'vitest';
import { exampleTariff } from './example-tariff';
import { tariffSchema, timeBandOf } from './tariff';

describe('time bands', () => {
  it('follow the first rule that fits: Sundays and holidays, then the day, then the rest', () => {
    expect(timeBandOf(exampleTariff, { month: 5, dayOfWeek: 0, hour: 8 })).toBe('day');
    expect(timeBandOf(exampleTariff, { month: 5, dayOfWeek: 0, hour: 22 })).toBe('night');
    expect(timeBandOf(exampleTariff, { month: 5, dayOfWeek: 5, hour: 21.5 })).toBe('day');
    expect(timeBandOf(exampleTariff, { month: 5, dayOfWeek: 6, hour: 12 })).toBe('night');
    expect(timeBandOf(exampleTariff, { month: 5, dayOfWeek: 2, hour: 12, isHoliday: true })).toBe('night');
  });
});

describe('the tariff schema', () => {
  const refused = (change: object): boolean => !tariffSchema.safeParse({ ...exampleTariff, ...change }).success;

  it('accepts the example and refuses gaps', () => {
    expect(tariffSchema.safeParse(exampleTariff).success).toBe(true);
    expect(refused({ bandRules: exampleTariff.bandRules.slice(0, 2) })).toBe(true);
    expect(refused({ bands: [...exampleTariff.bands, { id: 'noon', name: { en: 'Noon', ja: '正午' } }] })).toBe(true);
    expect(refused({ energy: { rates: { day: exampleTariff.energy.rates['day'] }, includesTax: true } })).toBe(true);
  });

  it('refuses a number without source, in another unit, or an assumption without range', () => {
    const rate = (value: object): boolean => refused({ energy: { rates: { day: value, night: exampleTariff.energy.rates['night'] }, includesTax: true } });
    expect(rate({ value: 20, unit: 'JPY/kWh', kind: 'derived', source: 'example' })).toBe(false);
    expect(rate({ value: 20, unit: 'JPY/kWh', kind: 'derived' })).toBe(true);
    expect(rate({ value: 20, unit: 'JPY/MWh', kind: 'derived', source: 'example' })).toBe(true);
    expect(rate({ value: 20, unit: 'JPY/kWh', kind: 'assumption', source: 'example' })).toBe(true);
    expect(rate({ value: 20, unit: 'JPY/kWh', kind: 'assumption', source: 'example', range: [21, 22] })).toBe(true);
  });
});
