import { ActionIcon, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconFileDownload } from '@tabler/icons-react';
import { csvOf, tabSeparatedOf, type ChartTable } from '../../../contract/presentation/index';
import { downloadText } from '../../controls/download-text';
import { useWords } from '../../words/use-words';

/** Copy to the clipboard, or save as CSV. */
export function TableActions({ table }: { readonly table: ChartTable }) {
  const { say } = useWords();
  const clipboard = useClipboard({ timeout: 1500 });
  return (
    <span>
      <Tooltip label={say(clipboard.copied ? 'status.copied' : 'chart.copy')}>
        <ActionIcon aria-label={say('chart.copy')} onClick={() => clipboard.copy(tabSeparatedOf(table))}>
          {clipboard.copied ? <IconCheck size={16} stroke={1.5} /> : <IconCopy size={16} stroke={1.5} />}
        </ActionIcon>
      </Tooltip>
      <Tooltip label={say('chart.csv')}>
        <ActionIcon aria-label={say('chart.csv')} onClick={() => downloadText(`${table.title}.csv`, `\uFEFF${csvOf(table)}`, 'text/csv')}><IconFileDownload size={16} stroke={1.5} /></ActionIcon>
      </Tooltip>
    </span>
  );
}
