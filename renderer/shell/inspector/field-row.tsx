import type { FieldView } from '../../../sim-core/index';
import { KindBadge } from '../../controls/kind-badge';
import { useDocument } from '../../state/document-store';
import { useWords } from '../../words/use-words';
import { FieldControl } from './field-control';
import { FieldProblem } from './field-problem';
import classes from './inspector.module.css';

/** One value of a record: label, value with unit, badge; a refused text keeps its reason underneath. */
export function FieldRow({ field, isFocused }: { readonly field: FieldView; readonly isFocused: boolean }) {
  const { pick } = useWords();
  const refused = useDocument((state) => state.refused[field.path]);
  const labelId = `label-${field.path}`;
  return (
    <>
      <div className={classes.row}>
        <span className={classes.label} id={labelId} title={`${pick(field.label)}\n${pick(field.description)}`}>{pick(field.label)}</span>
        <FieldControl field={field} labelId={labelId} refusedText={refused?.text} isFocused={isFocused} />
        {field.kind && <KindBadge kind={field.kind} source={field.source} />}
      </div>
      {refused && <FieldProblem problems={refused.problems} />}
    </>
  );
}
