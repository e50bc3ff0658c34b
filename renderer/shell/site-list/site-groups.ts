import type { Bilingual, RecordView } from '../../../sim-core/index';

/** One row of the site list: the records of a collection. */
export interface SiteGroup {
  readonly collection: string;
  readonly label: Bilingual;
  readonly records: readonly RecordView[];
}

/** Records that describe the file and not the site. */
const NOT_SITE = new Set(['scenario', 'variants', 'sources']);

/** The collections of a document in the order of the file. */
export function siteGroups(records: readonly RecordView[]): readonly SiteGroup[] {
  const groups = new Map<string, RecordView[]>();
  for (const record of records) {
    if (NOT_SITE.has(record.collection)) continue;
    groups.set(record.collection, [...(groups.get(record.collection) ?? []), record]);
  }
  return [...groups].map(([collection, members]) => ({ collection, label: members[0]?.collectionLabel ?? { en: collection, ja: collection }, records: members }));
}
