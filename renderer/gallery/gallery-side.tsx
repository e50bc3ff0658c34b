import { Kbd } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { AppIcon } from '../controls/app-icon';
import { modifierKey } from '../shell/palette/modifier-key';
import { useCommands } from '../shell/palette/use-commands';
import { useWords } from '../words/use-words';
import classes from './gallery.module.css';
import { useOpenKey } from './use-open-key';

/** What the program promises, and the way to one's own file. */
export function GallerySide() {
  const { say } = useWords();
  const { openFile } = useCommands();
  useOpenKey(openFile);
  return (
    <aside className={classes.side}>
      <AppIcon size={42} />
      <p className={classes.promise}>{say('gallery.promise')}</p>
      <p className={classes.about}>{say('gallery.about')}</p>
      <button type="button" className={classes.action} onClick={openFile}>
        <IconFolderOpen size={18} stroke={1.5} aria-hidden />
        <span>
          <span className={classes.actionName}>{say('gallery.openFile')}</span>
          <span className={classes.actionHint}>{say('gallery.openFileHint')}</span>
        </span>
        <Kbd className={classes.key}>{`${modifierKey} O`}</Kbd>
      </button>
    </aside>
  );
}
