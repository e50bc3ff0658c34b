import { DockviewReact, type DockviewReadyEvent, type DockviewTheme } from 'dockview-react';
import { useMemo } from 'react';
import { useDescription } from '../../state/use-description';
import { useRun } from '../../state/run-store';
import { viewsOf } from '../../views/index';
import { useWords } from '../../words/use-words';
import { stageApi } from './stage-api';
import { StagePanel } from './stage-panel';
import { StageTab } from './stage-tab';
import { ViewMenu } from './view-menu';
import { Watermark } from './watermark';
import classes from './stage.module.css';

const theme: DockviewTheme = { name: 'shoryoku', className: `dockview-theme-light ${classes.theme}`, gap: 0 };
const components = { view: StagePanel };

/** The stage: views as tabs that can be dragged side by side. */
export function Stage() {
  const { say } = useWords();
  const sector = useDescription().document?.sector ?? '';
  const isStale = useRun((state) => state.isStale);
  const views = useMemo(() => viewsOf(sector), [sector]);
  const onReady = ({ api }: DockviewReadyEvent) => {
    stageApi.connect(api, views);
  };
  return (
    <div className={classes.stage} aria-busy={isStale} aria-label={say('stage.views')}>
      {isStale && <span className={classes.working} />}
      <DockviewReact
        key={sector} theme={theme} components={components} defaultTabComponent={StageTab} rightHeaderActionsComponent={ViewMenu} watermarkComponent={Watermark}
        onReady={onReady} disableFloatingGroups disableTabsOverflowList
      />
    </div>
  );
}
