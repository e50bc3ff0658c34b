import type { RecordView } from '../../../sim-core/index';
import { useDescription } from '../../state/use-description';
import { useWords } from '../../words/use-words';
import { PaneHead } from '../frame/pane-head';
import { CollectionIcon } from '../site-list/collection-icon';
import { CollapseInspector } from './collapse-inspector';
import { FieldRow } from './field-row';
import { Lever } from './lever';
import { LeverHeading } from './lever-heading';
import { RecordResults } from './record-results';
import { SharedSource } from './shared-source';
import classes from './inspector.module.css';

/** The form of one record: levers first, then its values, then what the run found for it. */
export function RecordPane({ id, focusPath }: { readonly id: string; readonly focusPath: string | undefined }) {
  const { pick, say } = useWords();
  const record = useDescription().records.find((candidate) => candidate.id === id);
  if (!record) return <p className={classes.empty}>{say('inspector.nothing')}</p>;
  return (
    <div className={classes.pane}>
      <PaneHead icon={<CollectionIcon collection={record.collection} />} title={pick(record.title)} actions={<CollapseInspector />} />
      <div className={classes.scroll}>
        <RecordLevers record={record} focusPath={focusPath} />
        <RecordValues record={record} focusPath={focusPath} />
        <RecordResults record={record} />
      </div>
    </div>
  );
}

interface Part {
  readonly record: RecordView;
  readonly focusPath: string | undefined;
}

function RecordLevers({ record, focusPath }: Part) {
  const levers = record.fields.filter((field) => field.isLever);
  if (levers.length === 0) return null;
  return (
    <section className={classes.section}>
      <LeverHeading />
      {levers.map((field) => <Lever key={field.path} field={field} isFocused={field.path === focusPath} />)}
    </section>
  );
}

function RecordValues({ record, focusPath }: Part) {
  const { say } = useWords();
  const fields = record.fields.filter((field) => !field.isLever);
  if (fields.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{say('inspector.values')}</h3>
      {fields.map((field) => <FieldRow key={field.path} field={field} isFocused={field.path === focusPath} />)}
      <SharedSource fields={fields} />
    </section>
  );
}
