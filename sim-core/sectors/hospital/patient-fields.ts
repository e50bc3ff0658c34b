import { numberListField } from '../../foundation/fields/map-fields';
import { mapField } from '../../foundation/fields/map-fields';
import { countField } from '../../foundation/fields/number-fields';
import { optionalGroupField } from '../../foundation/fields/object-schema';
import { quantityField } from '../../foundation/fields/quantity-field';
import { bilingualField, choiceField, referenceField } from '../../foundation/fields/word-fields';
import { ratioDimension, shareDimension, timeDimension } from '../../foundation/units/dimensions';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { texts } from '../texts';

export const name = bilingualField(texts('Name', '名前', 'Name in views and reports.', '画面と報告書に出る名前。'));
export const share = (en: string, ja: string, enText: string, jaText: string) => quantityField(shareDimension, texts(en, ja, enText, jaText));

export const classes = defineCollection({
  id: 'classes',
  label: { en: 'Patient groups', ja: '患者区分' },
  description: { en: 'Groups of patients that differ in urgency and care, such as JTAS levels 1 to 5.', ja: '緊急度や診療が異なる患者の区分。JTASレベル1〜5など。' },
  fields: {
    name,
    urgency: countField(texts('Urgency', '緊急度', '1 is the most urgent; the lower number is seen first.', '1が最も緊急。小さい数を先に診る。'), { minimum: 1, maximum: 9 }),
    patience: optionalGroupField(texts('Patience', '我慢できる時間', 'How long a patient waits for the doctor before leaving unseen; left out: stays.', '受診せずに帰るまでに待つ時間。省略時は帰らない。'), {
      limit: distributionField(timeDimension, texts('Limit', '限度', 'Wait after which the patient leaves.', 'これを超えて待つと帰る。')),
    }),
  },
});

export const arrivals = defineCollection({
  id: 'arrivals',
  label: { en: 'Arrivals', ja: '来院・搬送' },
  description: { en: 'Streams of patients with their rate by hour of the day or of the week.', ja: '時刻別または曜日・時刻別の来院の流れ。' },
  fields: {
    name,
    mode: choiceField(texts('Mode', '来院方法', 'How they come.', '来院の方法。'), [
      { value: 'walk-in', label: { en: 'on their own', ja: '独歩来院' } },
      { value: 'ambulance', label: { en: 'by ambulance', ja: '救急車' } },
      { value: 'planned', label: { en: 'planned admission', ja: '予定入院' } },
    ], 'walk-in'),
    perHour: numberListField(texts('Per hour', '毎時の人数', 'Patients per hour from Monday 0:00 on, hour by hour; 24 values repeat daily, 168 weekly.', '月曜0時から1時間ごとの毎時の人数。24個なら毎日、168個なら毎週くり返す。')),
    volume: quantityField(ratioDimension, texts('Volume', '人数の倍率', 'Multiplies all rates.', '全時刻の人数に掛ける倍率。'), { default: '1', maximum: '20' }),
    mix: mapField(texts('Mix', '区分の内訳', 'Share of each group.', '区分ごとの割合。'), share('Share', '割合', 'Share of the group.', 'この区分の割合。'), ['classes'], '{jtas-3: 40 %, jtas-4: 60 %}'),
    first: referenceField(texts('First', '最初の行き先', 'Step or ward they come to.', '最初に進むプロセスまたは病棟。'), ['steps', 'wards']),
    declined: quantityField(shareDimension, texts('Declined', '受け入れ不能の割合', 'Share turned away whatever the load: no specialist, no equipment.', '混雑によらず断る割合（専門外、設備なしなど）。'), { default: '0 %' }),
    refusal: optionalGroupField(texts('Refusal when full', '満床時の搬送お断り', 'Ambulances are refused while this many already wait for a place of the first step.', '最初の場所をこの人数が待っているとき、搬送を断る。'), {
      waiting: countField(texts('Waiting', '待ち人数', '0: refused as soon as no place is free.', '0なら空きがなければ断る。'), { minimum: 0, maximum: 1000 }),
    }),
  },
});

export const exits = defineCollection({
  id: 'exits',
  label: { en: 'Ways out', ja: '転帰' },
  description: { en: 'Where patients go when the hospital has done with them.', ja: '診療を終えた患者の行き先。' },
  fields: {
    name,
    outcome: choiceField(texts('Outcome', '区分', 'How the patient counts.', '患者の数え方。'), [
      { value: 'treated', label: { en: 'treated', ja: '診療完了' } },
      { value: 'transferred', label: { en: 'handed on', ja: '転院' } },
    ], 'treated'),
  },
});
