import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { durationText } from '../../../contract/presentation/index';
import { runDirector } from '../../state/run-director';
import { useRun } from '../../state/run-store';
import { useWords } from '../../words/use-words';
import classes from './run-status.module.css';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** What the run is doing, in words; while it runs, how fast and how long, and the way to stop it. */
export function RunStatus() {
  const { say } = useWords();
  const { phase, bundle } = useRun();
  if (phase === 'running') return <Running />;
  const count = bundle?.completeReplications ?? 0;
  if (phase === 'done') return <span className={classes.state} data-tone="ok" role="status"><IconCircleCheck {...icon} /><span>{say('run.done', { count })}</span></span>;
  if (phase === 'failed') return <span className={classes.state} data-tone="bad" role="status"><IconAlertTriangle {...icon} /><span>{say('run.failed')}</span></span>;
  if (phase === 'idle') return null;
  return (
    <span className={classes.state} role="status">
      <IconCircleX {...icon} />
      <span>{count > 0 ? say('run.cancelled', { count }) : say('run.cancelledEmpty')}</span>
      <Button variant="subtle" onClick={runDirector.runNow}>{say('run.again')}</Button>
    </span>
  );
}

function Running() {
  const { say, language } = useWords();
  const { progress } = useRun();
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
  return (
    <span className={classes.state}>
      <span className={classes.track} role="progressbar" aria-valuenow={Math.round(share * 100)} aria-valuemin={0} aria-valuemax={100} aria-label={say('run.label')}>
        <span className={classes.fill} style={{ width: `${share * 100}%` }} />
      </span>
      {progress && progress.done > 0 ? (
        <span className={classes.numbers}>
          <span className={classes.percent}>{say('run.progress', { percent: Math.floor(share * 100) })}</span>
          <span className={classes.optional}>{say('run.rate', { rate: Math.round(progress.ratePerS) })}</span>
          <span>{say('run.remaining', { time: durationText(Math.max(1, Math.ceil(progress.remainingS)), language) })}</span>
        </span>
      ) : <span>{say('run.waiting')}</span>}
      <Button variant="subtle" onClick={runDirector.cancel}>{say('run.cancel')}</Button>
    </span>
  );
}
