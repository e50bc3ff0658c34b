import type { z } from 'zod';
import type { Field, FieldSet, ValuesOf } from '../foundation/fields/field';
import { groupField, objectSchema, taggedObjectSchema } from '../foundation/fields/object-schema';
import { quantityField } from '../foundation/fields/quantity-field';
import { provenanceKinds } from '../foundation/fields/sourced-value';
import { choiceField, textField } from '../foundation/fields/word-fields';
import { shareDimension } from '../foundation/units/dimensions';
import type { Bilingual } from '../foundation/problems';
import { provenanceLabels } from './kind-labels';

/** A kind of record of a scenario file, such as `stations`. */
export interface CollectionDefinition<Fields extends FieldSet = FieldSet> {
  readonly id: string;
  readonly label: Bilingual;
  readonly description: Bilingual;
  /** Fields of every record; for tagged collections those that all choices share (with the tag). */
  readonly fields: Fields;
  /** Records told apart by a tag: tag value -> further fields. */
  readonly tagged?: { readonly tag: string; readonly choices: Readonly<Record<string, FieldSet>> };
  /** Schema of one record, basis included; made once, for it is dear to make. */
  readonly schema: z.ZodType;
}

type Undefined<Fields extends FieldSet> = Omit<CollectionDefinition<Fields>, 'schema'>;

const kindChoices = provenanceKinds.map((value) => ({ value, label: provenanceLabels[value] }));

/** Where the numbers of a record are from, unless one of them says otherwise. */
export const basisField = groupField(
  { label: { en: 'Basis', ja: '根拠' }, description: { en: 'Kind and source of every number in this record that does not name its own. Assumptions state a spread, their plausible range around each value.', ja: 'このレコードの数値の種別と出典（個別に書いた数値を除く）。仮定は各値のまわりの妥当な幅を示す。' } },
  {
    kind: choiceField({ label: { en: 'Kind', ja: '種別' }, description: { en: 'How the numbers came to be.', ja: '数値の由来。' } }, kindChoices),
    source: textField({ label: { en: 'Source', ja: '出典' }, description: { en: 'Id of a record of `sources`.', ja: 'sources のレコードのID。' } }),
    spread: { ...quantityField(shareDimension, { label: { en: 'Spread', ja: '幅' }, description: { en: 'Plausible range of an assumption, as a share of each value up and down.', ja: '仮定の妥当な幅（各値に対する上下の割合）。' } }, { isOptional: true }), isSourced: false },
  },
);

export const BASIS_KEY = 'basis';

const basisSet: FieldSet = { [BASIS_KEY]: { ...basisField, schema: basisField.schema.optional() } satisfies Field };

const recordSchema = (collection: Undefined<FieldSet>): z.ZodType => {
  const { tagged } = collection;
  if (tagged === undefined) return objectSchema({ ...collection.fields, ...basisSet });
  const choices = Object.entries(tagged.choices).map(([value, fields]) => [value, { ...collection.fields, ...fields, ...basisSet }] as const);
  return taggedObjectSchema(tagged.tag, Object.fromEntries(choices));
};

/** Fields that a raw record of the collection has, the tag and the basis left out. */
export const fieldsOfRecord = (collection: CollectionDefinition, raw: Readonly<Record<string, unknown>>): FieldSet => {
  const { tagged } = collection;
  if (tagged === undefined) return collection.fields;
  const tag = raw[tagged.tag];
  const own = typeof tag === 'string' && Object.hasOwn(tagged.choices, tag) ? tagged.choices[tag] : undefined;
  return { ...collection.fields, ...own };
};

/** A collection with the schema of its records. */
export const defineCollection = <Fields extends FieldSet>(definition: Undefined<Fields>): CollectionDefinition<Fields> => ({ ...definition, schema: recordSchema(definition) });

/** What a record of an untagged collection reads as. */
export type RecordOf<Collection> = Collection extends CollectionDefinition<infer Fields> ? ValuesOf<Fields> : never;
