import { mapField, optionalMapField } from '../../foundation/fields/map-fields';
import { countField } from '../../foundation/fields/number-fields';
import { optionalGroupField } from '../../foundation/fields/object-schema';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, NO_REFERENCE, referenceField, referenceListField } from '../../foundation/fields/word-fields';
import { powerDimension, shareDimension, timeDimension } from '../../foundation/units/dimensions';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { texts } from '../texts';
import { name, share } from './patient-fields';

const routesTo = mapField(
  texts('Next', '次', 'Steps, wards and ways out, with the share that goes there.', '次のプロセス・病棟・転帰と、その割合。'),
  share('Share', '割合', 'Share that goes there.', 'そこへ進む割合。'), ['steps', 'wards', 'exits'], '{imaging: 40 %, home: 60 %}',
);
const noShare = { default: '0 %' };

export const rooms = defineCollection({
  id: 'rooms',
  label: { en: 'Rooms and equipment', ja: '診察室・設備' },
  description: { en: 'Consulting rooms, emergency beds, scanners: places that a patient occupies.', ja: '診察室、救急ベッド、CTなど患者が使う場所。' },
  fields: {
    name,
    count: countField(texts('Count', '数', 'How many there are.', '部屋・台の数。'), { minimum: 1, maximum: 10_000 }),
    held: choiceField(texts('Held', '使い方', 'When the patient gives it up.', 'いつまで使うか。'), [
      { value: 'step', label: { en: 'for one step', ja: 'そのプロセスの間' } },
      { value: 'stay', label: { en: 'until the patient has left or got another bed', ja: '帰宅または次の病床に移るまで' } },
    ], 'step'),
    power: optionalGroupField(texts('Power', '電力', 'Power of one piece of equipment; count must be 1.', '設備1台の電力。数は1にすること。'), {
      standby: quantityField(powerDimension, texts('Standby', '待機', 'Drawn while nobody is in it.', '使っていないときの電力。')),
      run: quantityField(powerDimension, texts('In use', '使用中', 'Drawn while a patient is in it.', '使用中の電力。')),
    }),
  },
});

export const steps = defineCollection({
  id: 'steps',
  label: { en: 'Care steps', ja: '診療プロセス' },
  description: { en: 'Registration, triage, examination, imaging, reading, treatment, disposition: what patients go through one after the other.', ja: '受付、トリアージ、診察、画像検査、読影、処置、方針決定など、患者が順に受けるもの。' },
  fields: {
    name,
    kind: choiceField(texts('Kind', '種類', 'What it is.', 'プロセスの種類。'), [
      { value: 'registration', label: { en: 'registration', ja: '受付' } },
      { value: 'triage', label: { en: 'triage', ja: 'トリアージ' } },
      { value: 'examination', label: { en: 'examination', ja: '診察' } },
      { value: 'imaging', label: { en: 'imaging', ja: '画像検査' } },
      { value: 'reading', label: { en: 'reading of images', ja: '読影' } },
      { value: 'treatment', label: { en: 'treatment', ja: '処置' } },
      { value: 'disposition', label: { en: 'disposition', ja: '方針決定' } },
      { value: 'documentation', label: { en: 'documentation', ja: '記録' } },
    ], 'treatment'),
    place: referenceField(texts('Place', '場所', 'Room or equipment that is needed.', '必要な部屋・設備。'), [NO_REFERENCE, 'rooms'], { defaultId: NO_REFERENCE }),
    people: optionalMapField(texts('People', '人員', 'Who is needed, and how many.', '必要な職種と人数。'), countField(texts('Number', '人数', 'How many of them.', '人数。'), { minimum: 1, maximum: 100 }), ['skills'], '{nurse: 1}'),
    duration: distributionField(timeDimension, texts('Duration', '所要時間', 'How long it takes.', 'かかる時間。')),
    durations: optionalMapField(texts('Duration by group', '区分別の所要時間', 'For groups that need another time.', '時間が異なる患者区分。'), distributionField(timeDimension, texts('Duration', '所要時間', 'How long it takes.', 'かかる時間。')), ['classes'], '{jtas-1: 40 min}'),
    shortest: quantityField(timeDimension, texts('Shortest', '最短', 'Draws below this count as this.', 'これより短い値はこの値とする。'), { default: '0 s' }),
    order: choiceField(texts('Order', '順番', 'Who is next.', '次に呼ぶ患者。'), [
      { value: 'arrival', label: { en: 'first come, first served', ja: '来た順' } },
      { value: 'urgency', label: { en: 'most urgent first', ja: '緊急度順' } },
      { value: 'finding', label: { en: 'suspected urgent findings first', ja: '緊急所見の疑いを先に' } },
    ], 'urgency'),
    contact: choiceField(texts('First doctor', '医師の初回接触', 'Whether door-to-doctor time ends here.', '医師診察までの時間がここで終わるか。'), [
      { value: 'no', label: { en: 'no', ja: 'いいえ' } },
      { value: 'doctor', label: { en: 'the doctor sees the patient', ja: '医師が診る' } },
    ], 'no'),
    leaving: choiceField(texts('Leaving', '離脱', 'Whether patients who wait for it may leave unseen.', '待っている患者が受診せず帰ることがあるか。'), [
      { value: 'stay', label: { en: 'they stay', ja: '帰らない' } },
      { value: 'may-leave', label: { en: 'they may leave', ja: '帰ることがある' } },
    ], 'stay'),
    underTriage: quantityField(shareDimension, texts('Under-triage', 'アンダートリアージ', 'Share that people judge one level too low.', '人が1段階低く判定する割合。'), noShare),
    overTriage: quantityField(shareDimension, texts('Over-triage', 'オーバートリアージ', 'Share that people judge one level too high.', '人が1段階高く判定する割合。'), noShare),
    findings: optionalMapField(texts('Urgent findings', '緊急所見', 'Share of patients with an urgent finding, by group; 0 for others.', '緊急所見のある患者の割合（区分別）。ほかは0。'), share('Share', '割合', 'Share with an urgent finding.', '緊急所見のある割合。'), ['classes'], '{jtas-2: 20 %}'),
    markSensitivity: quantityField(shareDimension, texts('Marked urgent: sensitivity', '至急指定の感度', 'Share of urgent findings that the requesting doctor marks.', '緊急所見のうち依頼医が至急とする割合。'), noShare),
    markSpecificity: quantityField(shareDimension, texts('Marked urgent: specificity', '至急指定の特異度', 'Share of other images that the requesting doctor does not mark.', '緊急所見のない画像のうち至急としない割合。'), { default: '100 %' }),
    next: routesTo,
  },
});

export const routes = defineCollection({
  id: 'routes',
  label: { en: 'Ways by group', ja: '区分別の経路' },
  description: { en: 'Another way on from a step or ward for some groups of patients.', ja: '一部の患者区分だけが取る、プロセスや病棟からの経路。' },
  fields: {
    name,
    from: referenceField(texts('From', '起点', 'Step or ward that they leave.', '出るプロセスまたは病棟。'), ['steps', 'wards']),
    classes: referenceListField(texts('Groups', '患者区分', 'Who takes this way.', 'この経路を取る区分。'), ['classes']),
    next: routesTo,
  },
});
