import { useTranslation } from 'react-i18next';
import type { Bilingual, Language } from '../../sim-core/index';
import type { WordKey } from './index';

export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

export interface Words {
  readonly language: Language;
  readonly say: Say;
  /** Chooses the language of a text that carries both. */
  readonly pick: (text: Bilingual) => string;
}

/** The texts of the current language; a component that uses it renders again when the language changes. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'ja' ? 'ja' : 'en';
  return { language, say: (key, values) => t(key, { ...values }), pick: (text) => text[language] };
}
