import type { Bilingual } from '../../foundation/problems';

/** What the factory model does not know or only assumes, beside the caveats of every site. */
export const factoryCaveats: readonly Bilingual[] = [
  { en: 'People finish the part in hand at the end of a shift; that time is booked as overtime. No other overtime is worked unless it is planned.', ja: '直の終わりでは手元の部品を仕上げ、その時間を残業とします。計画したもの以外の残業はありません。' },
];
