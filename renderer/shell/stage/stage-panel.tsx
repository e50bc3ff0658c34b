import type { IDockviewPanelProps } from 'dockview-react';
import { ErrorBoundary } from '../../controls/error-boundary';
import { STAGE_VIEWS } from '../../views/index';
import classes from './stage.module.css';

/** One view in the dock. A view that fails takes its own panel along, not the stage. */
export function StagePanel({ params }: IDockviewPanelProps<{ readonly view: string }>) {
  const view = STAGE_VIEWS.find((candidate) => candidate.id === params.view);
  if (!view) return null;
  return (
    <div className={classes.panel}>
      <ErrorBoundary><view.component /></ErrorBoundary>
    </div>
  );
}
