import type { Bilingual } from '../../foundation/problems';

/** What the hospital model does not know or only assumes. */
export const hospitalCaveats: readonly Bilingual[] = [
  { en: 'Wards begin with the patients expected in them, each with what is left of a stay; the warm-up settles the rest.', ja: '病棟は見込まれる在院患者（残りの在院期間つき）から始め、残りは助走期間で落ち着かせます。' },
  { en: 'A patient leaves a ward at any hour; discharge rounds and cleaning of beds are not modelled.', ja: '退院は時刻を問いません。退院時刻の集中や病床の清掃は扱いません。' },
  { en: 'Patients are alike within a group; what late care does to health is not modelled, only the work that it causes.', ja: '同じ区分の患者は同質とします。遅れた診療による健康への影響は扱わず、生じる業務だけを扱います。' },
  { en: 'A model changes results only through minutes, error rates and the order of work; a late answer means that people work as without it.', ja: 'モデルが結果を変えるのは、所要時間、誤り率、作業の順番を通じてだけです。答えが遅れたときは人がモデルなしで行います。' },
  { en: 'Posts are places on the roster that are filled on every day of their shift, not persons with a contract of five days.', ja: '席は直の毎日を埋める配置の数であり、週5日勤務の人数ではありません。' },
];
