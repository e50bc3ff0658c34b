/** One row by column name; a missing cell is an empty text. */
export type CsvRow = Readonly<Record<string, string>>;

/** Rows of a comma-separated text (RFC 4180: quoted cells, doubled quotes). The first line names the columns. */
export function parseCsv(text: string): readonly CsvRow[] {
  const [header = [], ...lines] = splitCells(text);
  return lines.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

function splitCells(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let cells: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/gy;
  for (let match = cell.exec(text); match !== null && cell.lastIndex <= text.length; match = cell.exec(text)) {
    cells.push(unquoted(match[1]!));
    if (match[2] === ',') continue;
    if (cells.length > 1) lines.push(cells);
    cells = [];
    if (cell.lastIndex === text.length) break;
  }
  return lines;
}

const unquoted = (cell: string): string => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);

/** The number in a cell, or undefined when the cell is empty. Throws on text that is no number. */
export function numberIn(row: CsvRow, column: string): number | undefined {
  const cell = row[column];
  if (cell === undefined || cell === '') return undefined;
  const value = Number(cell);
  if (!Number.isFinite(value)) throw new Error(`column ${column} holds "${cell}" and not a number`);
  return value;
}

/** As `numberIn`, but the cell must be filled. */
export function requiredNumber(row: CsvRow, column: string): number {
  const value = numberIn(row, column);
  if (value === undefined) throw new Error(`column ${column} is empty`);
  return value;
}
