import type { Fault, FieldSet } from '../foundation/fields/field';
import { objectSchema, readWith } from '../foundation/fields/object-schema';
import { BASIS_KEY, basisField, fieldsOfRecord, type CollectionDefinition } from '../sectors/collection';
import { sectorOf } from '../sectors/sectors';
import type { ScenarioDocument, ScenarioRecord } from './document';
import { commonRunFields, leversField, RUN_RECORD, SCENARIO_RECORD, scenarioFields, sourcesCollection } from './header-fields';
import { judgeRecord } from './judge/judge-record';

/** Collections of a sector's file in writing order, sources first. */
export const collectionsOf = (sector: string): readonly CollectionDefinition[] => [sourcesCollection, ...sectorOf(sector).collections];

export const collectionOf = (sector: string, record: ScenarioRecord): CollectionDefinition | undefined =>
  collectionsOf(sector).find((candidate) => candidate.id === record.collection);

export const runFieldsOf = (sector: string): FieldSet => ({ ...commonRunFields, ...sectorOf(sector).runFields });

const headerFieldsOf = (record: ScenarioRecord): FieldSet =>
  Object.hasOwn(record.fields, 'levers') ? { ...scenarioFields, levers: leversField } : scenarioFields;

/** Fields of a record of a document; undefined for variants, which hold changes and no fields. */
export const fieldsOf = (sector: string, record: ScenarioRecord): FieldSet | undefined => {
  if (record.id === SCENARIO_RECORD) return headerFieldsOf(record);
  if (record.id === RUN_RECORD) return runFieldsOf(sector);
  const collection = collectionOf(sector, record);
  return collection === undefined ? undefined : fieldsOfRecord(collection, record.fields);
};

/** The same with the basis of the record's numbers, which can be set but is no value of the site. */
export const settableFieldsOf = (sector: string, record: ScenarioRecord): FieldSet =>
  ({ ...fieldsOf(sector, record), ...(collectionOf(sector, record) === undefined ? {} : { [BASIS_KEY]: basisField }) });

/** Faults of form: missing, unknown and unreadable values. */
export const formFaultsOf = (sector: string, record: ScenarioRecord): readonly Fault[] => {
  const collection = collectionOf(sector, record);
  const fields = fieldsOf(sector, record);
  if (fields === undefined) return [];
  const reading = readWith(collection === undefined ? objectSchema(fields) : collection.schema, record.fields);
  return reading.ok ? [] : reading.faults;
};

/** Everything wrong with one record of a document: its form, else provenance and references. */
export const faultsOfRecord = (document: Pick<ScenarioDocument, 'sector' | 'records'>, record: ScenarioRecord): readonly Fault[] => {
  const form = formFaultsOf(document.sector, record);
  return form.length > 0 ? form : judgeRecord(record, fieldsOf(document.sector, record) ?? {}, document.records);
};
