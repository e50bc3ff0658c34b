import type { ChartTable } from '../../../contract/presentation/index';
import classes from './chart-panel.module.css';
import { DataTable } from './data-table';
import { TableActions } from './table-actions';

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
