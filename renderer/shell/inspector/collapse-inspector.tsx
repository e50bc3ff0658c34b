import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarRightCollapse } from '@tabler/icons-react';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';

/** Hides the inspector; selecting anything shows it again. */
export function CollapseInspector() {
  const { say } = useWords();
  const change = useWorkspace((state) => state.change);
  const label = say('pane.collapse', { name: say('pane.inspector') });
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={() => change((state) => { state.rightOpen = false; })}><IconLayoutSidebarRightCollapse size={16} stroke={1.5} /></ActionIcon>
    </Tooltip>
  );
}
