import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import { changeLine, type VariantChange } from './change-line';
import classes from './scenario-tree.module.css';

/** Under a variant: one line for each value that differs; a click goes to the field. */
export function VariantChanges({ changes }: { readonly changes: readonly VariantChange[] }) {
  const { say } = useWords();
  if (changes.length === 0) return <p className={classes.none}>{say('tree.noChange')}</p>;
  return <ul className={classes.changes}>{changes.map((change) => <Change key={change.path} change={change} />)}</ul>;
}

function Change({ change }: { readonly change: VariantChange }) {
  const { say, pick } = useWords();
  const select = useWorkspace((state) => state.select);
  const line = changeLine(change);
  const goToField = () => select({ kind: 'record', id: change.path.split('.')[0] ?? '', path: change.path });
  return (
    <li>
      <button type="button" className={classes.change} onClick={goToField}>
        <span className={classes.mark} data-sign={line.sign} aria-label={say(`tree.${line.sign}`)}>{line.mark}</span>
        <span className={classes.label} title={pick(change.label)}>{pick(change.label)}</span>
        {line.from !== undefined && <s className={classes.from}>{line.from}</s>}
        {line.to !== undefined && <b className={classes.to} title={line.to}>{line.to}</b>}
      </button>
    </li>
  );
}
