import { showRaw, unknownNameFault } from '../../foundation/fields/faults';
import type { Fault, FieldSet } from '../../foundation/fields/field';
import { isLongForm, isRecord } from '../../foundation/fields/sourced-value';
import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { BASIS_KEY } from '../../sectors/collection';
import { builtInSources } from '../header-fields';
import type { ScenarioRecord } from '../document';
import { leavesOf, type Leaf } from './leaves';
import { baseNumber, provenanceOf } from './provenance-of';

type Records = Readonly<Record<string, ScenarioRecord>>;

const isKnownSource = (source: string, records: Records): boolean =>
  Object.hasOwn(builtInSources, source) || (Object.hasOwn(records, source) && records[source]?.collection === 'sources');

const provenanceMissing = (leaf: Leaf): Fault => ({
  code: 'scenario.provenance-missing',
  path: leaf.path,
  expected: { en: 'a number that says where it is from', ja: '根拠を示した数値' },
  found: showRaw(leaf.raw),
  remedy: {
    en: 'Give the record a basis {kind, source}, or write {value, kind, source} here.',
    ja: 'レコードに basis {kind, source} を付けるか、ここに {value, kind, source} を書いてください。',
  },
});

const rangeMissing = (leaf: Leaf): Fault => ({
  code: 'scenario.range-missing',
  path: leaf.path,
  expected: { en: 'an assumption with its plausible range', ja: '妥当な範囲を示した仮定' },
  found: showRaw(leaf.raw),
  remedy: { en: 'Add range: [low, high] to the value, or spread to the basis.', ja: '値に range: [下限, 上限] を、または basis に spread を加えてください。' },
});

const rangeMisses = (leaf: Leaf): Fault => ({
  code: 'scenario.range-misses-value',
  path: leaf.path,
  expected: { en: 'a range that holds the value', ja: '値を含む範囲' },
  found: showRaw(leaf.raw),
  remedy: { en: 'Widen the range or correct the value.', ja: '範囲を広げるか、値を直してください。' },
});

const ownSourcesOf = (records: Records): readonly string[] => Object.values(records).filter((record) => record.collection === 'sources').map((record) => record.id);

const judgeProvenance = (leaf: Leaf, record: ScenarioRecord, records: Records): readonly Fault[] => {
  if (!leaf.field.isSourced || leaf.raw === undefined) return [];
  const { kind, source, range } = provenanceOf(leaf.field, leaf.raw, record.fields);
  if (kind === undefined || source === undefined) return [provenanceMissing(leaf)];
  if (!isKnownSource(source, records)) return [unknownSource(leaf, source, records)];
  const isOwnDecision = Object.hasOwn(builtInSources, source);
  if (kind === 'assumption' && !isOwnDecision && range === undefined && !hasSpreadList(leaf, record)) return [rangeMissing(leaf)];
  return range === undefined ? [] : judgeRange(leaf, range);
};

const unknownSource = (leaf: Leaf, source: string, records: Records): Fault => {
  const path = isLongForm(leaf.raw) && leaf.raw.source !== undefined ? [...leaf.path, 'source'] : [BASIS_KEY, 'source'];
  return { ...unknownNameFault('scenario.unknown-source', { en: 'the id of a source', ja: '出典のID' }, source, ownSourcesOf(records)), path };
};

/** A list has no range of its own; the spread of its record holds for each of its numbers. */
const hasSpreadList = (leaf: Leaf, record: ScenarioRecord): boolean =>
  Array.isArray(leaf.raw) && isRecord(record.fields[BASIS_KEY]) && record.fields[BASIS_KEY]['spread'] !== undefined;

const judgeRange = (leaf: Leaf, [low, high]: readonly [number, number]): readonly Fault[] => {
  const value = baseNumber(leaf.field, leaf.raw);
  return value !== undefined && (value < low || value > high) ? [rangeMisses(leaf)] : [];
};

const targetsOf = (refersTo: readonly string[] | undefined, records: Records): readonly string[] | undefined => {
  const collections = (refersTo ?? []).filter((target) => !target.startsWith('catalogue:') && target !== NO_REFERENCE);
  if (collections.length === 0) return undefined;
  const ids = Object.values(records).filter((record) => collections.includes(record.collection)).map((record) => record.id);
  return refersTo?.includes(NO_REFERENCE) === true ? [NO_REFERENCE, ...ids] : ids;
};

const unknownRecord = (id: unknown, known: readonly string[], path: readonly string[]): Fault =>
  ({ ...unknownNameFault('scenario.unknown-record', { en: 'the id of a record', ja: 'レコードのID' }, id, known), path });

/** A field that may also name an entry of the reference data is judged where that data is known. */
const mayNameEntry = (refersTo: readonly string[] | undefined): boolean => (refersTo ?? []).some((target) => target.startsWith('catalogue:'));

/** Keys of maps such as `needs: {nurse: 1}` name records too. */
const judgeKeys = (fields: FieldSet, record: ScenarioRecord, records: Records): readonly Fault[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const known = targetsOf(field.keysReferTo, records);
    const map = record.fields[name];
    if (known === undefined || !isRecord(map)) return [];
    return Object.keys(map).filter((id) => !known.includes(id)).map((id) => unknownRecord(id, known, [name, id]));
  });

const judgeReference = (leaf: Leaf, records: Records): readonly Fault[] => {
  const known = targetsOf(leaf.field.refersTo, records);
  if (known === undefined || leaf.raw === undefined || mayNameEntry(leaf.field.refersTo)) return [];
  const wanted = Array.isArray(leaf.raw) ? leaf.raw : [leaf.raw];
  return wanted.filter((id) => !known.includes(String(id))).map((id) => unknownRecord(id, known, leaf.path));
};

/**
 * What is wrong with a record beyond the form of its values: numbers without provenance, unknown sources and
 * references to records that do not exist. The form is judged by the schema.
 */
export const judgeRecord = (record: ScenarioRecord, fields: FieldSet, records: Records): readonly Fault[] =>
  uniqueByPath([
    ...leavesOf(fields, record.fields).flatMap((leaf) => [...judgeProvenance(leaf, record, records), ...judgeReference(leaf, records)]),
    ...judgeKeys(fields, record, records),
  ]);

const uniqueByPath = (faults: readonly Fault[]): readonly Fault[] =>
  faults.filter((fault, index) => faults.findIndex((other) => other.code === fault.code && other.path.join('.') === fault.path.join('.')) === index);
