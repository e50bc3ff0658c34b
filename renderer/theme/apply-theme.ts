import { cssVariables, THEMES, type Scheme } from '../../contract/presentation/index';

/** Writes the tokens of a scheme on the root element, where every style sheet reads them. */
export function applyTheme(scheme: Scheme): void {
  const root = document.documentElement;
  for (const [name, value] of Object.entries(cssVariables(THEMES[scheme]))) root.style.setProperty(name, value);
  root.style.colorScheme = scheme;
  root.dataset['scheme'] = scheme;
}
