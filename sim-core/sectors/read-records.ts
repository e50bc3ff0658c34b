import type { Field, FieldSet, ValuesOf } from '../foundation/fields/field';
import { readWith } from '../foundation/fields/object-schema';
import type { CollectionDefinition } from './collection';
import type { RawRecord } from './sector';

/** Reads those values of a record that the fields name; the rest (basis, fields of others) is left alone. */
export const readFields = <Fields extends FieldSet>(record: RawRecord, fields: Fields): ValuesOf<Fields> => {
  const values = Object.entries(fields).map(([key, field]) => [key, readGood(field, record.fields[key], `${record.id}.${key}`)] as const);
  return Object.fromEntries(values) as ValuesOf<Fields>;
};

const readGood = (field: Field, raw: unknown, path: string): unknown => {
  const reading = readWith(field.schema, raw);
  if (reading.ok) return reading.value;
  throw new Error(`${path} was compiled without being judged: ${JSON.stringify(reading.faults[0])}`);
};

export type ReadRecord<Fields extends FieldSet> = ValuesOf<Fields> & { readonly id: string };

/** The records of one untagged collection, typed, in the order of the file. Every number is in its base unit. */
export const readCollection = <Fields extends FieldSet>(
  records: Readonly<Record<string, RawRecord>>,
  collection: CollectionDefinition<Fields>,
): readonly ReadRecord<Fields>[] =>
  Object.values(records)
    .filter((record) => record.collection === collection.id)
    .map((record) => ({ ...readFields(record, collection.fields), id: record.id }));

/** The record of that id, which the schema has made sure of. */
export const readSingle = <Fields extends FieldSet>(records: Readonly<Record<string, RawRecord>>, id: string, fields: Fields): ValuesOf<Fields> => {
  const record = records[id];
  if (record === undefined) throw new Error(`there is no record ${id}`);
  return readFields(record, fields);
};
