import type { FieldSet } from '../../foundation/fields/field';
import { numberListField } from '../../foundation/fields/map-fields';
import { countField } from '../../foundation/fields/number-fields';
import { optionalGroupField } from '../../foundation/fields/object-schema';
import { quantityField, settingQuantityField } from '../../foundation/fields/quantity-field';
import { choiceField, NO_REFERENCE, referenceField, textField } from '../../foundation/fields/word-fields';
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

export const resources = defineCollection({
  id: 'resources',
  label: { en: 'Resources', ja: '資源' },
  description: { en: 'People, machines or rooms of one kind.', ja: '同じ種類の人、機械、部屋。' },
  fields: {
    name,
    capacity: countField(texts('Capacity', '数', 'How many units there are.', '使える数。'), { minimum: 1, maximum: 1_000_000 }),
    schedule: optionalGroupField(texts('Schedule', '時間表', 'Units by time of day or week instead of the capacity; repeats.', '時刻ごとの数（数の代わりに使う）。繰り返す。'), {
      period: quantityField(timeDimension, texts('Period', '周期', 'After this the schedule repeats.', 'これを過ぎると繰り返す。'), { minimum: '1 min' }),
      fromHours: numberListField(texts('From hours', '開始時刻（時）', 'Hours at which a new number begins, rising; the first is 0.', '数が変わる時刻（時、昇順）。最初は0。')),
      units: numberListField(texts('Units', '数', 'Units from each of those hours on.', 'それぞれの時刻からの数。')),
      atShiftEnd: choiceField(texts('At the end', '終わりの扱い', 'What happens to work in progress when there are fewer units.', '数が減るときの作業中の仕事。'), [
        { value: 'finish', label: { en: 'is finished', ja: '仕上げる' } },
        { value: 'suspend', label: { en: 'waits until there are more', ja: '再開まで待つ' } },
      ], 'finish'),
    }),
    failure: optionalGroupField(texts('Failure', '故障', 'When it breaks down and how long repair takes.', '故障の起こり方と修理時間。'), {
      basis: choiceField(texts('Counts', '数え方', 'Whether time to failure counts calendar time or running time.', '故障までの時間を暦の時間で数えるか稼働時間で数えるか。'), [
        { value: 'time', label: { en: 'calendar time', ja: '暦の時間' } },
        { value: 'operation', label: { en: 'running time', ja: '稼働時間' } },
      ], 'operation'),
      timeToFailure: distributionField(timeDimension, texts('Time to failure', '故障までの時間', 'From the end of a repair to the next failure.', '修理の終わりから次の故障までの時間。')),
      repair: distributionField(timeDimension, texts('Repair', '修理', 'Time of a repair.', '修理の時間。')),
      crew: referenceField(texts('Crew', '修理班', 'People who repair; none: repair starts at once.', '修理する人。なければすぐに始まる。'), [NO_REFERENCE, 'resources'], { defaultId: NO_REFERENCE }),
    }),
  },
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
