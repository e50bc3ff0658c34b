import { Button, Modal } from '@mantine/core';
import { useProblemDialog } from '../../state/problem-dialog';
import { useWords } from '../../words/use-words';
import classes from './problem-dialog.module.css';
import { ProblemList } from './problem-list';

/** Problems of a file that did not open or a report that was not written; nothing was changed. */
export function ProblemDialog() {
  const { say } = useWords();
  const { about, problems, close } = useProblemDialog();
  return (
    <Modal opened={about !== undefined} onClose={close} size={560} title={say(about === 'report' ? 'problem.reportTitle' : 'problem.fileTitle')} closeButtonProps={{ 'aria-label': say('problem.close') }}>
      <ProblemList problems={problems} />
      <div className={classes.actions}><Button variant="filled" onClick={close}>{say('problem.close')}</Button></div>
    </Modal>
  );
}
