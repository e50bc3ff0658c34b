import type { ResultBundle } from '../../../sim-core/index';
import { useCell } from '../../state/use-cell';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import classes from './timeline.module.css';

/** The representative weeks of the chosen year; one is open below. */
export function WeekTrack({ bundle }: { readonly bundle: ResultBundle }) {
  const { say, pick } = useWords();
  const { week, change } = useWorkspace();
  const cell = useCell();
  const weeks = cell ? (bundle.demand[cell.variant]?.[String(cell.year)] ?? []) : [];
  return (
    <div className={classes.weeks} role="radiogroup" aria-label={say('timeline.week')}>
      {weeks.map((demand, index) => {
        const name = bundle.names[demand.week];
        return (
          <button key={demand.week} type="button" role="radio" aria-checked={index === week} className={classes.week} onClick={() => change((state) => { state.week = index; })}>
            {name ? pick(name) : demand.week}
          </button>
        );
      })}
    </div>
  );
}
