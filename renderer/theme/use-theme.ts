import { THEMES, type Theme } from '../../contract/presentation/index';
import { usePreferences } from '../state/preferences';

/** The tokens of the current scheme, for charts and the twin, which draw with colours and not with CSS. */
export const useTheme = (): Theme => THEMES[usePreferences((state) => state.scheme)];
