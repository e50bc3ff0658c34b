import { Menu } from '@mantine/core';
import { usePreferences } from '../../state/preferences';
import { useWords } from '../../words/use-words';
import classes from './status-bar.module.css';

/** The language of the window; the change is live. */
export function LanguageMenu() {
  const { say } = useWords();
  const { language, setLanguage } = usePreferences();
  return (
    <Menu position="top-end" width={140}>
      <Menu.Target><button type="button" className={classes.button} aria-label={`${say('title.language')}: ${say(`language.${language}`)}`}>{say(`language.${language}`)}</button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item lang="ja" onClick={() => setLanguage('ja')}>{say('language.ja')}</Menu.Item>
        <Menu.Item lang="en" onClick={() => setLanguage('en')}>{say('language.en')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
