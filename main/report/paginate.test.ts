import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingBlock, paragraphBlock, tableBlocks, type Block } from './blocks';
import { html } from './html';
import { paginate } from './paginate';

const block = (name: string, heightPx: number, more: Partial<Block> = {}): Block => ({ markup: html`[${name}]`, heightPx, ...more });
const texts = (blocks: readonly Block[], capacity = 100) => paginate(blocks, capacity).map((page) => page.map((one) => one.markup).join(''));

describe('pages', () => {
  test('a block that does not fit moves on whole', () => {
    expect(texts([block('a', 60), block('b', 60), block('c', 40)])).toEqual(['[a]', '[b][c]']);
  });

  test('a heading moves with what it announces', () => {
    expect(texts([block('a', 60), block('head', 20, { isWithNext: true }), block('b', 60)])).toEqual(['[a]', '[head][b]']);
  });

  test('a table goes on with its head repeated, and no row stands alone at an edge', () => {
    const rows = tableBlocks('t', [{ label: 'Item', widthPx: 100 }], ['one', 'two', 'three', 'four', 'five'].map((text) => [{ text }]));
    const pages = texts(rows, 145);
    expect(pages.map((page) => page.match(/<thead>/g)?.length)).toEqual([1, 1]);
    expect(pages.map((page) => page.match(/<td/g)?.length)).toEqual([3, 2]);
  });

  test('a block higher than a page gets one of its own', () => {
    expect(texts([block('a', 10), block('tall', 500), block('b', 10)])).toEqual(['[a]', '[tall]', '[b]']);
  });

  test('nothing is lost and the order is kept', () => {
    fc.assert(fc.property(fc.array(fc.record({ height: fc.integer({ min: 1, max: 150 }), tied: fc.boolean() }), { minLength: 1, maxLength: 40 }), (list) => {
      const blocks = list.map(({ height, tied }, index) => block(String(index), height, { isWithNext: tied }));
      expect(texts(blocks).join('')).toBe(blocks.map((one) => one.markup.markup).join(''));
    }));
  });

  test('headings and long paragraphs claim their height', () => {
    expect(headingBlock('Method').isWithNext).toBe(true);
    expect(paragraphBlock('語'.repeat(200)).heightPx).toBeGreaterThan(paragraphBlock('語').heightPx * 2);
  });
});
