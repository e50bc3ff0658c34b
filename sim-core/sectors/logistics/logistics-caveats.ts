import type { Bilingual } from '../../foundation/problems';

/** What the logistics model does not know or only assumes. */
export const logisticsCaveats: readonly Bilingual[] = [
  { en: 'Duties are planned trip by trip with planned times; a trip that takes longer on the road is counted and does not move later duties.', ja: '勤務は計画時間で運行ごとに組みます。走行が延びた運行は件数に数え、その後の勤務はずらしません。' },
  { en: 'Any seven days are held to the weekly limits of driving and restraint, and a week is taken to repeat all year; this is stricter than the means over two weeks and a month.', ja: 'どの7日間も週の運転・拘束の上限に収め、同じ週が1年続くものとします。2週平均・月の基準より厳しくなります。' },
  { en: 'Two drivers in one truck both count in full; the longer limits for crews of two with a sleeping berth are not used.', ja: '2人乗務は2人とも全時間を拘束とし、車内ベッドがある場合の特例は使いません。' },
  { en: 'Handling takes as long for a part load as for a full one; a round is timed for its planned number of stops.', ja: '荷役時間は積載量によらず一定とし、配送の時間は計画した件数で計算します。' },
  { en: 'Trucks of a platoon leave together and are timed one by one; fuel saved by driving close is not counted.', ja: '隊列の車両は同時に出発し、時間は1台ずつ計算します。車間短縮による燃費改善は数えません。' },
  { en: 'Drivers finish the trip in hand; people of the depots finish the truck or parcel in hand beyond their shift, booked as overtime.', ja: '運転者は受け持ちの運行を終えます。拠点の作業員は直を越えても手元の荷役・仕分けを終え、その時間を残業とします。' },
];
