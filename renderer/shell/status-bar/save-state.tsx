import { useDocument } from '../../state/document-store';
import { useWords } from '../../words/use-words';

/** Whether what is on screen is in a file. */
export function SaveState() {
  const { say } = useWords();
  const { history, savedDocument, savedAt } = useDocument();
  if (history?.document !== savedDocument) return <span>{say('status.unsaved')}</span>;
  return <span>{savedAt === undefined ? say('status.unchanged') : say('status.saved', { time: savedAt })}</span>;
}
