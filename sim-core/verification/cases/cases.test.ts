import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { openCatalogue } from '../../scenario/catalogue';
import { verificationCases } from './cases';
import { proveCases, type VerificationCase } from './verification-case';

const opened = openCatalogue(catalogueData);
if (!opened.ok) throw new Error(opened.problems[0]!.code);
const textOf = (scenario: string): string => readFileSync(new URL(`../../../scenarios/${scenario}`, import.meta.url), 'utf8');
const results = proveCases(verificationCases, opened.value, textOf);

describe('the cases of prove', () => {
  it.each(results.map((result) => [result.id, result] as const))('%s', (_, result) => {
    expect(result.found).toBeGreaterThanOrEqual(result.expected - result.tolerance);
    expect(result.found).toBeLessThanOrEqual(result.expected + result.tolerance);
    expect(result.pass).toBe(true);
  });

  it('have ids of their own, titles in both languages and a source', () => {
    expect(new Set(results.map((result) => result.id)).size).toBe(results.length);
    for (const { title, source } of verificationCases) expect([title.en, title.ja, source].every((text) => text.length > 3)).toBe(true);
  });

  it('cover reference cases 1 to 6, 16, 8, 9, 10.1, 10.2, 11 and 15', () => {
    for (const prefix of ['1', '2', '3', '4', '5', '6.1', '6.2', '6.3', '16', 'generator', '8.1', '8.2', '8.3', '8.4', '8.6', '8.7', '8.8', '9', '10.1', '10.2', '11', '15']) expect(verificationCases.some(({ id }) => id === prefix), prefix).toBe(true);
  });

  it('fail when a figure is off or is no number', () => {
    const planted = (found: number): VerificationCase => ({ id: 'planted', title: { en: 'Planted', ja: '試験' }, source: 'none', figures: () => [{ name: 'figure', expected: 1, found, tolerance: 0.1 }] });
    expect(proveCases([planted(1.2), planted(Number.NaN), planted(1.05)], opened.value, textOf).map((result) => result.pass)).toEqual([false, false, true]);
  });
});
