import { Select } from '@mantine/core';
import type { FieldView } from '../../../sim-core/index';
import { useDocument } from '../../state/document-store';
import { useWords } from '../../words/use-words';
import classes from './field-control.module.css';
import { TextField } from './text-field';

interface Props {
  readonly field: FieldView;
  readonly labelId: string;
  /** A text that the scenario refused: shown again so that it can be mended. */
  readonly refusedText: string | undefined;
  readonly isFocused: boolean;
}

/** The editor of one value: a choice where the schema lists values, otherwise a text with its unit. */
export function FieldControl({ field, labelId, refusedText, isFocused }: Props) {
  const { pick, say } = useWords();
  const edit = useDocument((state) => state.edit);
  const options = field.control === 'boolean'
    ? [{ value: 'true', label: say('inspector.yes') }, { value: 'false', label: say('inspector.no') }]
    : field.choices?.map((choice) => ({ value: choice.value, label: pick(choice.label) }));
  if (!options) return <TextField field={field} labelId={labelId} refusedText={refusedText} isFocused={isFocused} />;
  return (
    <Select
      aria-labelledby={labelId} data={options} value={refusedText ?? field.text} error={refusedText !== undefined} autoFocus={isFocused}
      classNames={{ input: classes.select }} comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
      onChange={(value) => { if (value !== null) edit(field.path, value); }}
    />
  );
}
