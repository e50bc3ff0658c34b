import { useDescription } from '../../state/use-description';
import { useCell } from '../../state/use-cell';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import { showEstimate } from '../../../contract/presentation/index';
import { PaneHead } from '../frame/pane-head';
import { CollectionIcon } from '../site-list/collection-icon';
import { CollapseInspector } from './collapse-inspector';
import classes from './inspector.module.css';
import { leadingKpi } from './record-kpis';

/** The records of one collection, each with its leading figure. */
export function CollectionPane({ collection }: { readonly collection: string }) {
  const { pick, language } = useWords();
  const select = useWorkspace((state) => state.select);
  const records = useDescription().records.filter((record) => record.collection === collection);
  const cell = useCell();
  const [first] = records;
  return (
    <div className={classes.pane}>
      <PaneHead icon={<CollectionIcon collection={collection} />} title={first ? pick(first.collectionLabel) : collection} actions={<CollapseInspector />} />
      <ul className={classes.scroll}>
        {records.map((record) => {
          const leading = cell && leadingKpi(cell.kpis, record.id);
          return (
            <li key={record.id}>
              <button type="button" className={classes.item} onClick={() => select({ kind: 'record', id: record.id })}>
                <span>{pick(record.title)}</span>
                {leading && <span className={classes.itemValue}>{showEstimate(leading, language).valueWithUnit}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
