import type { ScenarioCard } from '../../contract/host';
import type { Bilingual } from '../../sim-core/index';
import { words, type WordKey } from '../words/index';

/** The sectors that the shelf has, each once, in the order of the cards. */
export const sectorFilters = (cards: readonly ScenarioCard[]): readonly string[] => [...new Set(cards.map((card) => card.sector))];

const isWord = (key: string): key is WordKey => key in words;

/** The name of a sector; one without a text of ours shows its id. */
export function sectorName(sector: string): Bilingual {
  const key = `sector.${sector}`;
  return isWord(key) ? words[key] : { en: sector, ja: sector };
}
