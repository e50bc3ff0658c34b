import { mapField } from '../../foundation/fields/map-fields';
import { settingField } from '../../foundation/fields/number-fields';
import { quantityField } from '../../foundation/fields/quantity-field';
import { NO_REFERENCE, referenceField } from '../../foundation/fields/word-fields';
import { ratioDimension, timeDimension } from '../../foundation/units/dimensions';
import { texts } from '../texts';
import { amount, blockKind, given, next, optionalAttribute, type BlockKinds } from './block-kind';

const batchFields = {
  next,
  size: quantityField(ratioDimension, texts('Size', '大きさ', 'Entities (or weight) in a full batch.', '満杯になる数（または重さ）。')),
  sizeBy: optionalAttribute('Size by', '大きさの属性', 'Attribute of the first entity that says the size instead.', '大きさを最初のものの属性で決める。'),
  weightBy: optionalAttribute('Weight by', '重さの属性', 'Attribute that each entity counts for instead of 1.', '1の代わりに数える属性。'),
  totalTo: optionalAttribute('Total to', '合計の属性', 'Attribute of the batch that gets the total weight.', '合計の重さを入れるまとまりの属性。'),
  separateBy: optionalAttribute('Separate by', '分ける属性', 'Entities of different values never share a batch.', '値が異なるものは同じまとまりにしない。'),
  maximumWait: quantityField(timeDimension, texts('Longest wait', '最長の待ち', 'A batch of this age goes as it is; 0 s: it waits until it is full.', 'この時間を過ぎれば満杯でなくても出る。0 sなら満杯まで待つ。'), { default: '0 s' }),
};

/** Blocks that make one of several or several of one. */
export const groupingBlocks: BlockKinds = {
  batch: blockKind(batchFields, (id, values) => ({
    id, kind: 'batch', next: values.next, size: values.size, ...given('sizeAttribute', values.sizeBy), ...given('separateBy', values.separateBy),
    ...(values.weightBy === NO_REFERENCE ? {} : { weight: { attribute: values.weightBy, ...given('totalAttribute', values.totalTo) } }),
    ...(values.maximumWait === 0 ? {} : { maximumWaitUs: values.maximumWait }),
  })),
  unpack: blockKind({ next }, (id, values) => ({ id, kind: 'split', next: values.next, into: { kind: 'members' } })),
  duplicate: blockKind(
    {
      next,
      copies: settingField(texts('Copies', '複製の数', 'Copies beside the entity itself.', '本体のほかに作る数。'), { default: 1 }),
      copiesBy: optionalAttribute('Copies by', '複製数の属性', 'Attribute that says the number instead.', '代わりに数を示す属性。'),
      copiesNext: referenceField(texts('Next of copies', '複製の次', 'Block that the copies go to; none: as the entity.', '複製の進む先。なければ本体と同じ。'), [NO_REFERENCE, 'blocks'], { defaultId: NO_REFERENCE }),
    },
    (id, values) => ({ id, kind: 'split', next: values.next, into: { kind: 'copies', count: values.copies, ...given('countAttribute', values.copiesBy), ...given('copiesNext', values.copiesNext) } }),
  ),
  assemble: blockKind(
    { next, parts: mapField(texts('Parts', '部品', 'Queues before this block and how many of each make one product.', 'この手前の待ち行列と、製品1つに使う数。'), amount, ['blocks'], '{frames: 1, wheels: 2}') },
    (id, values) => ({ id, kind: 'assemble', next: values.next, parts: Object.entries(values.parts).map(([queue, count]) => ({ queue, count })) }),
  ),
};
