import type { Language, RecordView, VariantView } from '../../../sim-core/index';

export type VariantChange = VariantView['changes'][number];
export type ChangeSign = 'added' | 'changed' | 'removed';

/** One line under a variant: what differs, in the words of the document. */
export interface ChangeLine {
  readonly path: string;
  readonly sign: ChangeSign;
  /** What stands before the name: `+`, `~`, `−`. */
  readonly mark: string;
  readonly label: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Every change that the line stands for, in full, for its tip. */
  readonly detail: string;
}

const MARKS: Readonly<Record<ChangeSign, string>> = { added: '+', changed: '~', removed: '−' };
/** Together longer than this, old and new value do not fit beside a name; the old one is in the tip. */
const SHOWN_CHARACTERS = 18;
const NOTHING = new Set(['', 'none', '0', 'false', 'no', '–']);

/**
 * The changes of a variant as short lines. Records that change the same value in the same way share a line; records that
 * change the same value differently are told apart by their titles.
 */
export function changeLines(changes: readonly VariantChange[], records: readonly RecordView[], language: Language): readonly ChangeLine[] {
  const described = changes.map((change) => describeChange(change, records, language));
  return described.flatMap((one, index) => {
    const alike = described.filter((other) => other.field === one.field);
    const same = alike.filter((other) => other.from === one.from && other.to === one.to);
    if (same.length > 1 && described.indexOf(same[0] ?? one) !== index) return [];
    const label = same.length > 1 ? `${one.field} × ${same.length}` : alike.length > 1 ? one.record : one.field;
    return [{ ...signed(one), path: one.path, label, detail: same.map((other) => `${other.full}: ${other.from} → ${other.to}`).join('\n') }];
  });
}

interface DescribedChange {
  readonly path: string;
  readonly record: string;
  readonly field: string;
  readonly full: string;
  readonly from: string;
  readonly to: string;
}

function describeChange(change: VariantChange, records: readonly RecordView[], language: Language): DescribedChange {
  const record = records.find((candidate) => change.path.startsWith(`${candidate.id}.`));
  const field = record?.fields.find((candidate) => candidate.path === change.path);
  const shown = (text: string): string => field?.choices?.find((choice) => choice.value === text)?.label[language] ?? text;
  return {
    path: change.path, full: change.label[language], record: record?.title[language] ?? change.label[language], field: field?.label[language] ?? change.label[language],
    from: shown(change.from), to: shown(change.to),
  };
}

/** A value that was nothing is an addition, one that becomes nothing a removal. */
function signed({ from, to }: DescribedChange): Pick<ChangeLine, 'sign' | 'mark' | 'from' | 'to'> {
  const isNothing = (text: string) => NOTHING.has(text.trim().toLowerCase()) || text === 'なし';
  const sign = isNothing(from) && !isNothing(to) ? 'added' : isNothing(to) && !isNothing(from) ? 'removed' : 'changed';
  const isLong = from.length + to.length > SHOWN_CHARACTERS;
  return { sign, mark: MARKS[sign], from: sign === 'added' || (isLong && sign === 'changed') ? undefined : from, to: sign === 'removed' ? undefined : to };
}
