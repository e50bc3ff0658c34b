import { TABLE_HEAD_HEIGHT_PX, tableMarkup, type Block } from './blocks';
import type { Html } from './html';

/** Height between head and foot of a page. */
const PAGE_CONTENT_PX = 950;

/**
 * Distributes blocks over pages in their order. A block moves on whole when it does not fit; a heading moves with what
 * it announces; a table goes on with its head repeated. A block higher than a page gets one of its own.
 */
export function paginate(blocks: readonly Block[], capacityPx: number = PAGE_CONTENT_PX): readonly (readonly Html[])[] {
  return groups(blocks).reduce<readonly (readonly Block[])[]>((pages, group) => place(pages, group, capacityPx), [[]]).filter((page) => page.length > 0).map(assemble);
}

/** Blocks tied to their successor form one group with it. */
function groups(blocks: readonly Block[]): readonly (readonly Block[])[] {
  return blocks.reduce<readonly (readonly Block[])[]>((list, block) => {
    const last = list.at(-1);
    const isTied = last?.at(-1)?.isWithNext === true;
    return isTied ? [...list.slice(0, -1), [...last, block]] : [...list, [block]];
  }, []);
}

function place(pages: readonly (readonly Block[])[], group: readonly Block[], capacityPx: number): readonly (readonly Block[])[] {
  const last = pages.at(-1) ?? [];
  const isFitting = heightOf([...last, ...group]) <= capacityPx || last.length === 0;
  return isFitting ? [...pages.slice(0, -1), [...last, ...group]] : [...pages, group];
}

/** Height of a page's blocks with one head per run of rows. */
function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block, index) => {
    const isNewTable = block.table !== undefined && block.table.id !== blocks[index - 1]?.table?.id;
    return sum + block.heightPx + (isNewTable ? TABLE_HEAD_HEIGHT_PX : 0);
  }, 0);
}

function assemble(blocks: readonly Block[]): readonly Html[] {
  const runs = blocks.reduce<readonly (readonly Block[])[]>((list, block) => {
    const last = list.at(-1);
    const isSameTable = block.table !== undefined && last?.[0]?.table?.id === block.table.id;
    return isSameTable ? [...list.slice(0, -1), [...last, block]] : [...list, [block]];
  }, []);
  return runs.flatMap((run) => {
    const table = run[0]?.table;
    return table === undefined ? run.map((block) => block.markup) : [tableMarkup(table, run.map((block) => block.markup))];
  });
}
