import { countField } from '../../foundation/fields/number-fields';
import { quantityField } from '../../foundation/fields/quantity-field';
import { moneyDimension, ratioDimension, shareDimension, timeDimension } from '../../foundation/units/dimensions';
import { defineCollection } from '../collection';
import { texts } from '../texts';
import { name } from './name-and-power-fields';

const share = (en: string, ja: string, [whatEn, whatJa]: readonly [string, string], maximum = '100 %') =>
  quantityField(shareDimension, texts(en, ja, whatEn, whatJa), { default: '0 %', maximum });
const factor = (en: string, ja: string, [whatEn, whatJa]: readonly [string, string], [minimum, maximum]: readonly [string, string]) =>
  quantityField(ratioDimension, texts(en, ja, whatEn, whatJa), { default: '1', minimum, maximum });

const labour = {
  womenGapClosed: share('Women’s gap closed', '女性の就業格差の解消', ['Share of the gap between women’s and men’s employment that is closed, age by age. Takes half of each age for women (assumption).', '男女の就業率の差のうち解消する割合（年齢別）。各年齢の半数を女性とみなす（仮定）。']),
  added60to69: share('More at work, 60 to 69', '60代の就業の上積み', ['Added to the employment rate of ages 60 to 69.', '60〜69歳の就業率への上積み。'], '40 %'),
  added70plus: share('More at work, 70 and over', '70歳以上の就業の上積み', ['Added to the employment rate of ages 70 and over.', '70歳以上の就業率への上積み。'], '40 %'),
  foreignWorkers: countField(texts('Workers from abroad per year', '外国人労働者（年）', 'Beyond those in the population projection, the whole nation.', '人口推計に含まれる分を超える全国の人数。'), { default: 0, maximum: 500_000 }),
  retirementAge: countField(texts('Retirement age', '退職年齢', 'Usual age of retirement; each year later lifts a fifth of the step between age groups.', '通常の退職年齢。1歳延びるごとに年齢階級間の段差の5分の1だけ就業率が上がる。'), { default: 65, minimum: 65, maximum: 75 }),
  hours: factor('Hours per worker', '1人あたり労働時間', ['Relative to today; a cap on hours is below 1.', '現在との比。上限規制は1未満。'], ['0.5', '1.3']),
  phaseIn: quantityField(ratioDimension, texts('Years to full effect', '完全に効くまでの年数', 'The levers above grow evenly over these years.', '上の施策はこの年数をかけて均等に効く。'), { default: '10', maximum: '50' }),
  relativePay: factor('Pay of the sector', '産業の相対賃金', ['Relative to all sectors, over the same ratio today.', '全産業との比の、現在からの変化。'], ['0.5', '2']),
  payElasticity: quantityField(ratioDimension, texts('Answer to pay', '賃金弾力性', 'Per cent more people for one per cent more pay.', '賃金1%の上昇で増える人員（%）。'), { default: '0', maximum: '3' }),
};

/** National rules and trends that act on a site. Left out, or at its defaults, it changes nothing. */
export const policy = defineCollection({
  id: 'policy',
  label: { en: 'Policy', ja: '政策' },
  description: { en: 'National rules and trends that act on the site. The defaults change nothing.', ja: '拠点に影響する国の規則と動向。既定値では何も変わらない。' },
  fields: {
    name,
    ...labour,
    carbonPrice: quantityField(moneyDimension, texts('Carbon price', '炭素価格', 'JPY per tonne of CO2 in the first year; a cost of its own beside the bill.', '初年の1トンあたり価格。電気料金とは別の費用として数える。'), { default: '0 JPY', maximum: '100000 JPY' }),
    carbonPriceGrowth: share('Carbon price growth', '炭素価格の上昇率', ['Per year, compound.', '年率（複利）。'], '20 %'),
    levyFactor: factor('Levy', '再エネ賦課金', ['Relative to the known or assumed levy of the year.', 'その年の賦課金（既知または仮定）との比。'], ['0', '3']),
    deviceEfficiency: factor('Efficiency of devices', '機器の効率', ['Inferences per joule of nodes on site relative to the measured ones; above 1 it is a claim or a hope and counts as not measured.', '構内ノードの推論あたり効率の、実測との比。1を超える値は主張または期待であり、実測には数えない。'], ['0.2', '20']),
    efficiencyDoubling: quantityField(timeDimension, texts('Efficiency doubles in', '効率の倍増期間', 'Devices bought in a later year are this much better; 0 means they stay as measured.', '後の年に買う機器の効率の伸び。0なら実測のまま。'), { default: '0 d', maximum: '20000 d' }),
    researchShortening: share('Research funding', '研究開発支援', ['By how much it shortens the doubling time.', '倍増期間を短くする割合。'], '80 %'),
  },
});
