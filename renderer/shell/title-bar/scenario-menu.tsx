import { Menu } from '@mantine/core';
import { IconChevronDown, IconDeviceFloppy, IconFolderOpen, IconLayoutGrid } from '@tabler/icons-react';
import { useCommands } from '../palette/use-commands';
import { useDescription } from '../../state/use-description';
import { useWords } from '../../words/use-words';
import classes from './scenario-menu.module.css';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** The scenario's name; its menu leads to the other scenarios and saves a copy. */
export function ScenarioMenu() {
  const { say, pick } = useWords();
  const { title } = useDescription();
  const commands = useCommands();
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <button type="button" className={classes.name} aria-label={`${pick(title)}, ${say('title.menu')}`}>
          <span>{pick(title)}</span>
          <IconChevronDown {...icon} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLayoutGrid {...icon} />} onClick={commands.showGallery}>{say('title.back')}</Menu.Item>
        <Menu.Item leftSection={<IconFolderOpen {...icon} />} onClick={commands.openFile}>{say('title.open')}</Menu.Item>
        <Menu.Item leftSection={<IconDeviceFloppy {...icon} />} onClick={commands.save}>{say('title.save')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
