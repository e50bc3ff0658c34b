import { describe, expect, test } from 'vitest';
import { SAMPLE_VARIANTS, SAMPLE_YEARS, sampleBundle } from './sample-bundle';

describe('the illustration bundle', () => {
  const bundle = sampleBundle();

  test('names itself an illustration, so nobody takes it for a result', () => {
    expect(bundle.title.en).toContain('Illustration');
    expect(bundle.programVersion).toContain('illustration');
  });

  test('has an estimate of output kept for every variant and year, and the baseline starts at 100 %', () => {
    for (const { id } of SAMPLE_VARIANTS)
      for (const year of SAMPLE_YEARS) expect(bundle.report.variants[id]?.[String(year)]?.['output.kept']?.unit).toBe('%');
    expect(bundle.report.variants['baseline']?.['2025']?.['output.kept']?.mean).toBe(100);
  });

  test('adds its bill up from the four parts', () => {
    const kpis = bundle.report.variants['edge']?.['2040'] ?? {};
    const parts = ['cost.basicJpy', 'cost.energyJpy', 'cost.adjustmentJpy', 'cost.levyJpy'].map((id) => kpis[id]?.mean ?? Number.NaN);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(kpis['cost.billJpy']?.mean ?? 0, 3);
  });

  test('gives 336 half-hours for each of five consumers in three weeks', () => {
    const weeks = bundle.demand['cloud']?.['2070'] ?? [];
    expect(weeks).toHaveLength(3);
    for (const week of weeks) expect(week.meanKw.map((row) => row.length)).toEqual([336, 336, 336, 336, 336]);
  });

  test('is deterministic', () => {
    expect(JSON.stringify(sampleBundle())).toBe(JSON.stringify(bundle));
  });
});
