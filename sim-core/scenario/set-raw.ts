import { parse } from 'yaml';
import { unknownNameFault } from '../foundation/fields/faults';
import type { Field } from '../foundation/fields/field';
import { isLongForm, isRecord } from '../foundation/fields/sourced-value';
import { fail, succeed, type Outcome, type Problem } from '../foundation/problems';
import { nearestWords } from '../foundation/text/nearest-words';
import type { Position, ScenarioDocument, ScenarioRecord } from './document';
import { faultsOfRecord, fieldsOf, settableFieldsOf } from './document-schema';
import type { USER_SOURCE, VARIANT_SOURCE } from './header-fields';
import { fieldAt, leavesOf } from './judge/leaves';
import { baseNumber, provenanceOf } from './judge/provenance-of';
import { problemOf } from './judge/problem-of';

type RawFields = Readonly<Record<string, unknown>>;

/** What a path names: a record, the way inside it, and the field there. */
interface Target {
  readonly record: ScenarioRecord;
  readonly inner: readonly string[];
  readonly field: Field;
}

/** Every path of a value of a record, in the order of the records. */
export const pathsOf = (document: ScenarioDocument): readonly string[] =>
  Object.values(document.records).flatMap((record) => leavesOf(fieldsOf(document.sector, record) ?? {}, record.fields).map((leaf) => [record.id, ...leaf.path].join('.')));

export const unknownPath = (document: ScenarioDocument, path: string): Problem => {
  const known = pathsOf(document);
  const sameRecord = known.filter((candidate) => candidate.startsWith(`${path.split('.')[0] ?? ''}.`));
  const near = nearestWords(path, sameRecord.length > 0 ? sameRecord : known, 5);
  const offered = near.length > 0 ? near : sameRecord.slice(0, 12);
  const fault = unknownNameFault('scenario.unknown-path', { en: 'the path of a value, record id and field', ja: '値のパス（レコードIDと項目）' }, path, offered);
  return {
    code: fault.code, severity: 'error', path, found: fault.found, remedy: fault.remedy,
    expected: { en: 'the path of a value: record id and field, such as press.cycleTime.mean', ja: '値のパス（レコードIDと項目。例: press.cycleTime.mean）' },
  };
};

/** The fields with one value put in, groups on the way made where they are missing. */
export const replaceAt = (fields: RawFields, path: readonly string[], value: unknown): RawFields => {
  const [key, ...rest] = path;
  if (key === undefined) throw new Error('an empty path has no field');
  const inner = fields[key];
  return { ...fields, [key]: rest.length === 0 ? value : replaceAt(isRecord(inner) ? inner : {}, rest, value) };
};

const rawAt = (fields: RawFields, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined), fields);

/**
 * A number that somebody sets keeps its provenance only while it stays inside the range of an assumption, or stays the same;
 * a measured or published number that is overwritten becomes an assumption of whoever set it.
 */
const withProvenance = ({ record, inner, field }: Target, after: unknown, setBy: string): unknown => {
  if (!field.isSourced || isRecord(after)) return after;
  const before = rawAt(record.fields, inner);
  const { kind, range } = provenanceOf(field, before, record.fields);
  const number = baseNumber(field, after);
  if (number !== undefined && number === baseNumber(field, before)) return before;
  const isInside = kind === 'assumption' && number !== undefined && (range === undefined || (number >= range[0] && number <= range[1]));
  if (isInside && isLongForm(before)) return { ...before, value: after };
  if (isInside && range !== undefined && before !== undefined) return after;
  return { value: after, kind: 'assumption', source: setBy };
};

const withMoved = (document: ScenarioDocument, path: string, place: Position | null): ScenarioDocument =>
  document.origin === undefined ? document : { ...document, origin: { ...document.origin, moved: { ...document.origin.moved, [path]: place } } };

/** Who sets a value, and where in the file, if anywhere. */
export interface Setter {
  readonly source: typeof USER_SOURCE | typeof VARIANT_SOURCE;
  readonly place: Position | null;
}

const splitPath = (document: ScenarioDocument, path: string): Target | undefined => {
  const [id = '', ...inner] = path.split('.');
  const record = Object.hasOwn(document.records, id) ? document.records[id] : undefined;
  if (record === undefined) return undefined;
  const field = fieldAt(settableFieldsOf(document.sector, record), record.fields, inner);
  return field === undefined ? undefined : { record, inner, field };
};

/** Sets a value given in raw form; a variant of a file may hold a whole distribution. */
export const setRaw = (document: ScenarioDocument, path: string, value: unknown, setter: Setter): Outcome<ScenarioDocument> => {
  const target = splitPath(document, path);
  if (target === undefined) return fail(unknownPath(document, path));
  const { record, inner } = target;
  const raw = withProvenance(target, value, setter.source);
  const changed: ScenarioRecord = { ...record, fields: replaceAt(record.fields, inner, raw) };
  const next = withMoved({ ...document, records: { ...document.records, [record.id]: changed } }, path, setter.place);
  const faults = faultsOfRecord(next, changed);
  return faults.length === 0 ? succeed(next) : fail(...faults.map((fault) => problemOf(fault, record.id, undefined)));
};

const looksLikeYaml = (text: string): boolean => /^\s*[{[]/.test(text);

const parseFlow = (text: string): unknown => {
  try {
    return parse(text, { maxAliasCount: 0 }) as unknown;
  } catch {
    return text;
  }
};

/** Turns typed text into the raw form that the field at the path wants. */
export const rawFromText = (document: ScenarioDocument, path: string, text: string): unknown => {
  const field = splitPath(document, path)?.field;
  if (field === undefined) return text;
  return field.control !== 'text' && looksLikeYaml(text) ? parseFlow(text) : field.parseText(text);
};
