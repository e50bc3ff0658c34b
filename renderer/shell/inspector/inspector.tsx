import { useWorkspace } from '../../state/workspace';
import { CollectionPane } from './collection-pane';
import { RecordPane } from './record-pane';
import { VariantPane } from './variant-pane';

/** The right region: whatever is selected, made from the schema. */
export function Inspector() {
  const selection = useWorkspace((state) => state.selection);
  if (selection?.kind === 'record') return <RecordPane key={selection.id} id={selection.id} focusPath={selection.path} />;
  if (selection?.kind === 'collection') return <CollectionPane collection={selection.collection} />;
  return <VariantPane id={selection?.id} />;
}
