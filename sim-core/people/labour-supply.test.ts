import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../assets/index.generated';
import { openCatalogue } from '../scenario/catalogue';
import { ageGroups, employedPersons, labourSupplyIndex, personsOf } from './labour-supply';

const opened = openCatalogue(catalogueData);
if (!opened.ok) throw new Error(opened.problems[0]!.code);
const { population, employmentRates } = opened.value;

const total = (variant: string, year: number, groups: readonly string[] = ageGroups): number =>
  personsOf(population, variant, year).reduce((sum, persons, index) => (groups.includes(ageGroups[index]!) ? sum + persons : sum), 0);
const workingAge = ageGroups.slice(3, 13);

describe('the population of IPSS 2023', () => {
  it('has the published headline figures: 126.15 M in 2020, 87.00 M in 2070, 45.35 M of them aged 15 to 64', () => {
    expect((total('medium', 2020) / 1e6).toFixed(2)).toBe('126.15');
    expect((total('medium', 2070) / 1e6).toFixed(2)).toBe('87.00');
    expect((total('medium', 2020, workingAge) / 1e6).toFixed(2)).toBe('75.09');
    expect((total('medium', 2070, workingAge) / 1e6).toFixed(2)).toBe('45.35');
    expect(workingAge[0]).toBe('15-19');
    expect(workingAge.at(-1)).toBe('60-64');
  });

  it('calls medium and low published and high derived, and meets the two published totals of high', () => {
    expect(population.variants['medium']!.kind).toBe('published-statistic');
    expect(population.variants['low']!.kind).toBe('published-statistic');
    expect(population.variants['high']!.kind).toBe('derived');
    expect((total('high', 2064) / 1e6).toFixed(2)).toBe('99.53');
    expect((total('high', 2070) / 1e6).toFixed(2)).toBe('95.49');
  });
});

describe('labour supply', () => {
  it('is 1 in the base year and the sum over ages of persons times employment rate in every other', () => {
    const byHand = (year: number): number => personsOf(population, 'medium', year).reduce((sum, persons, index) => sum + persons * employmentRates.rates[index]!, 0);
    expect(labourSupplyIndex(population, employmentRates, { variant: 'medium', baseYear: 2025, year: 2025 })).toBe(1);
    expect(labourSupplyIndex(population, employmentRates, { variant: 'medium', baseYear: 2025, year: 2050 })).toBeCloseTo(byHand(2050) / byHand(2025), 12);
  });

  it('gives back the employed of the census in 2020: 57.6 million', () => {
    expect(employedPersons(population, employmentRates, 'medium', 2020) / 1e6).toBeCloseTo(57.64, 1);
  });

  it('shrinks by more than a third to 2070, less in the high and more in the low variant', () => {
    const index = (variant: string): number => labourSupplyIndex(population, employmentRates, { variant, baseYear: 2020, year: 2070 });
    expect(index('medium')).toBeLessThan(0.65);
    expect(index('low')).toBeLessThan(index('medium'));
    expect(index('high')).toBeGreaterThan(index('medium'));
  });

  it('refuses a year and a variant that the file does not hold', () => {
    expect(() => personsOf(population, 'medium', 2071)).toThrow(RangeError);
    expect(() => personsOf(population, 'rosy', 2030)).toThrow(RangeError);
  });
});
