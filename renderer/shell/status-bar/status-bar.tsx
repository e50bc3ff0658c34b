import { Tooltip } from '@mantine/core';
import { useDocument } from '../../state/document-store';
import { useRun } from '../../state/run-store';
import { useWords } from '../../words/use-words';
import { LanguageMenu } from './language-menu';
import { MeasuredShare } from './measured-share';
import { SaveState } from './save-state';
import { SchemeSwitch } from './scheme-switch';
import classes from './status-bar.module.css';

/** Characters of the scenario hash that a person can compare at a glance. */
const SHOWN_HASH = 8;

/** What makes the numbers on screen reproducible, and the language of the window. */
export function StatusBar() {
  const { say } = useWords();
  const report = useRun((state) => state.bundle?.report);
  const isOpen = useDocument((state) => state.history !== undefined);
  return (
    <footer className={classes.bar}>
      {report && <MeasuredShare />}
      {report && <span>{say('status.seed', { seed: report.seed })}</span>}
      {report && (
        <Tooltip label={report.hash}>
          <span className="selectable" tabIndex={0}>{say('status.hash', { hash: report.hash.slice(0, SHOWN_HASH) })}</span>
        </Tooltip>
      )}
      <span className={classes.end}>
        {isOpen && <SaveState />}
        <SchemeSwitch />
        <LanguageMenu />
      </span>
    </footer>
  );
}
