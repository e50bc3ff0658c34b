import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../sim-core/index';
import { galleryWords } from './gallery';
import { inspectorWords } from './inspector';
import { paletteWords } from './palette';
import { problemWords } from './problem';
import { resourcesFor } from './resources';
import { shellWords } from './shell';
import { timelineWords } from './timeline';
import { viewWords } from './views';

export const words = {
  ...shellWords, ...problemWords, ...galleryWords, ...paletteWords, ...inspectorWords, ...timelineWords, ...viewWords,
} as const;

export type WordKey = keyof typeof words;

/** Starts the translations once, before the first render. Keys are flat; nothing is loaded from outside. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: resourcesFor(words, 'en') }, ja: { translation: resourcesFor(words, 'ja') } },
  });
}

