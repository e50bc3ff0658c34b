import { showEstimate } from '../../../contract/presentation/index';
import { useCell } from '../../state/use-cell';
import { useWorkspace } from '../../state/workspace';
import { leadingKpi } from '../../shell/inspector/record-kpis';
import { useWords } from '../../words/use-words';
import classes from './twin-view.module.css';
import type { Site } from './use-site';

/** The same site as a list with values, for keyboard and screen reader. */
export function TwinList({ site }: { readonly site: Site }) {
  const { say, pick, language } = useWords();
  const select = useWorkspace((state) => state.select);
  const cell = useCell();
  const items = [...site.plan.stations, ...site.plan.nodes];
  return (
    <ol className={classes.list} aria-label={say('twin.list')}>
      {items.map((item) => {
        const value = cell && leadingKpi(cell.kpis, item.id);
        return (
          <li key={item.id}>
            <button type="button" className={classes.listRow} onClick={() => select({ kind: 'record', id: item.id })}>
              <span>{pick(item.title)}</span>
              {value && <span>{showEstimate(value, language).valueWithUnit}</span>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
