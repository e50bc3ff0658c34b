import type { ScenarioDocument, VariantView } from '../../../../sim-core/index';

/** Reads values of a document as one variant sees them. */
export interface FieldReader {
  /** Ids of the records of a collection, in the order of the file. */
  ids(collection: string): readonly string[];
  /** Text of a value; undefined where there is none, or where it is `none`. */
  text(id: string, field: string): string | undefined;
  number(id: string, field: string): number | undefined;
  /** How many entries a list has; 1 for a single value. */
  count(id: string, field: string): number;
}

/** A document with the changes of a variant laid over it. */
export function fieldReader(document: ScenarioDocument, variant: VariantView | undefined): FieldReader {
  const changes = new Map(variant?.changes.map((change) => [change.path, change.to]));
  const value = (id: string, field: string): unknown => changes.get(`${id}.${field}`) ?? plain(document.records[id]?.fields[field]);
  return {
    ids: (collection) => Object.values(document.records).filter((record) => record.collection === collection).map((record) => record.id),
    text: (id, field) => {
      const found = value(id, field);
      const text = typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
      return text === undefined || text === '' || text === 'none' ? undefined : text;
    },
    number: (id, field) => {
      const found = Number.parseFloat(String(value(id, field)));
      return Number.isFinite(found) ? found : undefined;
    },
    count: (id, field) => {
      const found = value(id, field);
      return Array.isArray(found) ? found.length : typeof found === 'string' ? found.split(',').length : 1;
    },
  };
}

/** A value that states its source wraps the value itself. */
function plain(field: unknown): unknown {
  return typeof field === 'object' && field !== null && !Array.isArray(field) && 'value' in field ? field.value : field;
}
