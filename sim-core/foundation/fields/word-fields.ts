import type { Bilingual } from '../problems';
import { kindFault, missingFault, unknownNameFault } from './faults';
import type { Choice, Field, FieldSet, FieldTexts, Reading } from './field';
import { leafSchema } from './leaf-schema';
import { isRecord } from './sourced-value';

const MAXIMUM_TEXT_LENGTH = 2000;

const readText = (raw: unknown): Reading<string> => {
  if (raw === undefined || raw === null) return { ok: false, faults: [missingFault('“…”')] };
  if (typeof raw !== 'string' || raw.trim() === '') return { ok: false, faults: [kindFault({ en: 'a text', ja: '文' }, raw)] };
  return raw.length <= MAXIMUM_TEXT_LENGTH ? { ok: true, value: raw } : { ok: false, faults: [kindFault({ en: `at most ${String(MAXIMUM_TEXT_LENGTH)} characters`, ja: `${String(MAXIMUM_TEXT_LENGTH)}字以内の文` }, raw)] };
};

/** One line of text. */
export const textField = (texts: FieldTexts, defaultText?: string): Field<string> => ({
  ...texts,
  control: 'text',
  schema: leafSchema(texts, { type: 'string', minLength: 1, maxLength: MAXIMUM_TEXT_LENGTH }, (raw) => readText(raw ?? defaultText), defaultText !== undefined),
  parseText: (text) => text,
  isSourced: false,
  ...(defaultText === undefined ? {} : { defaultRaw: defaultText }),
});

const languageParts: FieldSet = {
  en: textField({ label: { en: 'English', ja: '英語' }, description: { en: 'The English text.', ja: '英語の文。' } }),
  ja: textField({ label: { en: 'Japanese', ja: '日本語' }, description: { en: 'The Japanese text.', ja: '日本語の文。' } }),
};

const readBilingual = (raw: unknown): Reading<Bilingual> => {
  if (raw === undefined) return { ok: false, faults: [missingFault('{en: …, ja: …}')] };
  if (!isRecord(raw)) return { ok: false, faults: [kindFault({ en: 'a text in both languages, {en: …, ja: …}', ja: '両言語の文 {en: …, ja: …}' }, raw)] };
  const extra = Object.keys(raw).filter((key) => key !== 'en' && key !== 'ja');
  const faults = extra.map((key) => ({ ...unknownNameFault('scenario.unknown-key', { en: 'a language', ja: '言語' }, key, ['en', 'ja']), path: [key] }));
  const [en, ja] = [readText(raw['en']), readText(raw['ja'])];
  if (en.ok && ja.ok && faults.length === 0) return { ok: true, value: { en: en.value, ja: ja.value } };
  const inner = [['en', en], ['ja', ja]] as const;
  return { ok: false, faults: [...faults, ...inner.flatMap(([key, reading]) => (reading.ok ? [] : reading.faults.map((fault) => ({ ...fault, path: [key] }))))] };
};

/** A text in English and Japanese, neither empty. */
export const bilingualField = (texts: FieldTexts): Field<Bilingual> => ({
  ...texts,
  control: 'text',
  schema: leafSchema(texts, { type: 'object', properties: { en: { type: 'string' }, ja: { type: 'string' } }, required: ['en', 'ja'], additionalProperties: false }, readBilingual, false),
  parseText: (text) => ({ en: text, ja: text }),
  isSourced: false,
  parts: () => languageParts,
});

/** One of a few declared words. */
export const choiceField = <const Value extends string>(texts: FieldTexts, choices: readonly (Choice & { readonly value: Value })[], defaultValue?: Value): Field<Value> => {
  const values = choices.map((choice) => choice.value);
  const read = (raw: unknown): Reading<Value> => {
    const effective = raw ?? defaultValue;
    if (effective === undefined) return { ok: false, faults: [missingFault(String(values[0]))] };
    const found = values.find((value) => value === effective);
    return found === undefined ? { ok: false, faults: [unknownNameFault('scenario.unknown-choice', { en: 'one of', ja: '次のどれか' }, effective, values)] } : { ok: true, value: found };
  };
  return {
    ...texts,
    control: 'choice',
    schema: leafSchema(texts, { enum: values }, read, defaultValue !== undefined),
    parseText: (text) => text.trim(),
    isSourced: false,
    choices,
    ...(defaultValue === undefined ? {} : { defaultRaw: defaultValue }),
  };
};

/** The word that stands for no record where a reference may be left out. */
export const NO_REFERENCE = 'none';

/**
 * The id of another record (`skills`, `nodes`) or of an entry of the catalogue (`catalogue:devices`).
 * That it exists is checked when the whole document is known.
 */
export const referenceField = (texts: FieldTexts, refersTo: readonly string[], options: { readonly defaultId?: string } = {}): Field<string> => ({
  ...texts,
  control: 'reference',
  schema: leafSchema(texts, { type: 'string' }, (raw) => readText(raw ?? options.defaultId), options.defaultId !== undefined),
  parseText: (text) => text.trim(),
  isSourced: false,
  refersTo,
  ...(options.defaultId === undefined ? {} : { defaultRaw: options.defaultId }),
});

const readIds = (raw: unknown, least: number): Reading<readonly string[]> =>
  Array.isArray(raw) && raw.length >= least && raw.every((entry) => typeof entry === 'string')
    ? { ok: true, value: raw }
    : { ok: false, faults: [kindFault({ en: 'a list of ids in brackets', ja: '角括弧に入れたIDの並び' }, raw)] };

const idList = (texts: FieldTexts, refersTo: readonly string[], isOptional: boolean): Field<readonly string[]> => {
  const least = isOptional ? 0 : 1;
  const read = (raw: unknown): Reading<readonly string[]> => (raw === undefined && isOptional ? { ok: true, value: [] } : readIds(raw, least));
  return {
    ...texts,
    control: 'text',
    schema: leafSchema(texts, { type: 'array', items: { type: 'string' }, minItems: least }, read, isOptional),
    parseText: (text) => text.replace(/[[\]]/g, '').split(',').map((part) => part.trim()).filter((part) => part !== ''),
    isSourced: false,
    refersTo,
  };
};

/** Several ids of other records, at least one. */
export const referenceListField = (texts: FieldTexts, refersTo: readonly string[]): Field<readonly string[]> => idList(texts, refersTo, false);

/** Several ids of other records; none when left out. */
export const optionalReferenceListField = (texts: FieldTexts, refersTo: readonly string[]): Field<readonly string[]> => idList(texts, refersTo, true);
