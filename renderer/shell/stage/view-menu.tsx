import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useDescription } from '../../state/use-description';
import { useWorkspace } from '../../state/workspace';
import { viewsOf } from '../../views/index';
import { useWords } from '../../words/use-words';
import { stageApi } from './stage-api';
import classes from './stage.module.css';

/** Opens and closes views. */
export function ViewMenu() {
  const { say } = useWords();
  const open = useWorkspace((state) => state.openViews);
  const sector = useDescription().document?.sector ?? '';
  return (
    <div className={classes.viewMenu}>
      <Menu position="bottom-end" width={180} closeOnItemClick={false}>
        <Menu.Target><ActionIcon aria-label={say('stage.views')}><IconPlus size={16} stroke={1.5} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{say('stage.views')}</Menu.Label>
          {viewsOf(sector).map((view) => (
            <Menu.Item key={view.id} leftSection={<view.icon size={16} stroke={1.5} />} rightSection={open.includes(view.id) && <IconCheck size={14} stroke={2} />} onClick={() => stageApi.toggle(view.id)}>
              {say(view.title)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
