import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useRun } from '../../state/run-store';
import { useCell } from '../../state/use-cell';
import { useWords } from '../../words/use-words';
import { DataTable } from '../chart/data-table';
import { TableActions } from '../chart/table-actions';
import { StagePage } from '../stage-page';
import classes from './data-view.module.css';
import { kpiTable } from './kpi-table';

/** Every number of the chosen year, to search, copy and take along. */
export function DataView() {
  const { say, language } = useWords();
  const [filter, setFilter] = useState('');
  const bundle = useRun((state) => state.bundle);
  const cell = useCell();
  const table = bundle && cell && kpiTable(bundle, { year: cell.year, language, filter });
  const tools = (
    <>
      <TextInput aria-label={say('data.filter')} placeholder={say('data.filter')} w={260} leftSection={<IconSearch size={14} stroke={1.5} />} value={filter} onChange={(event) => setFilter(event.currentTarget.value)} />
      <span className={classes.title}>{table?.title}</span>
      <span className={classes.actions}>{table && <TableActions table={table} />}</span>
    </>
  );
  return (
    <StagePage tools={tools}>
      {() => (
        <div className={classes.table}>
          {table && <DataTable table={table} />}
          {table?.rows.length === 0 && <p className={classes.none}>{say('palette.none', { query: filter })}</p>}
        </div>
      )}
    </StagePage>
  );
}
