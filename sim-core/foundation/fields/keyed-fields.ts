import { kindFault } from './faults';
import type { Fault, Field, FieldTexts, Reading } from './field';
import { leafSchema } from './leaf-schema';
import { mapField } from './map-fields';
import { readWith } from './object-schema';
import type { Bilingual } from '../problems';

/** What the keys of a map must look like, and how to say so. */
export interface KeyForm {
  readonly pattern: RegExp;
  readonly words: Bilingual;
  /** A map of the right form, for messages. */
  readonly example: string;
}

/** Keys that are values of an attribute. */
export const numberKeys = (example: string): KeyForm => ({ pattern: /^-?\d+(\.\d+)?$/, words: { en: 'a number as key', ja: '数の項目名' }, example });

/** Keys that are pairs of values, from and to. */
export const pairKeys = (example: string): KeyForm => ({ pattern: /^\d+(\.\d+)?-\d+(\.\d+)?$/, words: { en: 'two numbers joined by a hyphen as key', ja: 'ハイフンでつないだ2つの数の項目名' }, example });

/** A value for each of several keys of one form, such as `{1: 20 min, 2: 45 min}`; empty when left out. */
export const keyedField = <Value>(texts: FieldTexts, entry: Field<Value>, form: KeyForm): Field<Readonly<Record<string, Value>>> => {
  const { keysReferTo: _, ...map } = mapField(texts, entry, [], form.example);
  const read = (raw: unknown): Reading<Readonly<Record<string, Value>>> => {
    if (raw === undefined) return { ok: true, value: {} };
    const reading = readWith(map.schema, raw);
    if (!reading.ok) return reading;
    const faults = Object.keys(reading.value).filter((key) => !form.pattern.test(key)).map((key): Fault => ({ ...kindFault(form.words, key), path: [key] }));
    return faults.length > 0 ? { ok: false, faults } : reading;
  };
  return { ...map, schema: leafSchema(texts, { type: 'object', propertyNames: { pattern: form.pattern.source }, additionalProperties: entry.schema.meta() ?? true }, read, true) };
};
