import type { Bilingual } from '../../foundation/problems';
import type { KpiDefinition } from '../kpi-definition';

type Words = readonly [labelEn: string, labelJa: string, descriptionEn: string, descriptionJa: string];

/** A documented key figure from its words. */
export const defineKpi = (id: string, unit: string, good: KpiDefinition['good'], words: Words): KpiDefinition =>
  ({ id, unit, good, label: { en: words[0], ja: words[1] }, description: { en: words[2], ja: words[3] } });

/** How a sector speaks of its unit of output. */
export interface OutputWords {
  readonly suffix: string;
  readonly unit: string;
  /** `good part`, 良品1個 */
  readonly one: Bilingual;
  /** `good parts`, 良品 */
  readonly many: Bilingual;
}

/** People, by the words of a sector. */
export const peopleKpis = ({ suffix, unit, one, many }: OutputWords): readonly KpiDefinition[] => [
  defineKpi('people.available', 'people', 'neither', ['People available', '確保できる人員', 'People on the payroll of the site, all skills and shifts.', '拠点の在籍人員（全職種・全直）。']),
  defineKpi('people.posts', 'people', 'neither', ['Posts', '席数', 'Posts of all skills and shifts; posts less people are vacancies.', '全職種・全直の席数。人員との差が欠員。']),
  defineKpi('people.needed', 'people', 'less', ['People needed', '必要人員', `People for everything that is wanted: hours of work per ${one.en} as simulated, times what is wanted, over the hours a person can plan with.`, `需要全量に要する人員。${one.ja}の実作業時間×需要÷1人の計画可能時間。`]),
  defineKpi(`people.labourHoursPer${suffix}`, `h/${unit}`, 'less', [`Labour-hours per ${one.en}`, `${one.ja}の労働時間`, `Hours on duty and overtime over ${many.en}.`, `勤務時間と残業時間を${many.ja}の数で割った値。`]),
  defineKpi('people.overtimeHours', 'h', 'less', ['Overtime', '残業時間', 'Planned overtime and work finished beyond the shift, all people, per year.', '計画残業と直を越えて仕上げた時間の年間合計（全員）。']),
];

/** Every skill of a site. */
export const skillKpis: readonly KpiDefinition[] = [
  defineKpi('skill.<id>.utilisation', 'share', 'neither', ['People at work', '作業率', 'Hours at work over hours on duty and overtime, of the people of this skill.', 'この職種の作業時間÷（勤務時間＋残業時間）。']),
];

/** Electricity, bill, fee and emissions, by the words of a sector. */
export const energyKpis = ({ suffix, unit, one, many }: OutputWords): readonly KpiDefinition[] => [
  defineKpi('energy.kwh', 'kWh', 'less', ['Electricity', '電力量', 'Electricity of the site in a year, weeks without work included.', '構内の年間電力量（操業しない週を含む）。']),
  defineKpi('energy.peakKw', 'kW', 'less', ['Peak demand', '最大需要電力', 'Largest expected monthly maximum of the 30-minute demand: maximum of 4.35 weekly maxima, from the order statistics of the replications.', '30分需要の月最大の期待値の年最大。4.35週の週最大の最大値を反復の順序統計から求める。']),
  defineKpi(`energy.kwhPer${suffix}`, `kWh/${unit}`, 'less', [`Electricity per ${one.en}`, `${one.ja}の電力量`, `Electricity of the year over ${many.en} of the year.`, `年間電力量を年間の${many.ja}の数で割った値。`]),
  defineKpi('energy.remoteKwh', 'kWh', 'less', ['Electricity elsewhere', '構外の電力量', 'Electricity of cloud servers and of the network to them, data-centre overhead included.', 'クラウドのサーバーと通信の年間電力量（付帯設備を含む）。']),
  defineKpi('energy.measuredShare', 'share', 'more', ['Measured share of node energy', 'ノード電力量の実測割合', 'Share of the nodes’ energy that rests on measured points.', 'ノードの電力量のうち測定点に基づく割合。']),
  defineKpi('cost.billJpy', 'JPY', 'less', ['Electricity bill', '電気料金', 'Bill of a year with all its parts, tax included.', '年間の電気料金（すべての項目、税込）。']),
  defineKpi('cost.basicJpy', 'JPY', 'less', ['Basic charge', '基本料金', 'Billed kW times rate times power-factor multiple, twelve months.', '契約電力×単価×力率割引の12か月分。']),
  defineKpi('cost.energyJpy', 'JPY', 'less', ['Energy charge', '電力量料金', 'kWh by time band times rate.', '時間帯別の電力量×単価。']),
  defineKpi('cost.adjustmentJpy', 'JPY', 'less', ['Adjustments', '調整額', 'Fuel-cost and market-price adjustments.', '燃料費調整と市場価格調整。']),
  defineKpi('cost.levyJpy', 'JPY', 'less', ['Renewable levy', '再エネ賦課金', 'kWh times the levy of the fiscal year.', '電力量×その年度の賦課金単価。']),
  defineKpi(`cost.billJpyPer${suffix}`, `JPY/${unit}`, 'less', [`Bill per ${one.en}`, `${one.ja}の電気料金`, `Bill of the year over ${many.en} of the year.`, `年間の電気料金を年間の${many.ja}の数で割った値。`]),
  defineKpi('cost.cloudFeeJpy', 'JPY', 'less', ['Cloud fee', 'クラウド利用料', 'Inferences of a year in the cloud times the price.', 'クラウドでの年間推論数×単価。']),
  defineKpi('cost.carbonJpy', 'JPY', 'less', ['Carbon cost', '炭素費用', 'Emissions of a year times the carbon price; no part of the bill.', '年間排出量×炭素価格。電気料金には含まれない。']),
  defineKpi('carbon.kgco2', 'kgCO2', 'less', ['Emissions', 'CO2排出量', 'Electricity of the site and elsewhere times the grid factor of the year.', '構内と構外の電力量×その年の排出係数。']),
];

/** Every node of a site. */
export const nodeKpis: readonly KpiDefinition[] = [
  defineKpi('node.<id>.utilisation', 'share', 'neither', ['Node utilisation', 'ノード利用率', 'Busy share of requests and streams together; for a shared server, with the use by others.', '要求とストリームを合わせた処理中の割合。共用サーバーでは他者の利用も含む。']),
  defineKpi('node.<id>.watts', 'W', 'less', ['Node power', 'ノード電力', 'Mean power over the year; for a cloud node the share that this site causes, overhead and network included.', '年平均の電力。クラウドではこの拠点の分（付帯設備と通信を含む）。']),
  defineKpi('node.<id>.latencyP99Ms', 'ms', 'less', ['Response p99', '応答時間 p99', '99th percentile of the answer time of requests: network, queue and service.', '要求の応答時間の99パーセンタイル（通信・待ち・処理）。']),
  defineKpi('node.<id>.lateShare', 'share', 'less', ['Late answers', '遅延応答', 'Share of requests without an answer before the deadline; people do that work.', '締切までに答えが返らない要求の割合。その分は人が行う。']),
  defineKpi('node.<id>.energyKwh', 'kWh', 'less', ['Node energy', 'ノード電力量', 'Energy of the node in a year.', 'ノードの年間電力量。']),
  defineKpi('node.<id>.inferencesPerJoule', '1/J', 'more', ['Inferences per joule', '1ジュールの推論数', 'Inferences of a year over energy of a year. Derived, not verified by MLCommons.', '年間推論数÷年間エネルギー。導出値でMLCommonsの検証は受けていない。']),
  defineKpi('node.<id>.sleepShare', 'share', 'neither', ['Asleep', 'スリープの割合', 'Share of the operating weeks in which the node sleeps.', '操業週のうちノードがスリープしている割合。']),
  defineKpi('node.<id>.availability', 'share', 'more', ['Node availability', 'ノードの可用率', 'Machines in use over machines wanted, spares taken into account.', '使用中の台数÷必要な台数（予備機を含めて）。']),
  defineKpi('node.<id>.throttledShare', 'share', 'less', ['Throttled', '熱による性能低下', 'Share of the operating weeks in which heat slows the node down.', '操業週のうち熱で遅くなる割合。']),
  defineKpi('node.<id>.stoppedShare', 'share', 'less', ['Shut down by heat', '熱による停止', 'Share of the operating weeks in which heat has shut the node down.', '操業週のうち熱で停止している割合。']),
  defineKpi('node.<id>.framesServedShare', 'share', 'more', ['Frames judged', '判定できたフレーム', 'Share of the frames that network and heat let the node judge.', '通信と熱の制約の下で判定できたフレームの割合。']),
];
