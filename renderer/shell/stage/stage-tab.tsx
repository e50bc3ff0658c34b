import type { IDockviewPanelHeaderProps } from 'dockview-react';
import { useEffect, useState } from 'react';
import { STAGE_VIEWS } from '../../views/index';
import { useWords } from '../../words/use-words';
import classes from './stage.module.css';

/** A tab: the icon stands on the active one only. */
export function StageTab({ api }: IDockviewPanelHeaderProps) {
  const { say } = useWords();
  const [isVisible, setVisible] = useState(api.isVisible);
  useEffect(() => {
    const listener = api.onDidVisibilityChange((event) => setVisible(event.isVisible));
    return () => listener.dispose();
  }, [api]);
  const view = STAGE_VIEWS.find((candidate) => candidate.id === api.id);
  const title = view && say(view.title);
  // The dock names the tab for a screen reader by the panel's title.
  useEffect(() => { if (title !== undefined) api.setTitle(title); }, [api, title]);
  if (!view) return null;
  return (
    <span className={classes.tab} data-active={isVisible}>
      {isVisible && <view.icon size={16} stroke={1.5} aria-hidden />}
      {title}
    </span>
  );
}
