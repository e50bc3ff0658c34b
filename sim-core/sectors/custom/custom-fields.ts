import type { FieldSet } from '../../foundation/fields/field';
import { countField } from '../../foundation/fields/number-fields';
import { settingQuantityField } from '../../foundation/fields/quantity-field';
import { choiceField, textField } from '../../foundation/fields/word-fields';
import { timeDimension } from '../../foundation/units/dimensions';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { texts } from '../texts';

export const timeUnits = { s: 1e6, min: 60e6, h: 3600e6, d: 86400e6 } as const;

export const customRunFields = {
  timeUnit: choiceField(texts('Time unit', '時間の単位', 'Unit in which results state times.', '結果の時間を表す単位。'), [
    { value: 's', label: { en: 'seconds', ja: '秒' } },
    { value: 'min', label: { en: 'minutes', ja: '分' } },
    { value: 'h', label: { en: 'hours', ja: '時間' } },
    { value: 'd', label: { en: 'days', ja: '日' } },
  ], 'min'),
  length: settingQuantityField(timeDimension, texts('Length', '長さ', 'Observed time after the warm-up.', '助走期間のあとに観測する時間。'), { maximum: '4000 d' }),
} satisfies FieldSet;

export const name = textField(texts('Name', '名前', 'Name in views; the id when left out.', '表示する名前。省略時はID。'), '–');
export const entities = defineCollection({
  id: 'entities',
  label: { en: 'Entities', ja: 'エンティティ' },
  description: { en: 'What flows: customers, parts, patients.', ja: '流れるもの（客、部品、患者など）。' },
  fields: { name },
});

export const attributes = defineCollection({
  id: 'attributes',
  label: { en: 'Attributes', ja: '属性' },
  description: { en: 'Numbers that every entity carries; 0 at the start.', ja: '各エンティティが持つ数。初めは0。' },
  fields: { name },
});

export const nodes = defineCollection({
  id: 'nodes',
  label: { en: 'Nodes', ja: 'ノード' },
  description: { en: 'Computers that answer requests one by one.', ja: '要求に1件ずつ答える計算機。' },
  fields: {
    name,
    parallel: countField(texts('Slots', '並列数', 'Requests served at the same time.', '同時に処理できる要求の数。'), { minimum: 1, maximum: 10_000 }),
    serviceTime: distributionField(timeDimension, texts('Service time', '処理時間', 'Time of one request.', '要求1件の処理時間。')),
    queueLimit: countField(texts('Queue limit', '待ち行列の上限', 'Requests that may wait; further ones are refused.', '待てる要求の数。超えた要求は断る。'), { default: 1_000_000 }),
  },
});
