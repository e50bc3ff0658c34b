import { describe, expect, it } from 'vitest';
import { numberIn, parseCsv, requiredNumber } from './csv';

describe('a comma-separated text', () => {
  it('is read by column name, with quoted commas, quotes and line breaks', () => {
    expect(parseCsv('name,note,value\nA,"one, two",1\nB,"say ""yes""\nagain",\n')).toEqual([
      { name: 'A', note: 'one, two', value: '1' },
      { name: 'B', note: 'say "yes"\nagain', value: '' },
    ]);
  });

  it('may end without a line break and use CRLF', () => {
    expect(parseCsv('a,b\r\n1,2')).toEqual([{ a: '1', b: '2' }]);
  });

  it('gives numbers, knows empty cells and refuses words', () => {
    expect(numberIn({ a: '1.5' }, 'a')).toBe(1.5);
    expect(numberIn({ a: '' }, 'a')).toBeUndefined();
    expect(() => requiredNumber({ a: '' }, 'a')).toThrow(/empty/);
    expect(() => requiredNumber({ a: 'many' }, 'a')).toThrow(/many/);
  });
});
