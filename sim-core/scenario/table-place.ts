/** Where a value stands in a reference table, as a person looks it up. */
export interface TablePlace {
  readonly row: string;
  readonly column: string;
}

const listOf = (content: unknown, key: string): readonly unknown[] => {
  const list = typeof content === 'object' && content !== null ? (content as Readonly<Record<string, unknown>>)[key] : undefined;
  return Array.isArray(list) ? list : [];
};

const nameAt = (list: readonly unknown[], index: PropertyKey | undefined): string | undefined => {
  const found = typeof index === 'number' ? list[index] : undefined;
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
};

/**
 * Row and column of a path into one of the tables by year: `variants.medium.persons.11.4` of the population is the year 2031
 * and the ages 20-24; `prefectures.jp-13.total.2` is Tokyo in 2030. Undefined for a path that is in no such table.
 */
export const placeInTable = (content: unknown, path: readonly PropertyKey[]): TablePlace | undefined => {
  const [years, ages] = [listOf(content, 'years'), listOf(content, 'ageGroups')];
  const [last, beforeLast] = [path.at(-1), path.at(-2)];
  const [year, age] = [nameAt(years, beforeLast), nameAt(ages, last)];
  if (year !== undefined && age !== undefined) return { row: `${path.slice(1, -3).map(String).join('.')}, ${year}`.replace(/^, /, ''), column: age };
  if (path[0] === 'prefectures' && path.length === 4) {
    const own = nameAt(years, last);
    return own === undefined ? { row: String(path[1]), column: path.slice(2).map(String).join('.') } : { row: String(path[1]), column: `${String(path[2])}, ${own}` };
  }
  const rate = nameAt(ages, last);
  return rate === undefined ? undefined : { row: path.slice(0, -1).map(String).join('.'), column: rate };
};
