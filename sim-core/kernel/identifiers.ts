/** Index of every record by its id; of several with one id the first. */
export function indexById(records: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(records.map((record, index) => [record.id, index] as const).reverse());
}

/** Index of an id that the check has found to exist. */
export function requireIndex(indexes: ReadonlyMap<string, number>, id: string): number {
  const index = indexes.get(id);
  if (index === undefined) throw new Error(`Unknown record "${id}": run checkBlueprint first`);
  return index;
}
