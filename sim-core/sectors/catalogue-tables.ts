import type { Choice } from '../foundation/fields/field';
import type { SiteCatalogue } from './site-catalogue';

const PREFIX = 'catalogue:';

/** Tables of the catalogue that a reference field can point to. */
export type CatalogueTable = 'devices' | 'tariffs' | 'workloads' | 'population' | 'prices' | 'co2' | 'prefectures';

export const inCatalogue = (table: CatalogueTable): string => `${PREFIX}${table}`;

const named = (entries: Readonly<Record<string, { readonly name: Choice['label'] }>>): readonly Choice[] =>
  Object.entries(entries).map(([value, { name }]) => ({ value, label: name }));

const choicesOf = (catalogue: SiteCatalogue, table: CatalogueTable): readonly Choice[] => {
  switch (table) {
    case 'devices': return named(catalogue.devices);
    case 'tariffs': return named(catalogue.tariffs);
    case 'workloads': return named(catalogue.workloads);
    case 'population': return named(catalogue.population.variants);
    case 'prefectures': return named(catalogue.prefectures.prefectures);
    case 'prices': return named(catalogue.prices.paths);
    case 'co2': return named(catalogue.co2.areas);
  }
};

/** Entries of the catalogue that a field may name; undefined when it points to records of the file only. */
export const catalogueChoices = (refersTo: readonly string[], catalogue: SiteCatalogue): readonly Choice[] | undefined => {
  const tables = refersTo.filter((target) => target.startsWith(PREFIX)).map((target) => target.slice(PREFIX.length) as CatalogueTable);
  return tables.length === 0 ? undefined : tables.flatMap((table) => choicesOf(catalogue, table));
};
