import { z } from 'zod';
import type { Bilingual } from '../problems';
import { kindFault, missingFault, same, unknownNameFault } from './faults';
import type { Fault, Field, FieldSet, FieldTexts, Reading, ValuesOf } from './field';
import { faultOfIssue } from './leaf-schema';

const SEPARATOR = ' | ';

/** Zod's own words for unknown keys are replaced by the list of known ones, from which `faultsOf` makes suggestions. */
const nameKnownKeys = (keys: readonly string[]) => (issue: { readonly code?: string }): string | undefined =>
  issue.code === 'unrecognized_keys' || issue.code === 'invalid_union' ? keys.join(SEPARATOR) : undefined;

const shapeOf = (fields: FieldSet): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.schema]));

/** A strict object of fields: unknown keys are faults. */
export const objectSchema = <Fields extends FieldSet>(fields: Fields): z.ZodType<ValuesOf<Fields>> =>
  z.strictObject(shapeOf(fields), { error: nameKnownKeys(Object.keys(fields)) }) as unknown as z.ZodType<ValuesOf<Fields>>;

/** Objects told apart by one key, such as blocks by `kind`. */
export const taggedObjectSchema = (tag: string, choices: Readonly<Record<string, FieldSet>>): z.ZodType => {
  const options = Object.entries(choices).map(([value, fields]) =>
    z.strictObject({ [tag]: z.literal(value), ...shapeOf(fields) }, { error: nameKnownKeys([tag, ...Object.keys(fields)]) }));
  return z.discriminatedUnion(tag, options as unknown as [z.ZodObject, ...z.ZodObject[]], { error: nameKnownKeys(Object.keys(choices)) });
};

const ID_WORDS: Bilingual = { en: 'an id of small letters, digits and hyphens, such as press-2', ja: '英小文字・数字・ハイフンのID（例: press-2）' };

const TYPE_WORDS: Readonly<Record<string, Bilingual>> = {
  object: { en: 'keys with values', ja: '項目と値の組' },
  record: { en: 'records by id', ja: 'IDごとのレコード' },
  array: { en: 'a list', ja: '並び' },
  string: { en: 'a text', ja: '文字' },
  number: { en: 'a number', ja: '数' },
};

const typeWords = (expected: string): Bilingual => TYPE_WORDS[expected] ?? same(expected);

const builtInFaults = (issue: z.core.$ZodIssue): readonly Fault[] => {
  const path = issue.path.map(String);
  const known = issue.message.split(SEPARATOR);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ ...unknownNameFault('scenario.unknown-key', { en: 'a known key', ja: '決められた項目' }, key, known), path: [...path, key] }));
  if (issue.code === 'invalid_union') return [{ ...unknownNameFault('scenario.unknown-choice', { en: 'one of', ja: '次のどれか' }, '', known), path }];
  if (issue.code === 'invalid_key') return [{ ...kindFault(ID_WORDS, path.at(-1)), path }];
  const expected = issue.code === 'invalid_type' ? typeWords(issue.expected) : issue.code === 'invalid_format' ? ID_WORDS : same(issue.message);
  return [{ ...(issue.input === undefined ? missingFault(expected) : kindFault(expected, issue.input)), path }];
};

/** Every fault of a failed parse, paths relative to what was parsed. */
const faultsOf = (error: z.ZodError): readonly Fault[] =>
  error.issues.flatMap((issue) => {
    const fault = faultOfIssue(issue);
    return fault === undefined ? builtInFaults(issue) : [{ ...fault, path: issue.path.map(String) }];
  });

/** Reads a raw value with any schema of fields. */
export const readWith = <Value>(schema: z.ZodType<Value>, raw: unknown): Reading<Value> => {
  const parsed = schema.safeParse(raw, { reportInput: true });
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, faults: faultsOf(parsed.error) };
};

/** Several values under one key, such as the kW of a machine by state. */
export const groupField = <Fields extends FieldSet>(texts: FieldTexts, fields: Fields): Field<ValuesOf<Fields>> => ({
  ...texts,
  control: 'text',
  schema: objectSchema(fields).meta({ title: texts.label.en, description: `${texts.description.en}\n${texts.description.ja}` }),
  parseText: (text) => text,
  isSourced: false,
  parts: () => fields,
});

/** The same group, which may be left out altogether. */
export const optionalGroupField = <Fields extends FieldSet>(texts: FieldTexts, fields: Fields): Field<ValuesOf<Fields> | undefined> => {
  const group = groupField(texts, fields);
  return { ...group, schema: group.schema.optional(), parts: (raw) => (raw === undefined ? undefined : fields) };
};

/** A group whose parts all have defaults: it may be left out altogether and then reads as those. */
export const defaultedGroupField = <Fields extends FieldSet>(texts: FieldTexts, fields: Fields): Field<ValuesOf<Fields>> => {
  const group = groupField(texts, fields);
  return { ...group, schema: (group.schema as z.ZodType).prefault({}) as z.ZodType<ValuesOf<Fields>> };
};
