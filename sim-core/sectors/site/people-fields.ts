import { countField } from '../../foundation/fields/number-fields';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, NO_REFERENCE, referenceField, referenceListField } from '../../foundation/fields/word-fields';
import { shareDimension, timeDimension } from '../../foundation/units/dimensions';
import { inCatalogue } from '../catalogue-tables';
import { defineCollection } from '../collection';
import { texts } from '../texts';
import { name } from './name-and-power-fields';

export const skills = defineCollection({
  id: 'skills',
  label: { en: 'People', ja: '人員' },
  description: { en: 'People by skill. Posts are filled as far as labour supply allows.', ja: '職種ごとの人員。労働供給の分だけ席が埋まる。' },
  fields: {
    name,
    posts: countField(texts('Posts per shift', '1直あたりの席', 'Posts of one shift.', '1つの直の席数。'), { minimum: 1, maximum: 10_000 }),
    shifts: referenceListField(texts('Shifts', '直', 'Shifts that the skill works.', '働く直。'), ['shifts']),
    absence: quantityField(shareDimension, texts('Absence', '欠勤率', 'Chance that a person is absent on a day.', '1日に欠勤する確率。')),
  },
});

export const shifts = defineCollection({
  id: 'shifts',
  label: { en: 'Shifts', ja: '直' },
  description: { en: 'Weekly working times.', ja: '週の勤務時間。' },
  fields: {
    name,
    start: quantityField(timeDimension, texts('Start', '開始', 'Time of day.', '開始時刻。'), { maximum: '24 h' }),
    length: quantityField(timeDimension, texts('Length', '長さ', 'From start to end, break included.', '休憩を含む長さ。'), { minimum: '1 h', maximum: '16 h' }),
    breakAfter: quantityField(timeDimension, texts('Break after', '休憩まで', 'Time from the start to the break.', '開始から休憩までの時間。'), { maximum: '12 h' }),
    breakLength: quantityField(timeDimension, texts('Break', '休憩', 'Length of the break.', '休憩の長さ。'), { maximum: '4 h' }),
    days: countField(texts('Days', '曜日', 'Working days from Monday on.', '月曜からの勤務日数。'), { minimum: 1, maximum: 7 }),
    overtime: quantityField(timeDimension, texts('Planned overtime', '計画残業', 'Every shift goes on for this long.', '毎日この長さだけ延ばす。'), { default: '0 min', maximum: '4 h' }),
    overtimeRules: choiceField(texts('Overtime rules', '残業の規則', 'Rules that limit the planned overtime over the year; a week then shows the mean of the year.', '計画残業を年間で制限する規則。週は年平均を表す。'), [
      { value: 'none', label: { en: 'none', ja: 'なし' } },
      { value: 'general', label: { en: '36 Agreement', ja: '36協定' } },
      { value: 'general-special', label: { en: '36 Agreement with special clause', ja: '36協定（特別条項）' } },
      { value: 'doctor-a', label: { en: 'doctors, level A', ja: '医師（A水準）' } },
      { value: 'doctor-b', label: { en: 'doctors, level B', ja: '医師（B水準）' } },
      { value: 'doctor-c', label: { en: 'doctors, level C', ja: '医師（C水準）' } },
    ], 'none'),
  },
});

export const people = defineCollection({
  id: 'people',
  label: { en: 'Labour supply', ja: '労働供給' },
  description: { en: 'How the number of people follows the population.', ja: '人員が人口にどう従うか。' },
  fields: {
    name,
    population: referenceField(texts('Population', '人口推計', 'Variant of the projection.', '推計の仮定。'), [inCatalogue('population')]),
    prefecture: referenceField(texts('Prefecture', '都道府県', 'Whose people work here; none: as in the whole nation. After 2050 the prefecture follows the nation.', '働く人の都道府県。なければ全国。2050年より後は全国の動向に従う。'), [NO_REFERENCE, inCatalogue('prefectures')], { defaultId: NO_REFERENCE }),
    occupancy: quantityField(shareDimension, texts('Planning occupancy', '計画上の稼働率', 'Share of paid time that can be planned as work.', '勤務時間のうち作業に計画できる割合。'), { minimum: '10 %' }),
  },
});
