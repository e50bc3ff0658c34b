import type { Language } from '../../sim-core/index';
import type { BilingualWords } from './bilingual-words';

/** One language of a bilingual table, flat, as i18next takes it. */
export function resourcesFor(table: BilingualWords, language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(table).map(([key, text]) => [key, text[language]]));
}
