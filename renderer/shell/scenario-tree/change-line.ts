import type { VariantView } from '../../../sim-core/index';

export type VariantChange = VariantView['changes'][number];
export type ChangeSign = 'added' | 'changed' | 'removed';

export interface ChangeLine {
  readonly sign: ChangeSign;
  /** What stands before the name: `+`, `~`, `−`. */
  readonly mark: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const MARKS: Readonly<Record<ChangeSign, string>> = { added: '+', changed: '~', removed: '−' };
const NOTHING = new Set(['', 'none', '0', 'false', 'no', '–']);

/** How a variant differs in one value. A value that was nothing is an addition, one that becomes nothing a removal. */
export function changeLine(change: VariantChange): ChangeLine {
  const wasNothing = NOTHING.has(change.from.trim());
  const isNothing = NOTHING.has(change.to.trim());
  const sign = wasNothing && !isNothing ? 'added' : isNothing && !wasNothing ? 'removed' : 'changed';
  return { sign, mark: MARKS[sign], from: sign === 'added' ? undefined : change.from, to: sign === 'removed' ? undefined : change.to };
}
