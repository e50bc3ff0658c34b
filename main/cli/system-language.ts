import type { Language } from '../../sim-core/index';

type Environment = Readonly<Record<string, string | undefined>>;

/** The order in which POSIX programs look for the language of messages. */
const variables = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * The language of the system: the environment first, then what the runtime knows (`systemLocale`, such as `ja-JP`).
 * `C` and `POSIX` mean English. Languages that the product does not speak mean English too.
 */
export function systemLanguage(environment: Environment, systemLocale: string): Language {
  const stated = variables.map((name) => environment[name]).find((value) => value !== undefined && value !== '');
  return (stated ?? systemLocale).toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
