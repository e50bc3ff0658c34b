import type { Bilingual } from '../../../sim-core/index';
import { foldText, matchScore } from './match';

/** Commands come first, then records, views and scenarios. */
const ENTRY_GROUPS = ['command', 'record', 'view', 'scenario'] as const;
export type EntryGroup = (typeof ENTRY_GROUPS)[number];

export interface PaletteEntry {
  readonly id: string;
  readonly group: EntryGroup;
  /** Matched in both languages, shown in one. */
  readonly name: Bilingual;
  /** More words that lead here, such as an id or a collection. */
  readonly alsoKnownAs?: string;
  readonly shortcut?: string;
  readonly run: () => void;
}

const MAXIMUM_SHOWN = 12;

/** The entries that fit a query, best first inside each group; at most a dozen. */
export function rankEntries<Entry extends PaletteEntry>(entries: readonly Entry[], query: string): readonly Entry[] {
  const folded = foldText(query.trim());
  const scored = entries.flatMap((entry) => {
    const score = entryScore(entry, folded);
    return score === undefined ? [] : [{ entry, score }];
  });
  const groupOf = (entry: Entry) => ENTRY_GROUPS.indexOf(entry.group);
  scored.sort((a, b) => groupOf(a.entry) - groupOf(b.entry) || b.score - a.score);
  return scored.slice(0, MAXIMUM_SHOWN).map(({ entry }) => entry);
}

function entryScore(entry: PaletteEntry, query: string): number | undefined {
  const texts = [entry.name.en, entry.name.ja, entry.alsoKnownAs ?? ''];
  const scores = texts.flatMap((text) => matchScore(query, foldText(text)) ?? []);
  return scores.length === 0 ? undefined : Math.max(...scores);
}
