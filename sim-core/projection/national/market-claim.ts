import type { Bilingual } from '../../foundation/problems';

/** A forecast of others, shown beside a projection and never fed into it. */
export interface MarketClaim {
  readonly name: Bilingual;
  readonly kind: 'vendor-claim';
  readonly note: Bilingual;
  readonly unit: 'million USD';
  readonly years: readonly { readonly year: number; readonly value: number }[];
}

const END_YEAR = 2034;
const END_MILLION_USD = 535.2;
const GROWTH_SHARE = 0.295;
const YEARS = 10;

/** Edge-AI software in Japan, as it is claimed: the end and the growth are given, the years before follow from them. */
export const marketClaim = (): MarketClaim => {
  const years: { readonly year: number; readonly value: number }[] = [];
  let value = END_MILLION_USD;
  for (let year = END_YEAR; year >= END_YEAR - YEARS; year--) {
    years.unshift({ year, value });
    value /= 1 + GROWTH_SHARE;
  }
  return {
    name: { en: 'Edge-AI software in Japan, as claimed', ja: '日本のエッジAIソフトウェア市場（公表された主張）' }, kind: 'vendor-claim', unit: 'million USD', years,
    note: { en: 'No primary source was found. It counts software and not nodes, so only its growth can be compared.', ja: '一次資料は見つかっていません。ノードではなくソフトウェアの金額なので、比べられるのは伸び率だけです。' },
  };
};
