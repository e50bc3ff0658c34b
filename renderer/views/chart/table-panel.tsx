import { ActionIcon, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconFileDownload } from '@tabler/icons-react';
import { csvOf, tabSeparatedOf, type ChartTable } from '../../../contract/presentation/index';
import { downloadText } from '../../controls/download-text';
import { useWords } from '../../words/use-words';
import classes from './chart-panel.module.css';
import { DataTable } from './data-table';

/** The table form of a chart: the same numbers, to copy or to take along as CSV. */
export function TablePanel({ table }: { readonly table: ChartTable }) {
  return (
    <div className={classes.tablePanel}>
      <div className={classes.tableHead}>
        <h3 className={classes.tableTitle}>{table.title}</h3>
        <TableActions table={table} />
      </div>
      <div className={classes.tableScroll}><DataTable table={table} /></div>
    </div>
  );
}

/** Copy to the clipboard, or save as CSV. */
function TableActions({ table }: { readonly table: ChartTable }) {
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
