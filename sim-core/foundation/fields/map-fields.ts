import { kindFault, missingFault } from './faults';
import type { Fault, Field, FieldSet, FieldTexts, Reading } from './field';
import { leafSchema } from './leaf-schema';
import { readWith } from './object-schema';
import { bareValue, isRecord, longFormFaults, longFormOf } from './sourced-value';

const readEntries = <Value>(raw: unknown, entry: Field<Value>, example: string): Reading<Readonly<Record<string, Value>>> => {
  if (raw === undefined) return { ok: false, faults: [missingFault(example)] };
  if (!isRecord(raw) || Object.keys(raw).length === 0) return { ok: false, faults: [kindFault({ en: `ids with values, such as ${example}`, ja: `IDと値の組（例: ${example}）` }, raw)] };
  const readings = Object.entries(raw).map(([id, value]) => [id, readWith(entry.schema, value)] as const);
  const faults = readings.flatMap(([id, reading]): readonly Fault[] => (reading.ok ? [] : reading.faults.map((fault) => ({ ...fault, path: [id, ...fault.path] }))));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: Object.fromEntries(readings.flatMap(([id, reading]) => (reading.ok ? [[id, reading.value] as const] : []))) };
};

/** A value for each of several records, such as `{nurse: 1, room: 1}`; every id must exist in one of `refersTo`. */
export const mapField = <Value>(texts: FieldTexts, entry: Field<Value>, refersTo: readonly string[], example: string): Field<Readonly<Record<string, Value>>> => ({
  ...texts,
  control: 'text',
  schema: leafSchema(texts, { type: 'object', minProperties: 1, additionalProperties: entry.schema.meta() ?? true }, (raw) => readEntries(raw, entry, example), false),
  parseText: (text) => text,
  isSourced: false,
  keysReferTo: refersTo,
  parts: (raw): FieldSet | undefined => (isRecord(raw) ? Object.fromEntries(Object.keys(raw).map((id) => [id, entry])) : undefined),
});

/** The same, which may be left out: then it names no record. */
export const optionalMapField = <Value>(texts: FieldTexts, entry: Field<Value>, refersTo: readonly string[], example: string): Field<Readonly<Record<string, Value>>> => ({
  ...mapField(texts, entry, refersTo, example),
  schema: leafSchema(texts, { type: 'object', additionalProperties: entry.schema.meta() ?? true }, (raw): Reading<Readonly<Record<string, Value>>> => (raw === undefined ? { ok: true, value: {} } : readEntries(raw, entry, example)), true),
});

const isNumbers = (raw: unknown): raw is readonly number[] => Array.isArray(raw) && raw.length > 0 && raw.every((value) => typeof value === 'number' && Number.isFinite(value) && value >= 0);

const readNumbers = (raw: unknown): Reading<readonly number[]> => {
  if (raw === undefined) return { ok: false, faults: [missingFault('[1, 2, 3]')] };
  const [numbers, faults] = [bareValue(raw), longFormFaults(raw)];
  if (isNumbers(numbers)) return faults.length === 0 ? { ok: true, value: numbers } : { ok: false, faults };
  return { ok: false, faults: [kindFault({ en: 'a list of numbers of 0 or more in brackets', ja: '角括弧に入れた0以上の数の並び' }, numbers), ...faults] };
};

const numbersForm = { type: 'array', items: { type: 'number', minimum: 0 } };

/** A list of numbers of 0 or more in one stated unit, such as arrivals per hour of the day; the record's basis says where they are from. */
export const numberListField = (texts: FieldTexts): Field<readonly number[]> => ({
  ...texts,
  control: 'text',
  schema: leafSchema(texts, { anyOf: [{ ...numbersForm, minItems: 1 }, longFormOf({ ...numbersForm, minItems: 1 })] }, readNumbers, false),
  parseText: (text) => text.replace(/[[\]]/g, '').split(',').map((part) => (Number.isFinite(Number(part)) ? Number(part) : part.trim())),
  isSourced: true,
});

/** The same list, empty when left out. */
export const optionalNumberListField = (texts: FieldTexts): Field<readonly number[]> => ({
  ...numberListField(texts),
  schema: leafSchema(texts, { anyOf: [numbersForm, longFormOf(numbersForm)] }, (raw) => (raw === undefined ? { ok: true, value: [] } : readNumbers(raw)), true),
});
