import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useRun } from '../../state/run-store';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import { DemandTrack } from './demand-track';
import { PlayButtons } from './play-buttons';
import classes from './timeline.module.css';
import { WeekTrack } from './week-track';
import { YearTrack } from './year-track';

/** Years, representative weeks and the demand of the chosen week under one another. Collapses to the years. */
export function Timeline() {
  const { say } = useWords();
  const { timelineOpen, change } = useWorkspace();
  const bundle = useRun((state) => state.bundle);
  const label = say(timelineOpen ? 'pane.collapse' : 'pane.expand', { name: say('pane.timeline') });
  const Icon = timelineOpen ? IconChevronDown : IconChevronUp;
  return (
    <div className={classes.timeline} data-open={timelineOpen}>
      <div className={classes.yearLabel}>
        {timelineOpen ? <span>{say('timeline.year')}</span> : <PlayButtons isCompact />}
        <Tooltip label={label}>
          <ActionIcon size={24} aria-label={label} aria-expanded={timelineOpen} onClick={() => change((state) => { state.timelineOpen = !state.timelineOpen; })}><Icon size={14} stroke={1.5} /></ActionIcon>
        </Tooltip>
      </div>
      <YearTrack />
      {timelineOpen && (
        <>
          <span className={classes.label}>{say('timeline.week')}</span>
          {bundle ? <WeekTrack bundle={bundle} /> : <span />}
          <div className={classes.play}><PlayButtons /></div>
          {bundle ? <DemandTrack bundle={bundle} /> : <p className={classes.waiting}>{say('timeline.noDemand')}</p>}
        </>
      )}
    </div>
  );
}
