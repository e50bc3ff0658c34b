import type { Bilingual } from '../../sim-core/index';

/** A named option of a command. Without `value` it is a switch. */
export interface OptionDefinition {
  readonly name: string;
  /** What stands for the value in the help, such as `PATH=VALUE`. */
  readonly value?: string;
  readonly isRepeatable?: boolean;
  readonly description: Bilingual;
}

/** The words of a command line, sorted: operands by position, values by option name. */
export interface ParsedWords {
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly switches: ReadonlySet<string>;
}
