import { Tooltip } from '@mantine/core';
import { useDescription } from '../../state/use-description';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import { changeLines, type ChangeLine, type VariantChange } from './change-lines';
import classes from './scenario-tree.module.css';

/** Under a variant: one line for each value that differs; a click goes to the field. */
export function VariantChanges({ changes }: { readonly changes: readonly VariantChange[] }) {
  const { say, language } = useWords();
  const { records } = useDescription();
  if (changes.length === 0) return <p className={classes.none}>{say('tree.noChange')}</p>;
  return <ul className={classes.changes}>{changeLines(changes, records, language).map((line) => <Line key={line.path} line={line} />)}</ul>;
}

function Line({ line }: { readonly line: ChangeLine }) {
  const { say } = useWords();
  const select = useWorkspace((state) => state.select);
  const goToField = () => select({ kind: 'record', id: line.path.split('.')[0] ?? '', path: line.path });
  return (
    <li>
      <Tooltip label={line.detail} position="right">
        <button type="button" className={classes.change} onClick={goToField}>
          <span className={classes.mark} data-sign={line.sign} role="img" aria-label={say(`tree.${line.sign}`)}>{line.mark}</span>
          <span className={classes.label}>{line.label}</span>
          {line.from !== undefined && <s className={classes.from}>{line.from}</s>}
          {line.to !== undefined && <b className={classes.to}>{line.to}</b>}
        </button>
      </Tooltip>
    </li>
  );
}
