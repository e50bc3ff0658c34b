import { describe, expect, test } from 'vitest';
import type { KpiEstimate, ResultBundle } from '../../sim-core/index';
import { sampleBundle } from '../../contract/presentation/sample-bundle';
import { findingsOf } from './findings';
import { crossingSentence, headline } from './headline';

const YEARS = [2025, 2035, 2045];
const NAMES: Readonly<Record<string, string>> = { baseline: 'Unchanged', edge: 'Edge', cloud: 'Cloud' };

/** A bundle with the given output kept by year; half-width 1, differences half-width 0.5. */
function bundleOf(kept: Readonly<Record<string, readonly number[]>>, people: readonly number[] = [40, 36, 30]): ResultBundle {
  const estimate = (mean: number, halfWidth: number): KpiEstimate => ({ mean, halfWidth, unit: '%', n: 20 });
  const table = (make: (id: string, index: number) => Record<string, KpiEstimate>) => Object.fromEntries(Object.keys(kept).map((id) => [id, Object.fromEntries(YEARS.map((year, index) => [year, make(id, index)]))]));
  const sample = sampleBundle();
  return {
    ...sample, years: YEARS, variants: Object.keys(kept).map((id) => ({ id, name: { en: NAMES[id] ?? id, ja: NAMES[id] ?? id }, changes: [] })), demand: {},
    report: { ...sample.report, variants: table((id, index) => ({ 'output.kept': estimate(kept[id]![index]!, 1), 'people.available': { ...estimate(people[index]!, 0.1), unit: 'people' } })) },
    differences: table((id, index) => ({ 'output.kept': estimate(kept[id]![index]! - kept['baseline']![index]!, 0.5) })),
  };
}

const headlineOf = (bundle: ResultBundle): string => headline(bundle, findingsOf(bundle), 'en');

describe('the headline says what the results say', () => {
  test('a variant that keeps output to the end while the baseline does not', () => {
    expect(headlineOf(bundleOf({ baseline: [100, 95, 80], edge: [101, 99, 94] }))).toBe('Edge keeps 90 % of output to 2045; Unchanged falls below in 2038');
  });

  test('two variants that do are both named', () => {
    expect(headlineOf(bundleOf({ baseline: [100, 95, 80], edge: [101, 99, 94], cloud: [101, 99, 93] }))).toBe('Edge and Cloud keep 90 % of output to 2045; Unchanged falls below in 2038');
  });

  test('a variant that keeps output in a year in which the baseline does not', () => {
    expect(headlineOf(bundleOf({ baseline: [100, 85, 70], edge: [101, 95, 80] }))).toBe('With 10 % fewer people in 2035, Edge still keeps 90 % of output');
  });

  test('years gained between simulated years, when the difference is real', () => {
    expect(headlineOf(bundleOf({ baseline: [100, 92, 70], edge: [101, 96, 80] }))).toBe('Edge keeps 90 % of output 3 years longer, until 2038');
  });

  test('a difference within the noise is no gain', () => {
    expect(headlineOf(bundleOf({ baseline: [100, 92, 70], edge: [100.1, 92.1, 70.1] }))).toBe('No variant keeps 90 % of output beyond 2035');
  });

  test('nobody falls below', () => {
    expect(headlineOf(bundleOf({ baseline: [100, 97, 94], edge: [101, 99, 97] }))).toBe('Output stays above 90 % to 2045 in every variant');
  });

  test('one variant alone', () => {
    expect(headlineOf(bundleOf({ baseline: [100, 85, 70] }))).toBe('Output falls below 90 % in 2031');
  });

  test('a promise carries the year in which its interval no longer holds', () => {
    const bundle = bundleOf({ baseline: [100, 95, 80], edge: [101, 99, 90.5] });
    expect(crossingSentence(bundle, findingsOf(bundle), 'en')).toContain('Edge not by 2045 (but the lower end of its 95 % interval in 2044)');
  });
});
