import { describe, expect, it } from 'vitest';
import { sampleBundle } from '../../../contract/presentation/sample-bundle';
import { kpiTable } from './kpi-table';

const bundle = sampleBundle();
const table = (filter = '') => kpiTable(bundle, { year: 2035, language: 'en', filter });

describe('the table of key figures', () => {
  it('has a row for every figure of any variant, each with mean and half-width', () => {
    const ids = new Set(bundle.variants.flatMap((variant) => Object.keys(bundle.report.variants[variant.id]?.['2035'] ?? {})));
    expect(table().rows).toHaveLength(ids.size);
    expect(table().rows.every((row) => row.length === table().columns.length)).toBe(true);
  });
  it('shows a figure that a variant lacks as a dash and not as zero', () => {
    const row = table('latencyP99').rows[0];
    expect(row?.[2]?.text).toBe('–');
  });
  it('filters by label and by id', () => {
    expect(table('output kept').rows).toHaveLength(1);
    expect(table('cost.').rows.length).toBe(Object.keys(bundle.report.variants['edge']?.['2035'] ?? {}).filter((id) => id.startsWith('cost.')).length);
    expect(table('no such figure').rows).toEqual([]);
  });
  it('carries the exact numbers for copying', () => {
    expect(table('output.kept').rows[0]?.[2]?.value).toBe(bundle.report.variants['baseline']?.['2035']?.['output.kept']?.mean);
  });
});
