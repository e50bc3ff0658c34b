import { Button } from '@mantine/core';
import { STAGE_VIEWS } from '../../views/index';
import { useWords } from '../../words/use-words';
import { stageApi } from './stage-api';
import classes from './stage.module.css';

/** The stage when every view is closed: one sentence, one button. */
export function Watermark() {
  const { say } = useWords();
  return (
    <div className={classes.watermark}>
      <p>{say('stage.empty')}</p>
      <Button onClick={() => stageApi.show(STAGE_VIEWS[0]?.id ?? '')}>{say('stage.openFirst')}</Button>
    </div>
  );
}
