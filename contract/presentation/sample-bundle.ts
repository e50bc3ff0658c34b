import type { KpiTable, ResultBundle, VariantSummary } from '../../sim-core/index';
import { sampleDemand } from './sample/sample-demand';
import { sampleInputs, sampleNames, sampleWords } from './sample/sample-inputs';
import { differencesToBaseline, sampleKpis } from './sample/sample-kpis';

/** Milestone years of the illustration. */
export const SAMPLE_YEARS = [2025, 2030, 2035, 2040, 2045, 2050, 2055, 2060, 2065, 2070] as const;

export const SAMPLE_VARIANTS: readonly VariantSummary[] = [
  { id: 'baseline', name: { en: 'Baseline', ja: '現状のまま' }, changes: [] },
  {
    id: 'edge',
    name: { en: 'Edge inspection', ja: 'エッジ検査' },
    changes: [
      { path: 'inspection.ai', label: { en: 'AI inspection', ja: 'AI検査' }, from: 'none', to: 'edge-node' },
      { path: 'inspectors.headcount', label: { en: 'Inspectors', ja: '検査員' }, from: '4', to: '2' },
    ],
  },
  {
    id: 'cloud',
    name: { en: 'Cloud inspection', ja: 'クラウド検査' },
    changes: [
      { path: 'inspection.ai', label: { en: 'AI inspection', ja: 'AI検査' }, from: 'none', to: 'cloud-server' },
      { path: 'inspectors.headcount', label: { en: 'Inspectors', ja: '検査員' }, from: '4', to: '2' },
    ],
  },
];

/**
 * A complete result bundle made of invented, smooth numbers: an ILLUSTRATION for tests and the fake host.
 * It is not a result, and nothing that ships may import it. Deterministic; the same object shape as a finished run.
 */
export function sampleBundle(): ResultBundle {
  const tables = sampleTables();
  const variantIds = SAMPLE_VARIANTS.map((variant) => variant.id);
  return {
    format: 1,
    report: { scenario: 'illustration', hash: '9c1f4a00000000000000000000000000', seed: 20261123, replications: 64, variants: tables },
    ...sampleWords,
    programVersion: '0.0.0-illustration',
    catalogueHash: 'c0ffee00000000000000000000000000',
    baseline: 'baseline',
    years: SAMPLE_YEARS,
    variants: SAMPLE_VARIANTS,
    names: sampleNames,
    differences: differencesToBaseline(tables, 'baseline'),
    verdicts: {},
    comparisons: {},
    design: { method: 'replications', warmUp: { rule: 'by-hand', minutes: 1440 } },
    demand: Object.fromEntries(variantIds.map((id) => [id, yearly((year) => sampleDemand(id, year))])),
    completeReplications: 64,
    inputs: sampleInputs,
  };
}

const sampleTables = (): KpiTable =>
  Object.fromEntries(SAMPLE_VARIANTS.map(({ id }) => [id, yearly((year) => sampleKpis(id, year))]));

const yearly = <Value>(make: (year: number) => Value): Record<string, Value> =>
  Object.fromEntries(SAMPLE_YEARS.map((year) => [String(year), make(year)]));
