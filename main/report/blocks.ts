import { textWidth } from '../../contract/presentation/index';
import { html, type Html } from './html';

/** A piece of the report that is never cut by a page edge. Heights are estimated in px at 96 per inch. */
export interface Block {
  readonly markup: Html;
  readonly heightPx: number;
  /** Stays on the page of the block after it, as a heading does. */
  readonly isWithNext?: boolean;
  /** Rows of one table: a page that starts inside it repeats the head. */
  readonly table?: TableFrame;
}

export interface TableFrame {
  readonly id: string;
  readonly columns: readonly TableColumn[];
}

export interface TableColumn {
  readonly label: string;
  /** Second line of the head. */
  readonly unit?: string;
  readonly widthPx: number;
  readonly isNumeric?: boolean;
}

export interface Cell {
  readonly text: string;
  /** Second line in small type: an interval, a source. */
  readonly note?: string;
  readonly tone?: 'strong' | 'good' | 'bad' | 'quiet';
  readonly markup?: Html;
}

/** Width between the margins of an A4 page. */
export const CONTENT_WIDTH_PX = 674;
const BODY_PX = 11.5;
const BODY_LINE_PX = 17;
const LEAD_LINE_PX = 22;
const CELL_GAP_PX = 12;

const lineCount = (text: string, widthPx: number, fontPx: number): number => Math.max(1, Math.ceil((textWidth(text, fontPx) * 1.04) / widthPx));

/** Section heading with its rule, kept with what follows. */
export const headingBlock = (text: string): Block => ({ markup: html`<h2>${text}</h2>`, heightPx: 50, isWithNext: true });

/** Running text of full width. */
export const paragraphBlock = (text: string): Block => ({ markup: html`<p class="body">${text}</p>`, heightPx: lineCount(text, CONTENT_WIDTH_PX, BODY_PX) * BODY_LINE_PX + 8 });

export const captionBlock = (text: string): Block => ({ markup: html`<p class="caption">${text}</p>`, heightPx: lineCount(text, CONTENT_WIDTH_PX, 11) * 16 + 6, isWithNext: true });

export const leadBlock = (text: string): Block => ({ markup: html`<p class="lead">${text}</p>`, heightPx: lineCount(text, CONTENT_WIDTH_PX, 12.5) * LEAD_LINE_PX + 4 });

export const listBlocks = (items: readonly string[]): readonly Block[] =>
  items.map((item) => ({ markup: html`<p class="item">${item}</p>`, heightPx: lineCount(item, CONTENT_WIDTH_PX - 16, BODY_PX) * BODY_LINE_PX + 4 }));

/** A table as one block per row, so that it may go on over pages, but never with a single row before or after the edge. */
export function tableBlocks(id: string, columns: readonly TableColumn[], rows: readonly (readonly Cell[])[]): readonly Block[] {
  const table = { id, columns };
  return rows.map((row, index) => ({ table, heightPx: rowHeightPx(row, columns), isWithNext: rows.length > 1 && (index === 0 || index === rows.length - 2), markup: html`<tr>${row.map((cell, index) => cellMarkup(cell, columns[index]))}</tr>` }));
}

/** Keeps all blocks on one page, for what is read as a whole. */
export const keptTogether = (blocks: readonly Block[]): readonly Block[] => blocks.map((block, index) => (index < blocks.length - 1 ? { ...block, isWithNext: true } : block));

export const TABLE_HEAD_HEIGHT_PX = 40;

/** Sets consecutive rows of one table into its frame with the head. */
export const tableMarkup = (table: TableFrame, rows: readonly Html[]): Html =>
  html`<table><colgroup>${table.columns.map((column) => html`<col style="width:${column.widthPx}px">`)}</colgroup><thead><tr>${table.columns.map((column) => html`<th${isNumericClass(column)}>${column.label}${column.unit === undefined ? html`` : html`<span class="note">${column.unit}</span>`}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;

const isNumericClass = (column: TableColumn | undefined): Html => (column?.isNumeric === true ? html` class="number"` : html``);

function cellMarkup(cell: Cell, column: TableColumn | undefined): Html {
  const note = cell.note === undefined ? html`` : html`<span class="note">${cell.note}</span>`;
  const tone = cell.tone === undefined ? '' : ` ${cell.tone}`;
  return html`<td class="${column?.isNumeric === true ? 'number' : 'text'}${tone}">${cell.markup ?? cell.text}${note}</td>`;
}

function rowHeightPx(row: readonly Cell[], columns: readonly TableColumn[]): number {
  const lines = row.map((cell, index) => {
    const width = (columns[index]?.widthPx ?? 100) - CELL_GAP_PX;
    return lineCount(cell.text, width, BODY_PX) * BODY_LINE_PX + (cell.note === undefined ? 0 : lineCount(cell.note, width, 10.5) * 14);
  });
  return Math.max(BODY_LINE_PX, ...lines) + 8;
}
