import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import { PaneHead } from '../frame/pane-head';
import { SiteList } from '../site-list/site-list';
import { ScenarioTree } from './scenario-tree';
import classes from './scenario-pane.module.css';

/** The left region: variants with what differs, and the parts of the site. */
export function ScenarioPane() {
  const { say } = useWords();
  const { leftOpen, change } = useWorkspace();
  const name = say('pane.scenarios');
  const label = say(leftOpen ? 'pane.collapse' : 'pane.expand', { name });
  const Icon = leftOpen ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarLeftExpand;
  const toggle = (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} aria-expanded={leftOpen} onClick={() => change((state) => { state.leftOpen = !state.leftOpen; })}><Icon size={16} stroke={1.5} /></ActionIcon>
    </Tooltip>
  );
  if (!leftOpen) return <div className={classes.collapsed}>{toggle}</div>;
  return (
    <div className={classes.pane}>
      <PaneHead title={name} actions={toggle} />
      <div className={classes.scroll}>
        <ScenarioTree />
        <SiteList />
      </div>
    </div>
  );
}
