import type { KpiDefinition } from '../kpi-definition';
import { defineKpi, energyKpis, nodeKpis, peopleKpis, type OutputWords } from '../site/site-kpi-definitions';

const words: OutputWords = {
  suffix: 'TonneKm', unit: 'tkm',
  one: { en: 'tonne-kilometre', ja: '1トンキロ' }, many: { en: 'tonne-kilometres delivered', ja: '輸送トンキロ' },
};

const output: readonly KpiDefinition[] = [
  defineKpi('output.tonneKmPerYear', 'tkm', 'more', ['Tonne-kilometres per year', '輸送トンキロ（年間）', 'Mass of delivered freight times the distance that it was carried.', '届けた貨物の質量×運んだ距離。']),
  defineKpi('output.kept', '%', 'more', ['Output kept', '輸送維持率', 'Tonne-kilometres per year as a percentage of the baseline variant in the first milestone year.', '最初の基準年の基準案に対する年間輸送トンキロの百分率。']),
  defineKpi('output.shipmentsPerYear', 'units', 'more', ['Units delivered per year', '配達個数（年間）', 'Pallets, parcels or other units that reached their receiver.', '届け先に着いた貨物（パレット、宅配便など）の数。']),
  defineKpi('output.tonnesPerYear', 't', 'more', ['Tonnes delivered per year', '輸送トン数（年間）', 'Mass of the units that reached their receiver.', '届け先に着いた貨物の質量。']),
  defineKpi('output.onTimeShare', 'share', 'more', ['On time', '定時配達率', 'Share of delivered units that arrived within the promised time.', '届けた貨物のうち約束の時間内に着いた割合。']),
  defineKpi('output.undeliveredTonnes', 't', 'less', ['Undelivered', '未配送トン数', 'Freight of a year that was given up because no truck came for it.', '車両が来ず輸送を断念した年間の貨物。']),
  defineKpi('output.undeliveredShare', 'share', 'less', ['Undelivered share', '未配送率', 'Units given up over units given up and delivered.', '断念した個数÷（断念＋配達）。']),
  defineKpi('output.leadTimeMeanH', 'h', 'less', ['Mean delivery time', '平均所要時間', 'From the coming of a unit to its delivery.', '貨物の発生から届くまでの平均時間。']),
];

const docks: readonly KpiDefinition[] = [
  defineKpi('loading.waitMeanMin', 'min', 'less', ['Loading wait', '荷待ち時間', 'Mean time of a truck at the gate and in the yard before it stands at a dock, per visit.', '門と待機場でバースが空くのを待つ時間（1回あたり平均）。']),
  defineKpi('loading.loadFactor', 'share', 'more', ['Load factor', '積載率', 'Tonne-kilometres over payload times kilometres driven, loaded trips and returns of rounds included.', '輸送トンキロ÷（最大積載量×走行キロ）。配送の戻りも含む。']),
  defineKpi('dock.<id>.utilisation', 'share', 'neither', ['Dock utilisation', 'バース稼働率', 'Share of the time in which a dock is occupied.', 'バースが使われている時間の割合。']),
  defineKpi('sorter.<id>.unitsPerYear', 'units', 'more', ['Units sorted', '仕分け個数', 'Units read on the lanes in a year.', 'レーンで読み取った年間の個数。']),
  defineKpi('sorter.<id>.resortShare', 'share', 'less', ['Sorted again by hand', '再仕分け率', 'Units that were read wrongly and sorted again, over units read.', '誤って読まれ手作業で仕分け直した割合。']),
];

const duties: readonly KpiDefinition[] = [
  defineKpi('duty.hoursPerTonneKm', 'h/tkm', 'less', ['Driver-hours per tonne-kilometre', '1トンキロの運転者拘束時間', 'Restraint hours of drivers, as long as trips really took, and hours of remote supervisors, over tonne-kilometres.', '運転者の拘束時間（実際の運行時間による）と遠隔監視の時間を輸送トンキロで割った値。']),
  defineKpi('duty.hoursPerDriverWeek', 'h', 'less', ['Restraint per driver and week', '運転者1人の週拘束時間', 'Rostered restraint over drivers, mean of the operating weeks.', '計画した拘束時間を運転者数で割った値（操業週の平均）。']),
  defineKpi('duty.drivingShare', 'share', 'more', ['Time at the wheel', '運転時間の割合', 'Planned driving over planned restraint.', '計画上の運転時間÷拘束時間。']),
  defineKpi('duty.violations', 'violations', 'less', ['Violations in the roster', '勤務計画の違反', 'Rules broken by rostered duties, found by a check of its own. The planner never writes one, so this is 0.', '勤務計画が破った規則の数（計画とは別の検査による）。計画は違反を書かないので0。']),
  defineKpi('duty.overrunShare', 'share', 'less', ['Trips beyond the legal room', '拘束超過のおそれ', 'Trips that took so much longer than planned that their driver would have passed the limit of the day.', '計画より延び、1日の拘束時間の上限を超えるおそれのあった運行の割合。']),
  defineKpi('duty.withoutDriverShare', 'share', 'less', ['Cancelled for want of drivers', '運転者不足による運休', 'Departures of the timetable for which no driver could be rostered.', '運転者を割り当てられなかった便の割合。']),
  defineKpi('duty.withoutTruckShare', 'share', 'less', ['Cancelled for want of trucks', '車両不足による運休', 'Departures of the timetable for which no truck was free.', '車両が空いていなかった便の割合。']),
  defineKpi('people.drivers', 'people', 'neither', ['Drivers', '運転者数', 'Drivers whom labour supply leaves, all pools.', '労働供給から確保できる運転者数（全営業所）。']),
];

const vehicles: readonly KpiDefinition[] = [
  defineKpi('vehicle.<id>.utilisation', 'share', 'neither', ['Vehicle utilisation', '車両稼働率', 'Share of the time in which a vehicle is on a trip, at a dock or charging.', '運行、荷役、充電に使われている時間の割合。']),
  defineKpi('vehicle.<id>.rangeKm', 'km', 'more', ['Range', '航続距離', 'Usable energy over what a kilometre takes on its trips: driving, the on-board computer over the mean speed, and the standing draw.', '使用可能電力量÷1kmの所要電力量（走行、平均速度で割った車載計算機、停車中の電力）。']),
  defineKpi('vehicle.<id>.computerW', 'W', 'less', ['On-board computer', '車載計算機の電力', 'Power of the computer and its sensors in one vehicle.', '1台の計算機とセンサーの電力。']),
];

const energy: readonly KpiDefinition[] = [
  defineKpi('energy.chargingKwh', 'kWh', 'less', ['Charging', '充電電力量', 'Electricity for charging vehicles in a year, losses included; part of the electricity of the site.', '車両の充電に使う年間電力量（損失を含む）。構内の電力量に含まれる。']),
  defineKpi('energy.onBoardKwh', 'kWh', 'less', ['On-board computing', '車載計算の電力量', 'Energy of the on-board computers in a year, from battery or engine.', '車載計算機の年間電力量（電池またはエンジンから）。']),
  defineKpi('fuel.litres', 'L', 'less', ['Diesel', '軽油', 'Diesel burnt in a year, for driving and for on-board computers.', '走行と車載計算機のための年間軽油消費量。']),
  defineKpi('fuel.litresPerTonneKm', 'L/tkm', 'less', ['Diesel per tonne-kilometre', '1トンキロの軽油', 'Diesel over tonne-kilometres.', '軽油消費量を輸送トンキロで割った値。']),
  defineKpi('cost.fuelJpy', 'JPY', 'less', ['Diesel cost', '軽油代', 'Diesel times its price.', '軽油消費量×価格。']),
];

const ofSite = (definitions: readonly KpiDefinition[]): readonly KpiDefinition[] => definitions.map((definition) => definition.id === 'carbon.kgco2'
  ? { ...definition, description: { en: 'Electricity of the site and elsewhere times the grid factor of the year, and diesel burnt on the road.', ja: '構内と構外の電力量×その年の排出係数と、走行で燃やした軽油の排出。' } }
  : definition.id === 'people.needed'
    ? { ...definition, description: { en: 'Drivers and people of the depots for everything that is wanted, at the hours a tonne-kilometre really took and the hours a person can plan with.', ja: '需要全量に要する運転者と拠点の人員。1トンキロの実時間と1人の計画可能時間から求める。' } }
    : definition);

export const logisticsKpiDefinitions: readonly KpiDefinition[] = [
  ...output, ...docks, ...duties, ...ofSite(peopleKpis(words)), ...ofSite(energyKpis(words)), ...energy, ...vehicles, ...nodeKpis,
];
