import type { KpiDefinition } from '../kpi-definition';
import { figure, type Figure, type FigureContext } from './figure';
import { defineKpi } from './site-kpi-definitions';
import type { SitePlan } from './site-plan';
import { yearlyEnergyWithout } from './yearly-figures';

const networkFigures = ({ networkUse }: SitePlan): readonly Figure[] =>
  networkUse.map(([network, share]) => figure(`network.${network}.utilisation`, 'share', () => share));

/** Sum over the year of an observed figure, with its value in weeks without work. */
const yearWithRests = ({ site, year }: FigureContext<unknown>, name: string, resting: readonly number[]): number =>
  year(name) + site.weeks.reduce((sum, week, index) => sum + (week.calendarWeeks - week.operatingWeeks) * (resting[index] ?? 0), 0);

const storageFigures = ({ storage }: SitePlan): readonly Figure[] => {
  if (storage === undefined) return [];
  const { plan, idleSolarKwh, idleCurtailedKwh, idleDischargedKwh } = storage;
  return [
    ...(plan.solar === undefined ? [] : [
      figure('solar.kwh', 'kWh', (context) => yearWithRests(context, 'solarKwh', idleSolarKwh)),
      figure('solar.curtailedKwh', 'kWh', (context) => yearWithRests(context, 'curtailedKwh', idleCurtailedKwh)),
    ]),
    ...(plan.battery === undefined ? [] : [figure('battery.cycles', '1/year', (context) => yearWithRests(context, 'dischargedKwh', idleDischargedKwh) / plan.battery!.capacity)]),
    figure('energy.kwhWithoutStorage', 'kWh', ({ site, reader }) => yearlyEnergyWithout(site, reader).kwh),
    figure('energy.peakKwWithoutStorage', 'kW', ({ site, reader }) => yearlyEnergyWithout(site, reader).peakKw),
    figure('cost.billWithoutStorageJpy', 'JPY', ({ site, reader }) => yearlyEnergyWithout(site, reader).bill.totalJpy),
  ];
};

const wearableFigures = ({ wearables }: SitePlan): readonly Figure[] => wearables.flatMap(({ id, batteryHours, swapHours }) => [
  figure(`wearable.${id}.batteryHours`, 'h', () => batteryHours),
  figure(`wearable.${id}.batteryChanges`, 'swaps', ({ year }) => year(`${id}/changed`)),
  figure(`wearable.${id}.changeHours`, 'h', ({ year }) => year(`${id}/changed`) * swapHours),
]);

/** Price of energy in the year relative to the reference year, where it wanders. */
const priceFigures = ({ pricePath, priceIndex }: SitePlan): readonly Figure[] =>
  pricePath === undefined ? [] : [figure('cost.priceIndex', 'ratio', ({ reader }) => priceIndex * reader.mean(0, 'priceFactor'))];

/** Figures of what only some sites have: networks with a stated bandwidth, photovoltaics and batteries, wearables. */
export const siteOptionFigures = (site: SitePlan): readonly Figure[] => [...networkFigures(site), ...storageFigures(site), ...wearableFigures(site), ...priceFigures(site)];

export const siteOptionKpis: readonly KpiDefinition[] = [
  defineKpi('network.<id>.utilisation', 'share', 'neither', ['Network utilisation', '通信路の利用率', 'Planned traffic over bandwidth, all streams on.', '計画上の通信量÷帯域（すべてのストリームが動作中）。']),
  defineKpi('solar.kwh', 'kWh', 'more', ['Photovoltaic output', '太陽光の発電量', 'Output of the panels in a year, curtailed output included.', '年間の発電量（抑制分を含む）。']),
  defineKpi('solar.curtailedKwh', 'kWh', 'less', ['Curtailed output', '抑制した発電量', 'Output that neither the site nor the battery could take.', '構内でも蓄電池でも使えなかった発電量。']),
  defineKpi('battery.cycles', '1/year', 'neither', ['Battery cycles', '蓄電池のサイクル数', 'Energy discharged in a year over the capacity.', '年間の放電量÷容量。']),
  defineKpi('energy.kwhWithoutStorage', 'kWh', 'less', ['Electricity without panels and battery', '太陽光・蓄電池なしの電力量', 'What the grid would have supplied without them.', 'それらがない場合に系統から買う電力量。']),
  defineKpi('energy.peakKwWithoutStorage', 'kW', 'less', ['Peak without panels and battery', '太陽光・蓄電池なしの最大需要', 'Peak demand without them.', 'それらがない場合の最大需要電力。']),
  defineKpi('cost.billWithoutStorageJpy', 'JPY', 'less', ['Bill without panels and battery', '太陽光・蓄電池なしの電気料金', 'Bill of the same year without them.', 'それらがない場合の同じ年の電気料金。']),
  defineKpi('wearable.<id>.batteryHours', 'h', 'more', ['Battery life', '電池の持ち', 'Hours in use from one battery change to the next, from measured joules per inference.', '電池交換から次の交換までの使用時間。測定された推論あたりの電力量による。']),
  defineKpi('wearable.<id>.batteryChanges', 'swaps', 'less', ['Battery changes', '電池交換回数', 'Batteries changed in the operating weeks of a year.', '年間の操業週に交換した電池の数。']),
  defineKpi('wearable.<id>.changeHours', 'h', 'less', ['Hours of battery changes', '電池交換の時間', 'Hours of work of changing batteries in a year.', '年間の電池交換の作業時間。']),
  defineKpi('cost.priceIndex', 'ratio', 'less', ['Price index', '価格指数', 'Energy rates relative to the reference year, mean over the replications whose prices wander.', '基準年に対する電力量料金の比（変動する価格の反復平均）。']),
];
