import type { Bilingual, ProvenanceKind } from '../../../sim-core/index';
import type { ColourToken } from '../theme/tokens';

/** Shape first, colour second: the badge stays readable in print and for colour-blind readers. */
export interface KindBadge {
  readonly glyph: string;
  readonly word: Bilingual;
  readonly colour: ColourToken;
}

export const KIND_BADGES: Readonly<Record<ProvenanceKind, KindBadge>> = {
  'measured-mlperf': { glyph: '●', word: { en: 'measured, MLPerf', ja: '実測（MLPerf）' }, colour: 'accent' },
  'measured-independent': { glyph: '◉', word: { en: 'measured, independent', ja: '実測（第三者）' }, colour: 'accent' },
  'vendor-measured': { glyph: '◐', word: { en: 'measured by vendor', ja: 'メーカー実測' }, colour: 'accent' },
  'vendor-claim': { glyph: '○', word: { en: 'vendor claim', ja: 'メーカー公称' }, colour: 'warn' },
  derived: { glyph: '△', word: { en: 'derived', ja: '算出' }, colour: 'ink3' },
  assumption: { glyph: '〜', word: { en: 'assumption', ja: '想定' }, colour: 'warn' },
  'published-statistic': { glyph: '■', word: { en: 'published statistic', ja: '公表統計' }, colour: 'ink2' },
};
