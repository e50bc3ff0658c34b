import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useWords } from '../words/use-words';
import classes from './region-error.module.css';

/** Replaces one region after a bug; never the window. */
export function RegionError({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { say } = useWords();
  return (
    <div className={classes.region} role="alert">
      <h2 className={classes.title}>
        <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
        {say('problem.regionTitle')}
      </h2>
      <p className={classes.body}>{say('problem.regionBody')}</p>
      <pre className={`${classes.detail} selectable`}>{error.message}</pre>
      <Button onClick={onRetry}>{say('problem.regionRetry')}</Button>
    </div>
  );
}
