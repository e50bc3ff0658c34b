import { mapField } from '../../foundation/fields/map-fields';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, referenceField } from '../../foundation/fields/word-fields';
import { ratioDimension, shareDimension } from '../../foundation/units/dimensions';
import { distributionField } from '../distribution-field';
import { texts } from '../texts';
import { attribute, blockKind, next, type BlockKinds } from './block-kind';

/** Where entities go, what they carry, and where they leave. */
export const routingBlocks: BlockKinds = {
  branch: blockKind(
    { routes: mapField(texts('Routes', '分岐', 'Blocks and the share that goes there.', '行き先とその割合。'), quantityField(shareDimension, texts('Share', '割合', 'Share that goes there.', 'そこへ進む割合。')), ['blocks'], '{exam: 60 %, exit: 40 %}') },
    (id, values) => ({ id, kind: 'branch', routes: Object.entries(values.routes).map(([block, share]) => ({ next: block, share })) }),
  ),
  'branch-attribute': blockKind(
    {
      attribute: attribute('Attribute', '属性'),
      routes: mapField(texts('Routes', '分岐', 'Blocks and the value that leads there.', '行き先とその値。'), quantityField(ratioDimension, texts('Equals', '値', 'Value of the attribute.', '属性の値。')), ['blocks'], '{repair: 1}'),
      otherwise: referenceField(texts('Otherwise', 'それ以外', 'Block for every other value.', 'それ以外の値の行き先。'), ['blocks']),
    },
    (id, values) => ({ id, kind: 'branch-attribute', attribute: values.attribute, routes: Object.entries(values.routes).map(([block, equals]) => ({ next: block, equals })), otherwise: values.otherwise }),
  ),
  assign: blockKind(
    { next, attribute: attribute('Attribute', '属性'), value: distributionField(ratioDimension, texts('Value', '値', 'Value that the attribute gets.', '属性に入れる値。')) },
    (id, values) => ({ id, kind: 'assign', next: values.next, attribute: values.attribute, value: values.value }),
  ),
  calculate: blockKind(
    {
      next, attribute: attribute('Attribute', '属性'),
      operation: choiceField(texts('Operation', '演算', 'What is done with the value.', '値をどう使うか。'), [
        { value: 'add', label: { en: 'is added', ja: '加える' } },
        { value: 'multiply', label: { en: 'multiplies', ja: '掛ける' } },
      ], 'add'),
      value: distributionField(ratioDimension, texts('Value', '値', 'The value.', '値。')),
    },
    (id, values) => ({ id, kind: 'assign', next: values.next, attribute: values.attribute, operation: values.operation, value: values.value }),
  ),
  copy: blockKind(
    { next, attribute: attribute('Attribute', '属性'), from: attribute('From', '写し元') },
    (id, values) => ({ id, kind: 'assign', next: values.next, attribute: values.attribute, operation: 'copy', from: values.from }),
  ),
  'note-time': blockKind(
    {
      next, attribute: attribute('Attribute', '属性'),
      what: choiceField(texts('What', '内容', 'What is noted, in µs.', '記録する時間（µs）。'), [
        { value: 'copy-time', label: { en: 'the clock since the start', ja: '開始からの時刻' } },
        { value: 'copy-age', label: { en: 'the time since the arrival', ja: '到着からの時間' } },
      ], 'copy-time'),
    },
    (id, values) => ({ id, kind: 'assign', next: values.next, attribute: values.attribute, operation: values.what }),
  ),
  leave: blockKind({ entity: referenceField(texts('Entity', 'エンティティ', 'What leaves here.', 'ここから出るもの。'), ['entities']) }, (id) => ({ id, kind: 'leave' })),
};
