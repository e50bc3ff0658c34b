import { quantityField } from '../../foundation/fields/quantity-field';
import { moneyDimension, ratioDimension, shareDimension } from '../../foundation/units/dimensions';
import { defineCollection } from '../collection';
import { texts } from '../texts';
import { name } from './name-and-power-fields';

const money = (en: string, ja: string, [whatEn, whatJa]: readonly [string, string]) => quantityField(moneyDimension, texts(en, ja, whatEn, whatJa));
const share = (en: string, ja: string, [whatEn, whatJa]: readonly [string, string], [preset, maximum = '100 %']: readonly [string, string?]) =>
  quantityField(shareDimension, texts(en, ja, whatEn, whatJa), { default: preset, maximum });

/** What nodes cost and bring. Without it a projection shows what nodes would do, and not who buys them. */
export const investment = defineCollection({
  id: 'investment',
  label: { en: 'Investment', ja: '投資' },
  description: { en: 'What nodes cost, what they bring, and how fast sites take them up.', ja: 'ノードの費用、効果、普及の速さ。' },
  fields: {
    name,
    devicePrice: money('Price of a node', 'ノードの価格', ['One node in the first year.', '初年のノード1台。']),
    installation: money('Installation', '設置費', ['Per site, once: cameras, cabling, integration.', '拠点ごとに1回（カメラ、配線、導入作業）。']),
    maintenance: share('Maintenance', '保守費', ['Per year, as a share of the price.', '年額（価格に対する割合）。'], ['10 %']),
    life: quantityField(ratioDimension, texts('Life in years', '耐用年数', 'A node is bought again after so many years.', 'この年数でノードを買い替える。'), { default: '5', minimum: '1', maximum: '20' }),
    discount: share('Discount rate', '割引率', ['Real, per year.', '実質・年率。'], ['4 %', '30 %']),
    subsidy: share('Purchase subsidy', '購入補助', ['Part of nodes and installation that the state pays: 0, 1/2, 2/3.', 'ノードと設置費のうち国が負担する割合（0、1/2、2/3）。'], ['0 %']),
    learning: share('Learning rate', '学習率', ['Fall of the price with every doubling of installed nodes.', '累積台数が2倍になるごとの価格低下。'], ['0 %', '50 %']),
    valuePerOutput: money('Value of a unit of output', '産出1単位の価値', ['Margin that one more unit of output brings.', '産出が1単位増えたときの利益。']),
    hourlyCost: money('Cost of an hour of work', '1時間の人件費', ['What an hour of a person costs the site.', '1人1時間あたりの人件費。']),
    longestPayback: quantityField(ratioDimension, texts('Longest payback', '許容回収年数', 'Sites buy when nodes pay back within so many years.', 'この年数以内に回収できる拠点が導入する。'), { default: '3', maximum: '20' }),
    innovation: share('Innovators', '革新者の割合', ['Bass p: share of the sites left that buy of their own accord, per year.', 'Bassモデルのp（残る拠点のうち自発的に導入する割合、年）。'], ['3 %', '50 %']),
    imitation: share('Imitators', '模倣者の割合', ['Bass q: pull of those who have nodes, per year.', 'Bassモデルのq（導入済み拠点の影響、年）。'], ['38 %']),
    budget: quantityField(moneyDimension, texts('Public budget per year', '補助予算（年）', 'All subsidies of one year; 0 means no limit.', '1年間の補助金の総額。0なら上限なし。'), { default: '0 JPY' }),
    supply: quantityField(ratioDimension, texts('Nodes per year', '供給台数（年）', 'Chips that can be had for new nodes in the first year; 0 means no limit.', '初年に調達できる新規ノードの台数。0なら上限なし。'), { default: '0' }),
    supplyGrowth: share('Growth of supply', '供給の伸び', ['Per year: the ramp of a new fab.', '年率（新工場の立ち上げ）。'], ['0 %']),
  },
});
