import { z } from 'zod';
import { objectSchema } from '../foundation/fields/object-schema';
import { bilingualField } from '../foundation/fields/word-fields';
import { collectionsOf, runFieldsOf } from './document-schema';
import { CURRENT_VERSION, leversField, scenarioFields } from './header-fields';

/** Ids: lower-case words joined by hyphens. */
const ID_PATTERN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const SEPARATOR = ' | ';
const idSchema = z.string().regex(ID_PATTERN).max(60);

const variantNameField = bilingualField({ label: { en: 'Name', ja: '名前' }, description: { en: 'Name of the variant.', ja: '比較案の名前。' } });
const variantKeys = ['id', 'name', 'changes'];

const variantSchema = z.strictObject(
  {
    id: idSchema,
    name: variantNameField.schema,
    changes: z.record(z.string(), z.unknown()).optional().meta({ description: 'Path of a value (record id and field) -> its value in this variant.\n値のパス（レコードIDと項目）と、この比較案での値。' }),
  },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? variantKeys.join(SEPARATOR) : undefined) },
);

/** Schema of a whole file of one sector, current version. */
export const fileSchema = (sector: string): z.ZodObject => {
  const collections = collectionsOf(sector).map((collection) => {
    const records = z.record(idSchema, collection.schema).meta({ title: collection.label.en, description: `${collection.description.en}\n${collection.description.ja}` });
    return [collection.id, collection.id === 'sources' ? records : records.optional()] as const;
  });
  const [sources, ...others] = collections;
  if (sources === undefined) throw new Error('a sector without sources');
  const shape: Record<string, z.ZodType> = {
    shoryoku: z.literal(CURRENT_VERSION),
    id: idSchema,
    sector: z.literal(sector),
    title: scenarioFields.title.schema,
    question: scenarioFields.question.schema,
    levers: leversField.schema.optional(),
    [sources[0]]: sources[1],
    run: objectSchema(runFieldsOf(sector)),
    ...Object.fromEntries(others),
    variants: z.array(variantSchema).optional(),
  };
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(SEPARATOR) : undefined) });
};
