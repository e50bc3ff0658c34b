import { mapField, numberListField, optionalMapField } from '../../foundation/fields/map-fields';
import { countField } from '../../foundation/fields/number-fields';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, NO_REFERENCE, referenceField } from '../../foundation/fields/word-fields';
import { ratioDimension, shareDimension, timeDimension } from '../../foundation/units/dimensions';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { texts } from '../texts';
import { name, share } from './patient-fields';

const stay = (en: string, ja: string) => distributionField(timeDimension, texts(en, ja, 'From admission to discharge or transfer.', '入院から退院・転棟まで。'));

export const wards = defineCollection({
  id: 'wards',
  label: { en: 'Wards', ja: '病棟' },
  description: { en: 'Beds with their patients, their length of stay and their nurses.', ja: '病床と入院患者、在院日数、看護師の配置。' },
  fields: {
    name,
    beds: countField(texts('Beds', '病床数', 'Beds of the ward.', '病棟の病床数。'), { minimum: 1, maximum: 10_000 }),
    stay: stay('Length of stay', '在院日数'),
    stays: optionalMapField(texts('Length of stay by group', '区分別の在院日数', 'For groups that stay another time.', '在院日数が異なる患者区分。'), stay('Length of stay', '在院日数'), ['classes'], '{jtas-4: 5 d}'),
    whenFull: choiceField(texts('When full', '満床のとき', 'What a patient does who finds no bed.', '空床がないときの扱い。'), [
      { value: 'wait', label: { en: 'waits where the patient is (boarding)', ja: '今いる場所で待つ' } },
      { value: 'refuse', label: { en: 'is sent elsewhere', ja: '他院へ送る' } },
    ], 'wait'),
    nurses: referenceField(texts('Nurses', '看護師', 'Skill that staffs the ward; none: staffing is not looked at.', '病棟を受け持つ職種。なければ配置を問わない。'), [NO_REFERENCE, 'skills'], { defaultId: NO_REFERENCE }),
    patientsPerNurse: quantityField(ratioDimension, texts('Patients per nurse', '看護配置', 'At most this many patients to a nurse as a time average (7 for 7:1).', '時間平均で看護師1人に対する患者数の上限（7対1なら7）。'), { minimum: '1', default: '7' }),
    plannedOccupancy: quantityField(shareDimension, texts('Planned occupancy', '計画病床利用率', 'The ratio must hold at this occupancy; it decides how many beds may be open.', 'この利用率で看護配置を満たすように、開ける病床数を決める。'), { minimum: '10 %', default: '80 %' }),
    nightNurses: countField(texts('Nurses at night', '夜勤の看護師', 'Least number of nurses at any hour of the night.', '夜間に必要な看護師の最少人数。'), { maximum: 100, default: 2 }),
    closing: choiceField(texts('With too few nurses', '看護師不足のとき', 'What happens when fewer nurses are there than the ratio wants.', '看護配置を満たせないときの扱い。'), [
      { value: 'close', label: { en: 'beds are closed to keep the ratio', ja: '配置基準を守るため病床を閉じる' } },
      { value: 'open', label: { en: 'all beds stay open', ja: '全病床を開けておく' } },
    ], 'close'),
    next: mapField(texts('Next', '次', 'Wards and ways out, with the share that goes there.', '次の病棟・転帰と、その割合。'), share('Share', '割合', 'Share that goes there.', 'そこへ進む割合。'), ['wards', 'exits'], '{home: 85 %, rehab: 15 %}'),
  },
});

export const tasks = defineCollection({
  id: 'tasks',
  label: { en: 'Recurring tasks', ja: '定時業務' },
  description: { en: 'Rounds, vital signs, documentation: work that comes with every occupied bed and hour.', ja: '巡回、バイタル測定、記録など、在院患者と時間に応じて発生する業務。' },
  fields: {
    name,
    at: referenceField(texts('At', '場所', 'Ward or room whose occupied beds cause the work.', '業務を生む病棟または部屋。'), ['wards', 'rooms']),
    skill: referenceField(texts('Skill', '職種', 'Who does it.', '行う職種。'), ['skills']),
    perBedHour: numberListField(texts('Per occupied bed and hour', '1床1時間あたり', 'How often per occupied bed and hour, by hour of the day (24 values, or one for all hours).', '使用中の1床について1時間あたりの回数。時刻別に24個、または全時刻共通の1個。')),
    duration: distributionField(timeDimension, texts('Duration', '所要時間', 'How long one takes.', '1回にかかる時間。')),
    priority: countField(texts('Priority', '優先度', 'Lower numbers go first among those who ask for the same people.', '同じ職種への依頼のうち小さい数を先に行う。'), { maximum: 9, default: 5 }),
    patience: quantityField(timeDimension, texts('Given up after', '打ち切りまで', 'A task that could not begin within this time is left undone.', 'この時間内に始められなければ行わない。'), { default: '4 h' }),
  },
});

export const deteriorations = defineCollection({
  id: 'deteriorations',
  label: { en: 'Deteriorations', ja: '急変' },
  description: { en: 'Patients in a ward who get worse: found early on rounds or by a monitor, or late.', ja: '病棟患者の急変。巡回やモニターで早く見つかるか、遅れて見つかる。' },
  fields: {
    name,
    ward: referenceField(texts('Ward', '病棟', 'Where it happens.', '起こる病棟。'), ['wards']),
    perBedDay: quantityField(ratioDimension, texts('Per occupied bed and day', '1床1日あたり', 'How many per occupied bed and day.', '使用中の1床について1日あたりの回数。')),
    foundOnRounds: quantityField(shareDimension, texts('Found early on rounds', '巡回での早期発見', 'Share that people find early without a monitor.', 'モニターなしで人が早く見つける割合。')),
    skill: referenceField(texts('Skill', '職種', 'Who responds.', '対応する職種。'), ['skills']),
    early: distributionField(timeDimension, texts('Response when early', '早期発見時の対応', 'Minutes of work when found early.', '早く見つかったときの対応時間。')),
    late: distributionField(timeDimension, texts('Response when late', '発見遅れ時の対応', 'Minutes of work when found late.', '遅れて見つかったときの対応時間。')),
  },
});
