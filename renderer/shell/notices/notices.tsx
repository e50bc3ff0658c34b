import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useDocument } from '../../state/document-store';
import { useNotices, type Notice } from '../../state/notices';
import { useWords } from '../../words/use-words';
import classes from './notices.module.css';

const ON_SCREEN_MS = 5000;

/** What was done, bottom right above the timeline; never an error that needs an answer. */
export function Notices() {
  const list = useNotices((state) => state.list);
  return <div className={classes.list} role="status">{list.map((notice) => <NoticeCard key={notice.id} notice={notice} />)}</div>;
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { say } = useWords();
  const dismiss = useNotices((state) => state.dismiss);
  const undo = useDocument((state) => state.undo);
  useEffect(() => {
    const timer = setTimeout(() => dismiss(notice.id), ON_SCREEN_MS);
    return () => clearTimeout(timer);
  }, [dismiss, notice.id]);
  return (
    <div className={classes.card}>
      <div className={classes.text}>
        <p className={classes.title}>{notice.title}</p>
        {notice.detail && <p className={`${classes.detail} selectable`}>{notice.detail}</p>}
      </div>
      {notice.canUndo && <Button variant="subtle" onClick={() => { undo(); dismiss(notice.id); }}>{say('notice.undo')}</Button>}
      <ActionIcon size={24} aria-label={say('notice.dismiss')} onClick={() => dismiss(notice.id)}><IconX size={14} stroke={1.5} /></ActionIcon>
    </div>
  );
}
