import type { Bilingual } from '../../foundation/problems';
import type { SitePlan } from './site-plan';

const always: readonly Bilingual[] = [
  { en: 'However few people there are, one of every skill stays; sites that close are not modelled.', ja: '人がどれだけ減っても各職種に1人は残ります。拠点の閉鎖は扱いません。' },
  { en: 'A year is made of representative weeks; public holidays show only in the number of operating weeks.', ja: '1年は代表週から合成します。祝日は操業週数にだけ反映されます。' },
];

const nationwide: Bilingual =
  { en: 'Posts are filled in proportion to the national labour supply of the year; regions and automation elsewhere are not modelled.', ja: '席はその年の全国の労働供給に比例して埋まります。地域差、他所の自動化は扱いません。' };

const regional: Bilingual = {
  en: 'Posts are filled in proportion to the labour supply of the prefecture. Its split by age is derived (off by 1 to 2 % where official cells are known), and after 2050 it follows the nation.',
  ja: '席は都道府県の労働供給に比例して埋まります。年齢内訳は派生値（公式値との差は分かる範囲で1〜2%）で、2050年より後は全国の動向に従います。',
};

const efficient: Bilingual = {
  en: 'Nodes on site draw less than was measured, by the policy record; that is no measurement, and no part of the measured share.',
  ja: '構内ノードの電力は政策の設定により実測より小さくしています。実測ではなく、実測割合にも数えません。',
};

const energyRates: Bilingual =
  { en: 'Energy rates follow the chosen price path; basic charges, levy and tariff rules stay as they are known today.', ja: '電力量料金は選んだ価格シナリオに従い、基本料金、賦課金、料金の規則は現在のままとします。' };

const withNodes: readonly Bilingual[] = [
  { en: 'Benchmark networks stand for the models that answer; a real model may need more or less computing.', ja: '答えるモデルはベンチマークのネットワークで代表しています。実際の計算量は異なることがあります。' },
  { en: 'Watts between measured points are derived from them, and idle watts are estimates.', ja: '測定点の間の電力は導出値、待機電力は推定値です。' },
];

const withCloud: Bilingual = {
  en: 'Power of the data centre and the network is counted in “Electricity elsewhere” and in CO2, not in the bill of the site; the operator pays it through the fee.',
  ja: 'データセンターと通信の電力は「構外の電力量」と CO2 に含まれ、構内の電気料金には含まれません（利用料金に含まれます）。',
};

/** Nodes whose watts the user assumed: said with every result. */
const assumedNodes = (plan: SitePlan): readonly Bilingual[] =>
  plan.nodes.filter((node) => node.isAssumed).map((node) => ({
    en: `The watts of ${node.id} (${node.device}) were never metered: everything that follows from them rests on an accepted assumption of the user.`,
    ja: `${node.id}（${node.device}）の電力は測定されていません。そこから導かれる結果はすべて、利用者が受け入れた仮定に基づきます。`,
  }));

const withHeat: Bilingual = {
  en: 'Heat is in steady state at the mean temperature of each half-hour; hotter and colder weeks and the warming-up of the case are left out.',
  ja: '熱は半時間ごとの平均気温での定常状態で計算します。週による暑さ寒さの違いや筐体の温まりは扱いません。',
};

const withStorage: Bilingual = {
  en: 'Photovoltaics follow the same shape on every day of a season, better or worse by a draw a day; half-hours of demand shown by consumer are before panels and battery. A dispatch that holds the peak or minimises the bill knows its whole week in advance, so it is an upper bound of what a controller reaches.',
  ja: '太陽光は季節ごとに同じ形の1日とし、日ごとに抽選で増減します。用途別に示す半時間の需要は太陽光・蓄電池の前の値です。最大需要を抑える運転と料金最小の運転は1週間先まで知っているため、実際の制御の上限です。',
};

const withWearables: Bilingual = {
  en: 'Joules of wearables are those of chip or board supply; sensors, regulators and ageing of the battery are left out.',
  ja: '装着型センサーの電力量はチップまたは基板の供給電力で、センサー、電源回路、電池の劣化は含みません。',
};

const withPriceSpread: Bilingual = {
  en: 'Energy rates wander around their path as yearly exchange prices did, most in the hours and months that are dear on the exchange; contracts that smooth prices are left out.',
  ja: '電力量料金は過去の取引所の年平均のように変動し、取引所で高い時間帯と月ほど大きく動きます。価格を平準化する契約は扱いません。',
};

const withSharing: Bilingual = {
  en: 'Bandwidth is shared fairly among streams at their full rate and tasks that send as fast as they may; queues in the network are left out.',
  ja: '帯域は、全速のストリームとできるだけ速く送る作業とで公平に分けます。通信路の中の待ち行列は扱いません。',
};

/** What the model of any site does not know or only assumes; `own` are those of the sector. */
export const siteCaveats = (plan: SitePlan, own: readonly Bilingual[]): readonly Bilingual[] => [
  ...always,
  plan.isRegional ? regional : nationwide,
  ...own,
  energyRates,
  ...(plan.nodes.length > 0 ? withNodes : []),
  ...(plan.nodes.some((node) => node.isRemote) ? [withCloud] : []),
  ...(plan.policy.efficiencyFactor === 1 ? [] : [efficient]),
  ...assumedNodes(plan),
  ...(plan.nodes.some((node) => node.limits.some(({ throttledShare, stoppedShare }) => throttledShare + stoppedShare > 0)) ? [withHeat] : []),
  ...(plan.networkUse.length > 0 ? [withSharing] : []),
  ...(plan.pricePath === undefined ? [] : [withPriceSpread]),
  ...(plan.wearables.length > 0 ? [withWearables] : []),
  ...(plan.storage === undefined ? [] : [withStorage]),
  ...plan.tariff.caveats,
];
