import { describe, expect, test } from 'vitest';
import { csvOf, missingCell, tabSeparatedOf, textCell, type ChartTable } from './chart-table';

const table = (text: string): ChartTable => ({
  title: 'Output kept', columns: [{ label: 'Variant', isNumeric: false }, { label: 'Output kept, %', isNumeric: true }],
  rows: [[textCell(text), { text: '\u22121.2', value: -1.2345 }], [textCell('Edge'), missingCell]],
});

describe('tables as CSV', () => {
  test('numbers are written in full, missing cells are empty', () => {
    expect(csvOf(table('Base'))).toBe('Variant,"Output kept, %"\r\nBase,-1.2345\r\nEdge,\r\n');
  });

  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\u22121'])('the text %j cannot become a formula', (text) => {
    expect(csvOf(table(text)).split('\r\n')[1]?.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  test('quotes and line breaks stay inside their cell', () => {
    expect(csvOf(table('a "b"\nc'))).toContain('"a ""b""\nc",-1.2345');
  });

  test('the clipboard gets one line per row', () => {
    expect(tabSeparatedOf(table('a\tb\nc')).split('\n')).toHaveLength(3);
  });
});
