import i18next from 'i18next';
import type { WorkbenchHost } from '../../contract/host';
import { applyTheme } from '../theme/apply-theme';
import { usePreferences } from './preferences';

/** Takes language and scheme from the host, and carries every later change to the page. */
export function startPreferences(host: WorkbenchHost): void {
  usePreferences.setState({ language: host.initialLanguage, scheme: host.initialScheme });
  const carry = () => {
    const { language, scheme } = usePreferences.getState();
    applyTheme(scheme);
    document.documentElement.lang = language;
    if (i18next.isInitialized && i18next.language !== language) void i18next.changeLanguage(language);
  };
  carry();
  usePreferences.subscribe(carry);
}
