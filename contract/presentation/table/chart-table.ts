/** One cell: shown text, and the number behind it where there is one. */
export interface TableCell {
  readonly text: string;
  readonly value?: number;
}

/** The table form of a chart: the same numbers, units in the head. */
export interface ChartTable {
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly isNumeric: boolean }[];
  readonly rows: readonly (readonly TableCell[])[];
}

export const textCell = (text: string): TableCell => ({ text });
export const missingCell: TableCell = { text: '–' };

const FORMULA_START = /^[=+\-@\t\r\u2212]/;

/**
 * The table as CSV (RFC 4180: CRLF, doubled quotes), numbers in full and in plain digits.
 * Text that a spreadsheet would read as a formula starts with an apostrophe (CSV injection, OWASP).
 */
export function csvOf(table: ChartTable): string {
  const head = table.columns.map((column) => quoted(safeText(column.label)));
  const rows = table.rows.map((row) => row.map((cell) => (cell.value === undefined || !Number.isFinite(cell.value) ? quoted(safeText(cell.text)) : String(cell.value))));
  return [head, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** The table as tab-separated text for the clipboard, with the same care as CSV. */
export const tabSeparatedOf = (table: ChartTable): string =>
  [table.columns.map((column) => safeText(column.label)), ...table.rows.map((row) => row.map((cell) => (cell.value === undefined ? safeText(cell.text) : String(cell.value))))]
    .map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');

const safeText = (text: string): string => (text === '–' ? '' : FORMULA_START.test(text) ? `'${text}` : text);
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
