/** Lists of different lengths in one array: list k is items[starts[k]] .. items[starts[k+1] - 1]. */
export interface PackedLists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Lays lists end to end in typed arrays. */
export function packLists(lists: readonly (readonly number[])[]): PackedLists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => { starts[index + 1] = starts[index]! + list.length; });
  return { starts, items: Int32Array.from(lists.flat()) };
}
