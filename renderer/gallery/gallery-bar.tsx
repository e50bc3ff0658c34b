import { Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { AppIcon } from '../controls/app-icon';
import { SchemeSwitch } from '../shell/status-bar/scheme-switch';
import { usePreferences } from '../state/preferences';
import { useWords } from '../words/use-words';
import classes from './gallery.module.css';

/** Name of the program, language, light and dark. */
export function GalleryBar() {
  const { say } = useWords();
  const { language, setLanguage } = usePreferences();
  return (
    <header className={classes.bar}>
      <AppIcon />
      <span className={classes.name}>{say('app.name')}</span>
      <span className={classes.tools}>
        <Menu position="bottom-end" width={140}>
          <Menu.Target>
            <button type="button" className={classes.language} aria-label={`${say('title.language')}: ${say(`language.${language}`)}`}>
              <IconLanguage size={16} stroke={1.5} aria-hidden />
              {say(`language.${language}`)}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item lang="ja" onClick={() => setLanguage('ja')}>{say('language.ja')}</Menu.Item>
            <Menu.Item lang="en" onClick={() => setLanguage('en')}>{say('language.en')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <SchemeSwitch />
      </span>
    </header>
  );
}
