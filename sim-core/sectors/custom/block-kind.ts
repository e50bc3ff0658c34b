import type { FieldSet, ValuesOf } from '../../foundation/fields/field';
import { mapField } from '../../foundation/fields/map-fields';
import { countField, settingField } from '../../foundation/fields/number-fields';
import { NO_REFERENCE, referenceField } from '../../foundation/fields/word-fields';
import { timeDimension } from '../../foundation/units/dimensions';
import type { BlockSpecification } from '../../kernel/blueprint';
import { distributionField } from '../distribution-field';
import { readFields } from '../read-records';
import type { RawRecord } from '../sector';
import { texts } from '../texts';

/** Fields of a kind of block and how it becomes a block of the kernel. */
export interface BlockKind {
  readonly fields: FieldSet;
  readonly build: (record: RawRecord) => BlockSpecification;
}

export type BlockKinds = Readonly<Record<string, BlockKind>>;

export const blockKind = <Fields extends FieldSet>(fields: Fields, build: (id: string, values: ValuesOf<Fields>) => BlockSpecification): BlockKind => ({
  fields,
  build: (record) => build(record.id, readFields(record, fields)),
});

export const next = referenceField(texts('Next', '次', 'Block that the entity goes to.', '次に進むブロック。'), ['blocks']);
export const amount = countField(texts('Amount', '数', 'Units that are taken.', '使う数。'), { minimum: 1, maximum: 1_000_000 });
export const needs = mapField(texts('Needs', '必要資源', 'Resources and how many units of each.', '必要な資源とその数。'), amount, ['resources'], '{nurse: 1}');
export const duration = distributionField(timeDimension, texts('Duration', '所要時間', 'How long it takes.', 'かかる時間。'));
export const priority = settingField(texts('Priority', '優先度', 'Lower numbers are served first.', '小さいほど先に処理する。'), { default: 0 });

export const attribute = (en: string, ja: string) => referenceField(texts(en, ja, 'An attribute that every entity carries.', '各エンティティが持つ属性。'), ['attributes']);

/** An attribute that may be left out. */
export const optionalAttribute = (en: string, ja: string, description: string, descriptionJa: string) =>
  referenceField(texts(en, ja, description, descriptionJa), [NO_REFERENCE, 'attributes'], { defaultId: NO_REFERENCE });

/** `{key: id}`, or nothing where the reference was left out. */
export const given = <Key extends string>(key: Key, id: string): { readonly [Name in Key]?: string } =>
  (id === NO_REFERENCE ? {} : ({ [key]: id } as { readonly [Name in Key]?: string }));
