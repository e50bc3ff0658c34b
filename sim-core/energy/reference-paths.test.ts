import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../assets/index.generated';
import { openCatalogue } from '../scenario/catalogue';
import { energyPriceIndex, gridCo2KgPerKwh, levyJpyPerKwh } from './reference-paths';

const opened = openCatalogue(catalogueData);
if (!opened.ok) throw new Error(opened.problems[0]!.code);
const { prices, co2, levy } = opened.value;

describe('price paths', () => {
  it('are 1 in the reference year, follow the file and interpolate between its years', () => {
    for (const path of ['low', 'base', 'high']) expect(energyPriceIndex(prices, path, 2025)).toBe(1);
    expect(energyPriceIndex(prices, 'high', 2050)).toBeCloseTo(42 / 30, 12);
    expect(energyPriceIndex(prices, 'low', 2035)).toBeCloseTo(21 / 24, 12);
    expect(energyPriceIndex(prices, 'base', 2020)).toBe(1);
    expect(() => energyPriceIndex(prices, 'wild', 2030)).toThrow(RangeError);
  });

  it('are all labelled assumptions with a range', () => {
    const values = Object.values(prices.paths).flatMap((path) => path.series.map((point) => point.value));
    expect(values.every((value) => value.kind === 'assumption' && value.range !== undefined)).toBe(true);
  });
});

describe('grid CO2', () => {
  it('is published for 2023, the target in 2030, between them in between, and assumed afterwards', () => {
    expect(gridCo2KgPerKwh(co2, 2023)).toBe(0.42);
    expect(gridCo2KgPerKwh(co2, 2030)).toBe(0.25);
    expect(gridCo2KgPerKwh(co2, 2026)).toBeCloseTo(0.42 - (3 / 7) * 0.17, 12);
    expect(gridCo2KgPerKwh(co2, 2025, 'tepco')).toBe(0.418);
    const later = co2.areas['national']!.series.filter((point) => point.year >= 2030);
    expect(later.every((point) => point.value.kind === 'assumption')).toBe(true);
    expect(() => gridCo2KgPerKwh(co2, 2030, 'atlantis')).toThrow(RangeError);
  });
});

describe('the levy', () => {
  it('follows the fiscal years, is zero before it began and held constant after the last known year', () => {
    expect(levyJpyPerKwh(levy, 2011)).toBe(0);
    expect(levyJpyPerKwh(levy, 2025)).toBe(3.98);
    expect(levyJpyPerKwh(levy, 2026)).toBe(4.18);
    expect(levyJpyPerKwh(levy, 2060)).toBe(4.18);
    expect(levy.series.at(-1)!.value.kind).toBe('assumption');
  });
});
