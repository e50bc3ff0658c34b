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

/** Figures of what only some sites have: networks with a stated bandwidth, photovoltaics and batteries. */
export const siteOptionFigures = (site: SitePlan): readonly Figure[] => [...networkFigures(site), ...storageFigures(site)];

export const siteOptionKpis: readonly KpiDefinition[] = [
  defineKpi('network.<id>.utilisation', 'share', 'neither', ['Network utilisation', '通信路の利用率', 'Planned traffic over bandwidth, all streams on.', '計画上の通信量÷帯域（すべてのストリームが動作中）。']),
  defineKpi('solar.kwh', 'kWh', 'more', ['Photovoltaic output', '太陽光の発電量', 'Output of the panels in a year, curtailed output included.', '年間の発電量（抑制分を含む）。']),
  defineKpi('solar.curtailedKwh', 'kWh', 'less', ['Curtailed output', '抑制した発電量', 'Output that neither the site nor the battery could take.', '構内でも蓄電池でも使えなかった発電量。']),
  defineKpi('battery.cycles', '1/year', 'neither', ['Battery cycles', '蓄電池のサイクル数', 'Energy discharged in a year over the capacity.', '年間の放電量÷容量。']),
  defineKpi('energy.kwhWithoutStorage', 'kWh', 'less', ['Electricity without panels and battery', '太陽光・蓄電池なしの電力量', 'What the grid would have supplied without them.', 'それらがない場合に系統から買う電力量。']),
  defineKpi('energy.peakKwWithoutStorage', 'kW', 'less', ['Peak without panels and battery', '太陽光・蓄電池なしの最大需要', 'Peak demand without them.', 'それらがない場合の最大需要電力。']),
  defineKpi('cost.billWithoutStorageJpy', 'JPY', 'less', ['Bill without panels and battery', '太陽光・蓄電池なしの電気料金', 'Bill of the same year without them.', 'それらがない場合の同じ年の電気料金。']),
];
