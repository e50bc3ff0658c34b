import { useMemo } from 'react';
import { useDescription } from '../../state/use-description';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import { CollectionIcon } from './collection-icon';
import { siteGroups, type SiteGroup } from './site-groups';
import classes from './site-list.module.css';

/** The parts of the site by collection; a click shows them in the inspector. */
export function SiteList() {
  const { say } = useWords();
  const { records } = useDescription();
  const groups = useMemo(() => siteGroups(records), [records]);
  return (
    <section className={classes.section} aria-labelledby="site-heading">
      <h3 className={classes.heading} id="site-heading">{say('pane.site')}</h3>
      <ul>{groups.map((group) => <GroupRow key={group.collection} group={group} />)}</ul>
    </section>
  );
}

function GroupRow({ group }: { readonly group: SiteGroup }) {
  const { pick } = useWords();
  const { select, selection } = useWorkspace();
  const [only] = group.records;
  const isSelected = selection?.kind === 'collection'
    ? selection.collection === group.collection
    : selection?.kind === 'record' && group.records.some((record) => record.id === selection.id);
  const onClick = () => select(group.records.length === 1 && only ? { kind: 'record', id: only.id } : { kind: 'collection', collection: group.collection });
  return (
    <li>
      <button type="button" className={classes.row} data-selected={isSelected} aria-pressed={isSelected} onClick={onClick}>
        <CollectionIcon collection={group.collection} />
        <span className={classes.label}>{pick(group.label)}</span>
        {group.records.length > 1 && <span className={classes.count}>{group.records.length}</span>}
      </button>
    </li>
  );
}
