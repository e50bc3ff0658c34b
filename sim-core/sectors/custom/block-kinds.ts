import type { FieldSet, ValuesOf } from '../../foundation/fields/field';
import { mapField, numberListField } from '../../foundation/fields/map-fields';
import { countField, settingField } from '../../foundation/fields/number-fields';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, NO_REFERENCE, optionalReferenceListField, referenceField } from '../../foundation/fields/word-fields';
import { ratioDimension, shareDimension, timeDimension } from '../../foundation/units/dimensions';
import type { BlockSpecification, Demand } from '../../kernel/blueprint';
import { defineCollection, type CollectionDefinition } from '../collection';
import { distributionField } from '../distribution-field';
import { readFields } from '../read-records';
import type { RawRecord } from '../sector';
import { texts } from '../texts';
import { name } from './custom-fields';

const HOUR_US = 3_600_000_000;
const MINUTE_US = 60_000_000;

const next = referenceField(texts('Next', '次', 'Block that the entity goes to.', '次に進むブロック。'), ['blocks']);
const amount = countField(texts('Amount', '数', 'Units that are taken.', '使う数。'), { minimum: 1, maximum: 1_000_000 });
const needs = mapField(texts('Needs', '必要資源', 'Resources and how many units of each.', '必要な資源とその数。'), amount, ['resources'], '{nurse: 1}');
const freedAtEnd = optionalReferenceListField(texts('Freed at the end', '終了時に解放', 'Resources that are free as soon as the work is done; others stay until the entity can move on.', '作業が終わればすぐ空く資源。ほかは次に進めるまで占有される。'), ['resources']);
const duration = distributionField(timeDimension, texts('Duration', '所要時間', 'How long it takes.', 'かかる時間。'));
const priority = settingField(texts('Priority', '優先度', 'Lower numbers are served first.', '小さいほど先に処理する。'), { default: 0 });
const attribute = (en: string, ja: string) => referenceField(texts(en, ja, 'An attribute that every entity carries.', '各エンティティが持つ属性。'), ['attributes']);
const limit = settingField(texts('Limit', '上限', 'Arrivals end after this many; 0 means no limit.', '到着の総数の上限。0は上限なし。'), { default: 0 });

/** Fields of a kind of block and how it becomes a block of the kernel. */
interface BlockKind {
  readonly fields: FieldSet;
  readonly build: (record: RawRecord) => BlockSpecification;
}

const blockKind = <Fields extends FieldSet>(fields: Fields, build: (id: string, values: ValuesOf<Fields>) => BlockSpecification): BlockKind => ({
  fields,
  build: (record) => build(record.id, readFields(record, fields)),
});

const demandsOf = (amounts: Readonly<Record<string, number>>, freedAtEnd: readonly string[] = []): readonly Demand[] =>
  Object.entries(amounts).map(([resource, units]) => ({ resource, amount: units, until: freedAtEnd.includes(resource) ? 'service' : 'departure' }));

const limited = (count: number): { readonly limit?: number } => (count === 0 ? {} : { limit: count });

const hourSteps = (perHour: readonly number[]) => ({ periodUs: perHour.length * HOUR_US, steps: perHour.map((value, hour) => ({ atUs: hour * HOUR_US, value })) });

const arrivals: Readonly<Record<string, BlockKind>> = {
  arrive: blockKind(
    { next, limit, interval: distributionField(timeDimension, texts('Interval', '到着間隔', 'Time between two arrivals.', '到着の間隔。')) },
    (id, values) => ({ id, kind: 'arrive', next: values.next, arrival: { kind: 'renewal', interval: values.interval }, ...limited(values.limit) }),
  ),
  'arrive-by-hour': blockKind(
    { next, limit, perHour: numberListField(texts('Per hour', '毎時の到着数', 'Arrivals per hour, hour by hour; repeats.', '1時間ごとの到着数。繰り返す。')) },
    (id, values) => ({ id, kind: 'arrive', next: values.next, arrival: { kind: 'rate', perHour: hourSteps(values.perHour) }, ...limited(values.limit) }),
  ),
  'arrive-at-times': blockKind(
    { next, limit, minutes: numberListField(texts('Minutes', '到着時刻（分）', 'Times of arrival in minutes from the start, rising.', '開始からの到着時刻（分、昇順）。')) },
    (id, values) => ({ id, kind: 'arrive', next: values.next, arrival: { kind: 'schedule', atUs: values.minutes.map((minute) => Math.round(minute * MINUTE_US)) }, ...limited(values.limit) }),
  ),
  'arrive-saturated': blockKind({ next, limit }, (id, values) => ({ id, kind: 'arrive', next: values.next, arrival: { kind: 'saturated' }, ...limited(values.limit) })),
  'arrive-closed': blockKind(
    { next, limit, population: countField(texts('Population', '個体数', 'A new one enters only when one has left.', '1つ出るたびに1つ入る。'), { minimum: 1, maximum: 100_000 }) },
    (id, values) => ({ id, kind: 'arrive', next: values.next, arrival: { kind: 'closed', population: values.population }, ...limited(values.limit) }),
  ),
};

const queueFields = {
  next,
  capacity: countField(texts('Capacity', '容量', 'Places; 0 means no limit.', '場所の数。0は上限なし。'), { default: 0 }),
  discipline: choiceField(texts('Discipline', '順序', 'Who goes first.', '先に進む順序。'), [
    { value: 'fifo', label: { en: 'first come, first served', ja: '先着順' } },
    { value: 'priority', label: { en: 'by priority', ja: '優先度順' } },
  ], 'fifo'),
  priorityAttribute: referenceField(texts('Priority by', '優先度の属性', 'Attribute whose lower value goes first.', '小さい値ほど先に進む属性。'), [NO_REFERENCE, 'attributes'], { defaultId: NO_REFERENCE }),
  overflow: referenceField(texts('Overflow', 'あふれ先', 'Where an entity goes that finds it full; none: it waits before it.', '満杯のときの行き先。なければ手前で待つ。'), [NO_REFERENCE, 'blocks'], { defaultId: NO_REFERENCE }),
};

const waiting: Readonly<Record<string, BlockKind>> = {
  queue: blockKind(queueFields, (id, values) => ({
    id, kind: 'queue', next: values.next, discipline: values.discipline,
    ...(values.capacity === 0 ? {} : { capacity: values.capacity }),
    ...(values.priorityAttribute === NO_REFERENCE ? {} : { priorityAttribute: values.priorityAttribute }),
    ...(values.overflow === NO_REFERENCE ? {} : { overflow: values.overflow }),
  })),
  work: blockKind(
    { next, needs, freedAtEnd, duration, priority, shortest: quantityField(timeDimension, texts('Shortest', '最短', 'Draws below are raised to this.', 'これより短い値は切り上げる。'), { default: '0 s' }) },
    (id, values) => ({ id, kind: 'work', next: values.next, demands: demandsOf(values.needs, values.freedAtEnd), duration: values.duration, priority: values.priority, minimumDurationUs: values.shortest }),
  ),
  seize: blockKind({ next, needs, priority }, (id, values) => ({ id, kind: 'seize', next: values.next, demands: demandsOf(values.needs), priority: values.priority })),
  release: blockKind({ next, needs }, (id, values) => ({ id, kind: 'release', next: values.next, demands: demandsOf(values.needs) })),
  delay: blockKind({ next, duration }, (id, values) => ({ id, kind: 'delay', next: values.next, duration: values.duration })),
};

const judging: Readonly<Record<string, BlockKind>> = {
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
};

const routing: Readonly<Record<string, BlockKind>> = {
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
  leave: blockKind({ entity: referenceField(texts('Entity', 'エンティティ', 'What leaves here.', 'ここから出るもの。'), ['entities']) }, (id) => ({ id, kind: 'leave' })),
};

export const blockKinds: Readonly<Record<string, BlockKind>> = { ...arrivals, ...waiting, ...judging, ...routing };

export const blocks: CollectionDefinition = defineCollection({
  id: 'blocks',
  label: { en: 'Blocks', ja: 'ブロック' },
  description: { en: 'What entities pass through, told apart by kind.', ja: 'エンティティが通るもの。種類で区別する。' },
  fields: { name },
  tagged: { tag: 'kind', choices: Object.fromEntries(Object.entries(blockKinds).map(([kind, { fields }]) => [kind, fields])) },
});
