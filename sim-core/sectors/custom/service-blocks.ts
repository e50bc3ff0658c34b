import type { ValuesOf } from '../../foundation/fields/field';
import { keyedField, numberKeys, pairKeys } from '../../foundation/fields/keyed-fields';
import { optionalMapField } from '../../foundation/fields/map-fields';
import { optionalGroupField } from '../../foundation/fields/object-schema';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, optionalReferenceListField, referenceField, referenceListField } from '../../foundation/fields/word-fields';
import { timeDimension } from '../../foundation/units/dimensions';
import type { Demand } from '../../kernel/blueprint';
import { distributionField } from '../distribution-field';
import { texts } from '../texts';
import { attribute, blockKind, duration, given, needs, next, optionalAttribute, priority, type BlockKinds } from './block-kind';

const freedAtEnd = optionalReferenceListField(texts('Freed at the end', '終了時に解放', 'Resources that are free as soon as the work is done; others stay until the entity can move on.', '作業が終わればすぐ空く資源。ほかは次に進めるまで占有される。'), ['resources']);
const priorityBy = optionalAttribute('Priority by', '優先度の属性', 'Among those who wait for the block itself the lower value goes first, after the priority.', 'ブロックの手前で直接待つもののうち、優先度が同じなら値の小さいものが先。');
const alternatives = optionalMapField(
  texts('Alternatives', '代わりの資源', 'Who may serve instead of a needed resource, in the order in which they are asked.', '必要資源の代わりに働ける資源（尋ねる順）。'),
  referenceListField(texts('Instead', '代わり', 'Resources in the order in which they are asked.', '尋ねる順の資源。'), ['resources']), ['resources'], '{nurse: [assistant, doctor]}',
);
const durationBy = optionalGroupField(texts('Duration by', '属性別の所要時間', 'Other durations for some values of an attribute.', '属性の値による別の所要時間。'), {
  attribute: attribute('Attribute', '属性'),
  cases: keyedField(texts('Cases', '場合分け', 'Value and duration; every other value takes the duration of the block.', '値と所要時間。それ以外の値はブロックの所要時間を使う。'), duration, numberKeys('{1: 20 min, 2: 45 min}')),
});
const setup = optionalGroupField(texts('Set-up', '段取り', 'Changeover of a machine when the attribute differs from that of the entity before.', '前のものと属性が異なるときの機械の切り替え。'), {
  machine: referenceField(texts('Machine', '機械', 'The needed resource of one unit that remembers what it is set up for.', '段取りの状態を覚える、数が1の必要資源。'), ['resources']),
  attribute: attribute('Attribute', '属性'),
  duration: distributionField(timeDimension, texts('Duration', '時間', 'Time of a change that is not named below.', '下に書かれていない切り替えの時間。')),
  changes: keyedField(texts('Changes', '切り替え表', 'Time of single changes, from-to.', '個々の切り替え（前-後）の時間。'), duration, pairKeys('{1-2: 30 min, 2-1: 12 min}')),
});
const blocking = choiceField(texts('Blocking', 'ブロッキング', 'When an entity needs its next place.', '次の場所をいつ確保するか。'), [
  { value: 'after', label: { en: 'after the work: it stays until there is a place', ja: '作業後（空くまで留まる）' } },
  { value: 'before', label: { en: 'before the work: it begins when a place is kept', ja: '作業前（場所を確保して始める）' } },
], 'after');

const preempts = choiceField(texts('Pre-empts', '横取り', 'Whether it takes units from less urgent work when there are none free.', '空きがないとき、急がない仕事から資源を横取りするか。'), [
  { value: 'no', label: { en: 'no', ja: 'しない' } },
  { value: 'yes', label: { en: 'yes', ja: 'する' } },
], 'no');
const whenPreempted = choiceField(texts('When pre-empted', '横取りされたとき', 'What becomes of the work when more urgent work takes its units.', '急ぐ仕事に資源を取られた仕事の扱い。'), [
  { value: 'resume', label: { en: 'goes on where it stopped', ja: '続きから再開する' } },
  { value: 'restart', label: { en: 'begins again', ja: '初めからやり直す' } },
  { value: 'resample', label: { en: 'begins again with a new duration', ja: '時間を引き直してやり直す' } },
], 'resume');

const demandsOf = (amounts: Readonly<Record<string, number>>, freed: readonly string[], others: Readonly<Record<string, readonly string[]>>): readonly Demand[] =>
  Object.entries(amounts).map(([resource, units]) => ({
    resource, amount: units, until: freed.includes(resource) ? 'service' : 'departure',
    ...(others[resource] === undefined ? {} : { alternatives: others[resource] }),
  }));

const byAttribute = (cases: ValuesOf<{ durationBy: typeof durationBy }>['durationBy']) => (cases === undefined ? {} : {
  durationByAttribute: { attribute: cases.attribute, cases: Object.entries(cases.cases).map(([value, time]) => ({ equals: Number(value), duration: time })) },
});

const withSetup = (values: ValuesOf<{ setup: typeof setup }>['setup']) => {
  if (values === undefined) return {};
  const matrix = Object.entries(values.changes).map(([change, time]) => {
    const [from, to] = change.split('-').map(Number);
    return { from: from ?? 0, to: to ?? 0, duration: time };
  });
  return { setup: { machine: values.machine, attribute: values.attribute, duration: values.duration, matrix } };
};

/** Work and what belongs to it: people and machines that are taken and given back. */
export const serviceBlocks: BlockKinds = {
  work: blockKind(
    { next, needs, freedAtEnd, alternatives, duration, durationBy, setup, blocking, priority, priorityBy, preempts, whenPreempted, shortest: quantityField(timeDimension, texts('Shortest', '最短', 'Draws below are raised to this.', 'これより短い値は切り上げる。'), { default: '0 s' }) },
    (id, values) => ({
      id, kind: 'work', next: values.next, demands: demandsOf(values.needs, values.freedAtEnd, values.alternatives), duration: values.duration, priority: values.priority, minimumDurationUs: values.shortest,
      ...(values.preempts === 'yes' ? { preempts: true } : {}), ...(values.whenPreempted === 'resume' ? {} : { whenPreempted: values.whenPreempted }),
      ...(values.blocking === 'before' ? { blocking: 'before' as const } : {}), ...given('priorityAttribute', values.priorityBy), ...byAttribute(values.durationBy), ...withSetup(values.setup),
    }),
  ),
  seize: blockKind({ next, needs, alternatives, priority, priorityBy }, (id, values) =>
    ({ id, kind: 'seize', next: values.next, demands: demandsOf(values.needs, [], values.alternatives), priority: values.priority, ...given('priorityAttribute', values.priorityBy) })),
  release: blockKind({ next, needs }, (id, values) => ({ id, kind: 'release', next: values.next, demands: demandsOf(values.needs, [], {}) })),
  delay: blockKind({ next, duration, durationBy }, (id, values) => ({ id, kind: 'delay', next: values.next, duration: values.duration, ...byAttribute(values.durationBy) })),
  share: blockKind(
    {
      next,
      resource: referenceField(texts('Resource', '資源', 'Its units are shared equally by all inside; it serves this block only.', '中にいる全員で等分する資源。このブロック専用。'), ['resources']),
      work: distributionField(timeDimension, texts('Work', '仕事量', 'Time that an entity alone would need.', '1つだけのときにかかる時間。')),
    },
    (id, values) => ({ id, kind: 'share', next: values.next, resource: values.resource, work: values.work }),
  ),
};
