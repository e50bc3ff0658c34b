import { create } from 'zustand';
import { immer } from 'zustand/middleware/immer';
import type { Language } from '../../sim-core/index';

export type Scheme = 'light' | 'dark';

interface Preferences {
  language: Language;
  scheme: Scheme;
  readonly setLanguage: (language: Language) => void;
  readonly setScheme: (scheme: Scheme) => void;
}

export const usePreferences = create<Preferences>()(
  immer((set) => ({
    language: 'en',
    scheme: 'light',
    setLanguage: (language) => set((state) => { state.language = language; }),
    setScheme: (scheme) => set((state) => { state.scheme = scheme; }),
  })),
);
