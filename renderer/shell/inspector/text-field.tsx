import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { FieldView } from '../../../sim-core/index';
import { useDocument } from '../../state/document-store';
import classes from './field-control.module.css';
import { fieldText, textWithoutUnit, typedText } from './field-text';

interface Props {
  readonly field: FieldView;
  readonly labelId: string;
  readonly refusedText: string | undefined;
  readonly isFocused: boolean;
}

const LARGE_STEP = 10;

/** A value as text. Enter or leaving commits, Escape takes back, the arrow keys step a number. */
export function TextField({ field, labelId, refusedText, isFocused }: Props) {
  const edit = useDocument((state) => state.edit);
  const shown = refusedText ?? textWithoutUnit(field);
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => { if (isFocused) input.current?.focus(); }, [isFocused]);

  const commit = () => {
    if (draft !== undefined && draft !== shown) edit(field.path, typedText(field, draft));
    setDraft(undefined);
  };
  const step = (count: number) => {
    if (field.number === undefined || field.step === undefined) return;
    setDraft(undefined);
    edit(field.path, fieldText(field, field.number + count * field.step), `step ${field.path}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setDraft(undefined);
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    step((event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? LARGE_STEP : 1));
  };
  return (
    <label className={classes.field} data-refused={refusedText !== undefined}>
      <input
        ref={input} className={classes.input} aria-labelledby={labelId} aria-invalid={refusedText !== undefined} value={draft ?? shown} spellCheck={false}
        onChange={(event) => setDraft(event.currentTarget.value)} onBlur={commit} onKeyDown={onKeyDown}
      />
      {field.unit && <span className={classes.unit}>{field.unit}</span>}
    </label>
  );
}
