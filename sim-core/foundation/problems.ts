/** Text in both languages of the product. Neither may be empty. */
export type Language = 'en' | 'ja';
export type Bilingual = Readonly<Record<Language, string>>;

/**
 * Something a user can cause and can mend. Problems are returned, never thrown; only bugs throw.
 * `line` and `column` are 1-based positions in the file the user gave.
 */
export interface Problem {
  /** Stable dotted code, such as `scenario.unit-missing`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Record id, such as `press`. */
  readonly record?: string;
  /** Dotted path of the value, such as `press.cycleTime.mean`. */
  readonly path?: string;
  readonly expected: Bilingual;
  readonly found: Bilingual;
  readonly remedy: Bilingual;
}

/** Either a value or the reasons why there is none. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const succeed = <Value>(value: Value, warnings: readonly Problem[] = []): Outcome<Value> => ({ ok: true, value, warnings });
export const fail = (...problems: readonly Problem[]): Outcome<never> => ({ ok: false, problems });
