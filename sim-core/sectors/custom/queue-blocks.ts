import type { ValuesOf } from '../../foundation/fields/field';
import { keyedField, numberKeys } from '../../foundation/fields/keyed-fields';
import { countField } from '../../foundation/fields/number-fields';
import { optionalGroupField } from '../../foundation/fields/object-schema';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, NO_REFERENCE, referenceField } from '../../foundation/fields/word-fields';
import { shareDimension, timeDimension } from '../../foundation/units/dimensions';
import type { BlockSpecification } from '../../kernel/blueprint';
import { distributionField } from '../distribution-field';
import { texts } from '../texts';
import { blockKind, given, next, optionalAttribute, type BlockKinds } from './block-kind';

const elsewhere = (en: string, ja: string) => referenceField(texts('Then', '行き先', en, ja), ['blocks']);

const queueFields = {
  next,
  capacity: countField(texts('Capacity', '容量', 'Places; 0 means no limit.', '場所の数。0は上限なし。'), { default: 0 }),
  discipline: choiceField(texts('Discipline', '順序', 'Who goes first.', '先に進む順序。'), [
    { value: 'fifo', label: { en: 'first come, first served', ja: '先着順' } },
    { value: 'priority', label: { en: 'by priority', ja: '優先度順' } },
  ], 'fifo'),
  priorityAttribute: optionalAttribute('Priority by', '優先度の属性', 'Attribute whose lower value goes first.', '小さい値ほど先に進む属性。'),
  overflow: referenceField(texts('Overflow', 'あふれ先', 'Where an entity goes that finds it full; none: it waits before it.', '満杯のときの行き先。なければ手前で待つ。'), [NO_REFERENCE, 'blocks'], { defaultId: NO_REFERENCE }),
  patience: optionalGroupField(texts('Patience', '我慢の限度', 'Who waits longer gives up (reneging).', 'これより長く待つものは列を離れる（途中離脱）。'), {
    limit: distributionField(timeDimension, texts('Limit', '限度', 'Longest wait, drawn for each.', '待てる最長の時間。1つずつ引く。')),
    next: elsewhere('Where an entity goes that gives up.', '離れたものの行き先。'),
  }),
  baulking: optionalGroupField(texts('Baulking', '入場の見合わせ', 'Some do not join a long queue.', '長い列には並ばないものがある。'), {
    shares: keyedField(texts('Shares', '割合', 'Share that stays away from this length on.', 'その長さ以上のときに並ばない割合。'), quantityField(shareDimension, texts('Share', '割合', 'Share that stays away.', '並ばない割合。')), numberKeys('{5: 20 %, 10: 60 %}')),
    next: elsewhere('Where an entity goes that stays away.', '並ばないものの行き先。'),
  }),
  displacement: optionalGroupField(texts('Displacement', '追い出し', 'A more urgent arrival takes the place of the least urgent that waits in a full queue; needs a capacity and priority order.', '満杯のとき、より急ぐものが最も急がないものの場所を取る。容量と優先度順が必要。'), {
    next: elsewhere('Where an entity goes that is thrown out.', '追い出されたものの行き先。'),
    countsInterrupted: choiceField(texts('Interrupted work holds places', '中断中の作業も場所を使う', 'Work that was pre-empted holds a place of the queue until it goes on.', '割り込まれた作業は、再開まで列の場所を1つ使う。'), [
      { value: 'no', label: { en: 'no', ja: 'いいえ' } }, { value: 'yes', label: { en: 'yes', ja: 'はい' } },
    ], 'no'),
  }),
};

type QueueValues = ValuesOf<typeof queueFields>;

const leaving = ({ patience, baulking, displacement }: QueueValues) => ({
  ...(patience === undefined ? {} : { patience }),
  ...(baulking === undefined ? {} : { baulking: { next: baulking.next, steps: Object.entries(baulking.shares).map(([length, share]) => ({ lengthAtLeast: Number(length), share })) } }),
  ...(displacement === undefined ? {} : { displacement: { next: displacement.next, ...(displacement.countsInterrupted === 'yes' ? { countsInterrupted: true } : {}) } }),
});

/** Where entities wait in order. */
export const queueBlocks: BlockKinds = {
  queue: blockKind(queueFields, (id, values): BlockSpecification => ({
    id, kind: 'queue', next: values.next, discipline: values.discipline,
    ...(values.capacity === 0 ? {} : { capacity: values.capacity }),
    ...given('priorityAttribute', values.priorityAttribute), ...given('overflow', values.overflow), ...leaving(values),
  })),
};
