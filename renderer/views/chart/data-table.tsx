import type { ChartTable, TableCell } from '../../../contract/presentation/index';
import classes from './data-table.module.css';

interface Props {
  readonly table: ChartTable;
  readonly isMarked?: (row: readonly TableCell[]) => boolean;
}

/** 26 px rows at hairlines, numbers right, the head stays. */
export function DataTable({ table, isMarked }: Props) {
  return (
    <table className={`${classes.table} selectable`} aria-label={table.title}>
      <thead>
        <tr>{table.columns.map((column, index) => <th key={index} scope="col" data-numeric={column.isNumeric}>{column.label}</th>)}</tr>
      </thead>
      <tbody>
        {table.rows.map((row, rowIndex) => (
          <tr key={rowIndex} data-marked={isMarked?.(row)}>
            {row.map((cell, index) => <td key={index} data-numeric={table.columns[index]?.isNumeric}>{cell.text}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
