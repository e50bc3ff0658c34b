import { numberListField } from '../../foundation/fields/map-fields';
import { countField, settingField } from '../../foundation/fields/number-fields';
import { referenceField } from '../../foundation/fields/word-fields';
import { timeDimension } from '../../foundation/units/dimensions';
import { distributionField } from '../distribution-field';
import { texts } from '../texts';
import { blockKind, next, type BlockKinds } from './block-kind';

const HOUR_US = 3_600_000_000;
const MINUTE_US = 60_000_000;

const limit = settingField(texts('Limit', '上限', 'Arrivals end after this many; 0 means no limit.', '到着の総数の上限。0は上限なし。'), { default: 0 });

const limited = (count: number): { readonly limit?: number } => (count === 0 ? {} : { limit: count });

const hourSteps = (perHour: readonly number[]) => ({ periodUs: perHour.length * HOUR_US, steps: perHour.map((value, hour) => ({ atUs: hour * HOUR_US, value })) });

/** Where entities come from. */
export const arrivalBlocks: BlockKinds = {
  arrive: blockKind(
    { next, limit, interval: distributionField(timeDimension, texts('Interval', '到着間隔', 'Time between two arrivals.', '到着の間隔。')) },
    (id, values) => ({ id, kind: 'arrive', next: values.next, arrival: { kind: 'renewal', interval: values.interval }, ...limited(values.limit) }),
  ),
  'arrive-by-hour': blockKind(
    { next, limit, perHour: numberListField(texts('Per hour', '毎時の到着数', 'Arrivals per hour, hour by hour; repeats.', '1時間ごとの到着数。繰り返す。')) },
    (id, values) => ({ id, kind: 'arrive', next: values.next, arrival: { kind: 'rate', perHour: hourSteps(values.perHour) }, ...limited(values.limit) }),
  ),
  'arrive-in-proportion': blockKind(
    {
      next, limit,
      resource: referenceField(texts('Resource', '資源', 'Arrivals follow its units in use.', '使用中の数に応じて到着する資源。'), ['resources']),
      perUnitPerHour: numberListField(texts('Per unit and hour', '1単位・毎時の到着数', 'Arrivals per hour for every unit in use, hour by hour; repeats.', '使用中の1単位あたり、1時間ごとの到着数。繰り返す。')),
    },
    (id, values) => ({ id, kind: 'arrive', next: values.next, arrival: { kind: 'proportional', resource: values.resource, perUnitPerHour: hourSteps(values.perUnitPerHour) }, ...limited(values.limit) }),
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
