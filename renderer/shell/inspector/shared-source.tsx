import type { FieldView } from '../../../sim-core/index';
import { useWords } from '../../words/use-words';
import classes from './inspector.module.css';

/** One line under a group when all its sourced values share the source; otherwise the tips of the badges name it. */
export function SharedSource({ fields }: { readonly fields: readonly FieldView[] }) {
  const { say } = useWords();
  const sources = new Set(fields.flatMap((field) => (field.source ? [field.source] : [])));
  const [only] = sources;
  if (sources.size !== 1 || only === undefined) return null;
  return <p className={classes.note}>{`${say('inspector.source')}: ${only}`}</p>;
}
