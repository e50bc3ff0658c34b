import type { FieldTexts } from '../../foundation/fields/field';
import { numberListField } from '../../foundation/fields/map-fields';
import { countField } from '../../foundation/fields/number-fields';
import { optionalGroupField } from '../../foundation/fields/object-schema';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, NO_REFERENCE, referenceField, textField } from '../../foundation/fields/word-fields';
import { shareDimension, timeDimension } from '../../foundation/units/dimensions';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { texts } from '../texts';
import { name } from './custom-fields';

/** A calendar without a date knows no holidays. */
export const NO_DATE = '–';

const time = (words: FieldTexts, limits: { readonly default?: string; readonly minimum?: string } = {}) => quantityField(timeDimension, words, limits);

const atShiftEnd = choiceField(texts('At the end', '終わりの扱い', 'What happens to work in progress when there are fewer units.', '数が減るときの作業中の仕事。'), [
  { value: 'finish', label: { en: 'is finished, as overtime', ja: '残業で仕上げる' } },
  { value: 'suspend', label: { en: 'waits until there are more', ja: '再開まで待つ' } },
  { value: 'restart', label: { en: 'begins again when there are more', ja: '再開時に初めからやり直す' } },
  { value: 'hand-over', label: { en: 'is handed over to a colleague', ja: '同僚に引き継ぐ' } },
], 'finish');

const basis = (english: string, japanese: string) => choiceField(texts('Counts', '数え方', english, japanese), [
  { value: 'time', label: { en: 'calendar time', ja: '暦の時間' } },
  { value: 'operation', label: { en: 'running time', ja: '稼働時間' } },
], 'operation');

const crew = (english: string, japanese: string) => referenceField(texts('Crew', '担当班', english, japanese), [NO_REFERENCE, 'resources'], { defaultId: NO_REFERENCE });

const schedule = optionalGroupField(texts('Schedule', '時間表', 'Units by time of day or week instead of the capacity; repeats.', '時刻ごとの数（数の代わりに使う）。繰り返す。'), {
  period: time(texts('Period', '周期', 'After this the schedule repeats.', 'これを過ぎると繰り返す。'), { minimum: '1 min' }),
  fromHours: numberListField(texts('From hours', '開始時刻（時）', 'Hours at which a new number begins, rising; the first is 0.', '数が変わる時刻（時、昇順）。最初は0。')),
  units: numberListField(texts('Units', '数', 'Units from each of those hours on.', 'それぞれの時刻からの数。')),
  atShiftEnd,
});

const calendar = optionalGroupField(texts('Calendar', '勤務表', 'All units work one shift a day, with a break; nobody is there at other times.', '全員が1日1回のシフトで働く（休憩あり）。それ以外の時間はいない。'), {
  days: countField(texts('Days', '勤務日数', 'Working days a week, from Monday on.', '週の勤務日数（月曜から）。'), { minimum: 1, maximum: 7 }),
  start: time(texts('Start', '始業', 'Time of day at which the shift begins.', 'シフトの始まる時刻。')),
  length: time(texts('Length', '長さ', 'From start to end, the break included.', '始業から終業まで（休憩を含む）。'), { minimum: '1 min' }),
  breakAfter: time(texts('Break after', '休憩まで', 'From the start to the break.', '始業から休憩まで。'), { default: '0 h' }),
  breakLength: time(texts('Break', '休憩', 'Length of the break; 0 means none.', '休憩の長さ。0はなし。'), { default: '0 h' }),
  firstDay: textField(texts('First day', '開始日', 'Date of the first day of the run, such as 2026-04-06; then Japanese holidays count. Without a date it is a Monday and there are none.', '実行初日の日付（例: 2026-04-06）。日本の祝日を考慮する。日付がなければ月曜とし、祝日はない。'), NO_DATE),
  onHolidays: choiceField(texts('On holidays', '祝日', 'Whether the shift is worked on Japanese holidays.', '祝日に勤務するか。'), [
    { value: 'rest', label: { en: 'rest', ja: '休む' } },
    { value: 'work', label: { en: 'work', ja: '勤務する' } },
  ], 'rest'),
  atShiftEnd,
});

const overtimeCap = optionalGroupField(texts('Overtime caps', '残業の上限', 'Most overtime of one person; when it is spent, work waits for the next shift. All caps bind.', '1人あたりの残業の上限。使い切ると仕事は次の勤務まで待つ。すべての上限が効く。'), {
  perWeek: time(texts('A week', '週', 'Counted over 7 days from the start of the run; 0 means no cap.', '実行開始から7日ごと。0は上限なし。'), { default: '0 h' }),
  perMonth: time(texts('A month', '月', 'Counted over a twelfth of 365 days; 0 means no cap.', '365日の12分の1ごと。0は上限なし。'), { default: '0 h' }),
  perYear: time(texts('A year', '年', 'Counted over 365 days; 0 means no cap.', '365日ごと。0は上限なし。'), { default: '0 h' }),
});

export const resources = defineCollection({
  id: 'resources',
  label: { en: 'Resources', ja: '資源' },
  description: { en: 'People, machines or rooms of one kind.', ja: '同じ種類の人、機械、部屋。' },
  fields: {
    name,
    capacity: countField(texts('Capacity', '数', 'How many units there are.', '使える数。'), { minimum: 1, maximum: 1_000_000 }),
    schedule,
    calendar,
    absence: quantityField(shareDimension, texts('Absence', '欠勤率', 'Chance of each person to miss a shift.', '1人がそのシフトを欠勤する確率。'), { default: '0 %' }),
    handOver: time(texts('Hand-over', '引き継ぎ', 'Time that a hand-over adds to the work.', '引き継ぎで仕事に加わる時間。'), { default: '0 s' }),
    overtimeCap,
    whenMachineFails: choiceField(texts('When a machine fails', '機械の故障時', 'What people do whose machine breaks down.', '使っている機械が故障した人の行動。'), [
      { value: 'stay', label: { en: 'stay with it', ja: '待つ' } },
      { value: 'leave', label: { en: 'leave for other work', ja: 'ほかの仕事に移る' } },
    ], 'stay'),
    failure: optionalGroupField(texts('Failure', '故障', 'When it breaks down and how long repair takes.', '故障の起こり方と修理時間。'), {
      basis: basis('Whether time to failure counts calendar time or running time.', '故障までの時間を暦の時間で数えるか稼働時間で数えるか。'),
      timeToFailure: distributionField(timeDimension, texts('Time to failure', '故障までの時間', 'From the end of a repair to the next failure.', '修理の終わりから次の故障までの時間。')),
      repair: distributionField(timeDimension, texts('Repair', '修理', 'Time of a repair.', '修理の時間。')),
      crew: crew('People who repair; none: repair starts at once.', '修理する人。なければすぐに始まる。'),
    }),
    maintenance: optionalGroupField(texts('Maintenance', '計画保全', 'Planned maintenance of a machine of one unit, begun between two pieces.', '1台の機械の計画保全。作業の合間に始める。'), {
      basis: basis('Whether the interval counts calendar time or running time.', '間隔を暦の時間で数えるか稼働時間で数えるか。'),
      interval: distributionField(timeDimension, texts('Interval', '間隔', 'From the end of one to the next.', '前回の終わりから次回まで。')),
      duration: distributionField(timeDimension, texts('Duration', '所要時間', 'How long it takes.', 'かかる時間。')),
      crew: crew('People who do it; none: it starts at once.', '保全する人。なければすぐに始まる。'),
    }),
  },
});
