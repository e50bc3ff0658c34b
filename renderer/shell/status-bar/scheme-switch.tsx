import { IconMoon, IconSun } from '@tabler/icons-react';
import { usePreferences } from '../../state/preferences';
import { useWords } from '../../words/use-words';
import classes from './status-bar.module.css';

/** Light or dark. */
export function SchemeSwitch() {
  const { say } = useWords();
  const { scheme, setScheme } = usePreferences();
  const Icon = scheme === 'light' ? IconMoon : IconSun;
  return (
    <button type="button" className={classes.button} aria-label={say('title.scheme')} title={say('title.scheme')} onClick={() => setScheme(scheme === 'light' ? 'dark' : 'light')}>
      <Icon size={14} stroke={1.5} />
    </button>
  );
}
