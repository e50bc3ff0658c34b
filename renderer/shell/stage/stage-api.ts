import type { DockviewApi } from 'dockview-react';
import { useWorkspace } from '../../state/workspace';
import type { StageView } from '../../views/stage-view';

export interface StageApi {
  readonly connect: (api: DockviewApi, views: readonly StageView[]) => void;
  /** Shows a view: opens it when it is closed. */
  readonly show: (id: string) => void;
  readonly toggle: (id: string) => void;
}

/** The narrow port through which menus, the palette and shortcuts reach the dock. */
function createStageApi(): StageApi {
  let dock: DockviewApi | undefined;
  const addPanel = (id: string) => dock?.addPanel({ id, component: 'view', params: { view: id } });
  const publish = () => {
    const open = dock?.panels.map((panel) => panel.id) ?? [];
    const active = dock?.activePanel?.id ?? '';
    useWorkspace.getState().change((state) => { state.openViews = open; state.activeView = active; });
  };
  return {
    connect: (api, views) => {
      dock = api;
      for (const view of views) addPanel(view.id);
      api.getPanel(views[0]?.id ?? '')?.api.setActive();
      api.onDidLayoutChange(publish);
      api.onDidActivePanelChange(publish);
      publish();
    },
    show: (id) => { (dock?.getPanel(id) ?? addPanel(id))?.api.setActive(); },
    toggle: (id) => {
      const panel = dock?.getPanel(id);
      if (panel) panel.api.close();
      else addPanel(id)?.api.setActive();
    },
  };
}

export const stageApi = createStageApi();
