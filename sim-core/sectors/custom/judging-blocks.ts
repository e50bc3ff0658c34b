import { quantityField } from '../../foundation/fields/quantity-field';
import { referenceField } from '../../foundation/fields/word-fields';
import { shareDimension, timeDimension } from '../../foundation/units/dimensions';
import { distributionField } from '../distribution-field';
import { texts } from '../texts';
import { attribute, blockKind, given, next, optionalAttribute, type BlockKinds } from './block-kind';

/** Blocks that find something out about an entity. */
export const judgingBlocks: BlockKinds = {
  inspect: blockKind(
    {
      next,
      truth: attribute('Truth', '真の状態'),
      observed: attribute('Observed', '観測結果'),
      sensitivity: quantityField(shareDimension, texts('Sensitivity', '感度', 'Share of the defective that is found.', '不良のうち見つかる割合。')),
      specificity: quantityField(shareDimension, texts('Specificity', '特異度', 'Share of the good that is passed.', '良品のうち合格になる割合。')),
    },
    (id, values) => ({ id, kind: 'inspect', next: values.next, truthAttribute: values.truth, observedAttribute: values.observed, sensitivityShare: values.sensitivity, specificityShare: values.specificity }),
  ),
  infer: blockKind(
    {
      next,
      late: referenceField(texts('Late', '遅れたとき', 'Where an entity goes whose answer is late.', '答えが間に合わないときの行き先。'), ['blocks']),
      node: referenceField(texts('Node', 'ノード', 'Who is asked.', '問い合わせ先。'), ['nodes']),
      network: distributionField(timeDimension, texts('Network', '通信', 'Delay there and back.', '往復の通信時間。'), { default: '0 s' }),
      outage: quantityField(shareDimension, texts('Outage', '不通', 'Share of requests that get no answer.', '答えが返らない要求の割合。'), { default: '0 %' }),
      deadline: quantityField(timeDimension, texts('Deadline', '締切', 'Answers after this are late.', 'これを過ぎた答えは遅れとする。')),
    },
    (id, values) => ({ id, kind: 'infer', next: values.next, late: values.late, node: values.node, network: values.network, outageShare: values.outage, deadlineUs: values.deadline }),
  ),
  measure: blockKind(
    {
      next,
      since: optionalAttribute('Since', '起点', 'Attribute with the noted time to measure from; none: since the arrival.', '起点の時刻を記録した属性。なければ到着から測る。'),
      limit: quantityField(timeDimension, texts('Limit', '限度', 'Longer times are counted as late; 0 s: none are.', 'これより長い時間を遅れと数える。0 sなら数えない。'), { default: '0 s' }),
    },
    (id, values) => ({ id, kind: 'measure', next: values.next, ...given('sinceAttribute', values.since), ...(values.limit === 0 ? {} : { limitUs: values.limit }) }),
  ),
};
