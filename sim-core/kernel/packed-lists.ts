import type { PackedLists } from './model-tables';

/** Lays lists end to end in typed arrays. */
export function packLists(lists: readonly (readonly number[])[]): PackedLists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => { starts[index + 1] = starts[index]! + list.length; });
  return { starts, items: Int32Array.from(lists.flat()) };
}
