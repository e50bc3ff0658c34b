import type { KpiDefinition } from '../kpi-definition';

type Words = readonly [labelEn: string, labelJa: string, descriptionEn: string, descriptionJa: string];

const define = (id: string, unit: string, good: KpiDefinition['good'], words: Words): KpiDefinition =>
  ({ id, unit, good, label: { en: words[0], ja: words[1] }, description: { en: words[2], ja: words[3] } });

const output: readonly KpiDefinition[] = [
  define('output.goodPartsPerHour', 'parts/h', 'more', ['Good parts per hour', '良品数（毎時）', 'Parts shipped without a defect per manned hour of the line.', 'ラインの稼働1時間あたりに出荷した良品の数。']),
  define('output.goodPartsPerYear', 'parts', 'more', ['Good parts per year', '良品数（年間）', 'Parts shipped without a defect in the operating weeks of a year.', '年間の操業週に出荷した良品の数。']),
  define('output.kept', '%', 'more', ['Output kept', '生産維持率', 'Good parts per year as a percentage of the baseline variant in the first milestone year.', '最初の基準年の基準案に対する年間良品数の百分率。']),
  define('output.escapesPpm', 'ppm', 'less', ['Defects that escape', '不良の流出', 'Defective parts among a million shipped ones.', '出荷100万個あたりの不良品の数。']),
  define('output.leadTimeMeanMin', 'min', 'less', ['Mean lead time', '平均リードタイム', 'Calendar time from release to shipping, nights and weekends included.', '投入から出荷までの暦の時間（夜間・週末を含む）。']),
];

const people: readonly KpiDefinition[] = [
  define('people.available', 'people', 'neither', ['People available', '確保できる人員', 'People on the payroll of the line, all skills and shifts.', 'ラインの在籍人員（全職種・全直）。']),
  define('people.posts', 'people', 'neither', ['Posts', '席数', 'Posts of all skills and shifts; posts less people are vacancies.', '全職種・全直の席数。人員との差が欠員。']),
  define('people.needed', 'people', 'less', ['People needed', '必要人員', 'People for the whole order: hours of work per good part as simulated, times the parts ordered, over the hours a person can plan with.', '受注全量に要する人員。良品1個の実作業時間×受注数÷1人の計画可能時間。']),
  define('people.labourHoursPerGoodPart', 'h/part', 'less', ['Labour-hours per good part', '良品1個の労働時間', 'Hours on duty and overtime over good parts.', '勤務時間と残業時間を良品数で割った値。']),
  define('people.overtimeHours', 'h', 'less', ['Overtime', '残業時間', 'Planned overtime and work finished beyond the shift, all people, per year.', '計画残業と直を越えて仕上げた時間の年間合計（全員）。']),
];

const energy: readonly KpiDefinition[] = [
  define('energy.kwh', 'kWh', 'less', ['Electricity', '電力量', 'Electricity of the site in a year, weeks without work included.', '構内の年間電力量（操業しない週を含む）。']),
  define('energy.peakKw', 'kW', 'less', ['Peak demand', '最大需要電力', 'Largest expected monthly maximum of the 30-minute demand: maximum of 4.35 weekly maxima, from the order statistics of the replications.', '30分需要の月最大の期待値の年最大。4.35週の週最大の最大値を反復の順序統計から求める。']),
  define('energy.kwhPerGoodPart', 'kWh/part', 'less', ['Electricity per good part', '良品1個の電力量', 'Electricity of the year over good parts of the year.', '年間電力量を年間良品数で割った値。']),
  define('energy.remoteKwh', 'kWh', 'less', ['Electricity elsewhere', '構外の電力量', 'Electricity of cloud servers and of the network to them, data-centre overhead included.', 'クラウドのサーバーと通信の年間電力量（付帯設備を含む）。']),
  define('energy.measuredShare', 'share', 'more', ['Measured share of node energy', 'ノード電力量の実測割合', 'Share of the nodes’ energy that rests on measured points.', 'ノードの電力量のうち測定点に基づく割合。']),
];

const cost: readonly KpiDefinition[] = [
  define('cost.billJpy', 'JPY', 'less', ['Electricity bill', '電気料金', 'Bill of a year with all its parts, tax included.', '年間の電気料金（すべての項目、税込）。']),
  define('cost.basicJpy', 'JPY', 'less', ['Basic charge', '基本料金', 'Billed kW times rate times power-factor multiple, twelve months.', '契約電力×単価×力率割引の12か月分。']),
  define('cost.energyJpy', 'JPY', 'less', ['Energy charge', '電力量料金', 'kWh by time band times rate.', '時間帯別の電力量×単価。']),
  define('cost.adjustmentJpy', 'JPY', 'less', ['Adjustments', '調整額', 'Fuel-cost and market-price adjustments.', '燃料費調整と市場価格調整。']),
  define('cost.levyJpy', 'JPY', 'less', ['Renewable levy', '再エネ賦課金', 'kWh times the levy of the fiscal year.', '電力量×その年度の賦課金単価。']),
  define('cost.billJpyPerGoodPart', 'JPY/part', 'less', ['Bill per good part', '良品1個の電気料金', 'Bill of the year over good parts of the year.', '年間の電気料金を年間良品数で割った値。']),
  define('cost.cloudFeeJpy', 'JPY', 'less', ['Cloud fee', 'クラウド利用料', 'Inferences of a year in the cloud times the price.', 'クラウドでの年間推論数×単価。']),
  define('carbon.kgco2', 'kgCO2', 'less', ['Emissions', 'CO2排出量', 'Electricity of the site and elsewhere times the grid factor of the year.', '構内と構外の電力量×その年の排出係数。']),
];

const oee: readonly KpiDefinition[] = [
  define('oee.availability', 'share', 'more', ['OEE: availability', '設備総合効率：時間稼働率', 'Actual production time over planned busy time at the bottleneck (ISO 22400-2); blocked and starved time count against it.', 'ボトルネックでの実生産時間÷計画稼働時間（ISO 22400-2）。詰まりと待ちも損失に数える。']),
  define('oee.effectiveness', 'share', 'more', ['OEE: effectiveness', '設備総合効率：性能稼働率', 'Planned run time per item times items over actual production time at the bottleneck.', 'ボトルネックでの計画サイクルタイム×数量÷実生産時間。']),
  define('oee.quality', 'share', 'more', ['OEE: quality', '設備総合効率：良品率', 'Good parts over parts shipped and scrapped.', '良品数÷（出荷数＋廃却数）。']),
  define('oee.total', 'share', 'more', ['Overall equipment effectiveness', '設備総合効率', 'Availability times effectiveness times quality.', '時間稼働率×性能稼働率×良品率。']),
];

const perRecord: readonly KpiDefinition[] = [
  define('station.<id>.utilisation', 'share', 'neither', ['Utilisation', '稼働率', 'Running time over manned time; for inspection benches, people at work over benches.', '稼働時間÷操業時間。検査台では作業中の台の割合。']),
  define('station.<id>.blockedShare', 'share', 'less', ['Blocked', '詰まり', 'Share of manned time in which a finished part cannot move on.', '完成した部品を送り出せない時間の割合。']),
  define('station.<id>.starvedShare', 'share', 'less', ['Starved', '待ち', 'Share of manned time without a part or without people.', '部品または人を待つ時間の割合。']),
  define('station.<id>.failedShare', 'share', 'less', ['Down', '故障', 'Share of manned time out of order, waiting for the crew included.', '故障している時間の割合（修理待ちを含む）。']),
  define('queue.<id>.lengthMean', 'parts', 'less', ['Parts waiting', '待ち部品数', 'Time-weighted mean number of parts in the buffer.', 'バッファ内の部品数の時間平均。']),
  define('node.<id>.utilisation', 'share', 'neither', ['Node utilisation', 'ノード利用率', 'Busy share of requests and streams together; for a shared server, with the use by others.', '要求とストリームを合わせた処理中の割合。共用サーバーでは他者の利用も含む。']),
  define('node.<id>.watts', 'W', 'less', ['Node power', 'ノード電力', 'Mean power over the year; for a cloud node the share that this site causes, overhead and network included.', '年平均の電力。クラウドではこの拠点の分（付帯設備と通信を含む）。']),
  define('node.<id>.latencyP99Ms', 'ms', 'less', ['Response p99', '応答時間 p99', '99th percentile of the answer time of requests: network, queue and service.', '要求の応答時間の99パーセンタイル（通信・待ち・処理）。']),
  define('node.<id>.lateShare', 'share', 'less', ['Late answers', '遅延応答', 'Share of requests without an answer before the deadline; people inspect those parts.', '締切までに答えが返らない要求の割合。その部品は人が検査する。']),
  define('node.<id>.energyKwh', 'kWh', 'less', ['Node energy', 'ノード電力量', 'Energy of the node in a year.', 'ノードの年間電力量。']),
  define('node.<id>.inferencesPerJoule', '1/J', 'more', ['Inferences per joule', '1ジュールの推論数', 'Inferences of a year over energy of a year. Derived, not verified by MLCommons.', '年間推論数÷年間エネルギー。導出値でMLCommonsの検証は受けていない。']),
];

export const factoryKpiDefinitions: readonly KpiDefinition[] = [...output, ...people, ...energy, ...cost, ...oee, ...perRecord];
