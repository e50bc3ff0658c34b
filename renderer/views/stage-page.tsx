import type { ReactNode } from 'react';
import type { ResultBundle } from '../../sim-core/index';
import { useRun } from '../state/run-store';
import { useWords } from '../words/use-words';
import classes from './stage-page.module.css';

/** A view that needs a result: says so until the first one, then keeps the last at 60 % while a new one is made. */
export function StagePage({ tools, children }: { readonly tools?: ReactNode; readonly children: (bundle: ResultBundle) => ReactNode }) {
  const { say } = useWords();
  const { bundle, phase, isStale } = useRun();
  if (!bundle) return <p className={classes.waiting}>{say(phase === 'running' ? 'view.waiting' : 'view.noResult')}</p>;
  return (
    <div className={classes.page}>
      {tools && <div className={classes.tools}>{tools}</div>}
      <div className={classes.body} data-stale={isStale}>{children(bundle)}</div>
    </div>
  );
}
