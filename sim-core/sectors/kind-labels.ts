import type { Bilingual } from '../foundation/problems';
import type { ProvenanceKind } from '../foundation/provenance';

/** The kinds of provenance in words. */
export const provenanceLabels: Readonly<Record<ProvenanceKind, Bilingual>> = {
  'measured-mlperf': { en: 'measured (MLPerf)', ja: '実測（MLPerf）' },
  'measured-independent': { en: 'measured independently', ja: '第三者の実測' },
  'vendor-measured': { en: 'measured by the vendor', ja: 'メーカー実測' },
  'vendor-claim': { en: 'vendor claim', ja: 'メーカー公称' },
  derived: { en: 'derived', ja: '導出' },
  assumption: { en: 'assumption', ja: '仮定' },
  'published-statistic': { en: 'published statistic', ja: '公表統計' },
};
