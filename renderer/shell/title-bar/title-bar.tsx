import { ActionIcon, Kbd, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconSearch } from '@tabler/icons-react';
import { AppIcon } from '../../controls/app-icon';
import { useDocument } from '../../state/document-store';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import { modifierKey } from '../palette/modifier-key';
import { ReportButton } from './report-button';
import { RunStatus } from './run-status';
import { ScenarioMenu } from './scenario-menu';
import classes from './title-bar.module.css';

/** Name, undo, the palette field, the state of the run, and the report. */
export function TitleBar() {
  return (
    <header className={classes.bar}>
      <div className={classes.start}>
        <AppIcon />
        <ScenarioMenu />
        <UndoRedo />
      </div>
      <PaletteField />
      <div className={classes.end}>
        <RunStatus />
        <ReportButton />
      </div>
    </header>
  );
}

function UndoRedo() {
  const { say } = useWords();
  const { history, undo, redo } = useDocument();
  return (
    <span className={classes.history}>
      <Tooltip label={`${say('title.undo')}  ${modifierKey}+Z`}>
        <ActionIcon aria-label={say('title.undo')} disabled={!history?.canUndo} onClick={undo}><IconArrowBackUp size={16} stroke={1.5} /></ActionIcon>
      </Tooltip>
      <Tooltip label={`${say('title.redo')}  ${modifierKey}+Shift+Z`}>
        <ActionIcon aria-label={say('title.redo')} disabled={!history?.canRedo} onClick={redo}><IconArrowForwardUp size={16} stroke={1.5} /></ActionIcon>
      </Tooltip>
    </span>
  );
}

function PaletteField() {
  const { say } = useWords();
  const change = useWorkspace((state) => state.change);
  return (
    <button type="button" className={classes.palette} aria-haspopup="dialog" onClick={() => change((state) => { state.paletteOpen = true; })}>
      <IconSearch size={16} stroke={1.5} aria-hidden />
      <span>{say('title.search')}</span>
      <Kbd className={classes.key}>{`${modifierKey} K`}</Kbd>
    </button>
  );
}
