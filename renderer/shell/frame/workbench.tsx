import { useElementSize } from '@mantine/hooks';
import type { CSSProperties } from 'react';
import { ErrorBoundary } from '../../controls/error-boundary';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import { Inspector } from '../inspector/inspector';
import { RunProblems } from '../problems/run-problems';
import { ScenarioPane } from '../scenario-tree/scenario-pane';
import { Stage } from '../stage/stage';
import { StatusBar } from '../status-bar/status-bar';
import { Timeline } from '../timeline/timeline';
import { TitleBar } from '../title-bar/title-bar';
import { PaneEdge } from './pane-edge';
import classes from './workbench.module.css';

/** Widths below which a side region floats over the stage instead of sharing the row. */
const INSPECTOR_OVERLAY_PX = 1200;
const TREE_OVERLAY_PX = 1024;

/** The window of an open scenario: five regions that meet at hairlines. */
export function Workbench() {
  const { say } = useWords();
  const { ref, width } = useElementSize();
  const workspace = useWorkspace();
  const style = { '--left': `${workspace.leftOpen ? workspace.leftWidthPx : 40}px`, '--right': `${workspace.rightWidthPx}px` } as CSSProperties;
  return (
    <div
      ref={ref}
      className={classes.window}
      style={style}
      data-right={workspace.rightOpen}
      data-right-floats={width > 0 && width < INSPECTOR_OVERLAY_PX}
      data-left-floats={width > 0 && width < TREE_OVERLAY_PX}
      data-timeline={workspace.timelineOpen}
    >
      <a className={classes.skip} href="#stage">{say('app.skipToStage')}</a>
      <TitleBar />
      <nav className={classes.left} aria-label={say('pane.scenarios')}>
        <ErrorBoundary><ScenarioPane /></ErrorBoundary>
        {workspace.leftOpen && <PaneEdge side="left" name={say('pane.scenarios')} />}
      </nav>
      <main className={classes.stage} id="stage" aria-label={say('pane.stage')} tabIndex={-1}>
        <ErrorBoundary><Stage /></ErrorBoundary>
        <RunProblems />
      </main>
      {workspace.rightOpen && (
        <aside className={classes.right} aria-label={say('pane.inspector')}>
          <ErrorBoundary><Inspector /></ErrorBoundary>
          <PaneEdge side="right" name={say('pane.inspector')} />
        </aside>
      )}
      <section className={classes.timeline} aria-label={say('pane.timeline')}>
        <ErrorBoundary><Timeline /></ErrorBoundary>
      </section>
      <StatusBar />
    </div>
  );
}
