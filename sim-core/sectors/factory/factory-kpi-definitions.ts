import type { KpiDefinition } from '../kpi-definition';
import { defineKpi as define, energyKpis, nodeKpis, peopleKpis, skillKpis, type OutputWords } from '../site/site-kpi-definitions';

const goodParts: OutputWords = { suffix: 'GoodPart', unit: 'part', one: { en: 'good part', ja: '良品1個' }, many: { en: 'good parts', ja: '良品' } };

const output: readonly KpiDefinition[] = [
  define('output.goodPartsPerHour', 'parts/h', 'more', ['Good parts per hour', '良品数（毎時）', 'Parts shipped without a defect per manned hour of the line.', 'ラインの稼働1時間あたりに出荷した良品の数。']),
  define('output.goodPartsPerYear', 'parts', 'more', ['Good parts per year', '良品数（年間）', 'Parts shipped without a defect in the operating weeks of a year.', '年間の操業週に出荷した良品の数。']),
  define('output.kept', '%', 'more', ['Output kept', '生産維持率', 'Good parts per year as a percentage of the baseline variant in the first milestone year.', '最初の基準年の基準案に対する年間良品数の百分率。']),
  define('output.escapesPpm', 'ppm', 'less', ['Defects that escape', '不良の流出', 'Defective parts among a million shipped ones.', '出荷100万個あたりの不良品の数。']),
  define('output.leadTimeMeanMin', 'min', 'less', ['Mean lead time', '平均リードタイム', 'Calendar time from release to shipping, nights and weekends included.', '投入から出荷までの暦の時間（夜間・週末を含む）。']),
  define('output.wipMean', 'parts', 'less', ['Work in progress', '仕掛品', 'Mean number of parts inside, by Little’s law from the lead times of all parts that left, nights and weekends included.', 'ライン内の部品数の平均。出荷・廃却した部品の滞在時間からリトルの法則で求める（夜間・週末を含む）。']),
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
  define('station.<id>.setupShare', 'share', 'less', ['Set-up', '段取り', 'Share of manned time being set up for another product.', '品種の段取り替えをしている時間の割合。']),
  define('station.<id>.maintenanceShare', 'share', 'less', ['Planned stops', '計画停止', 'Share of manned time in planned maintenance.', '計画保全で止まっている時間の割合。']),
  define('station.<id>.activeShare', 'share', 'neither', ['Active', '活動率', 'Running, down, set up or maintained, over manned time: what a station does while it is neither starved nor blocked. The largest marks the bottleneck.', '稼働・故障・段取り・保全の時間÷操業時間。待ちでも詰まりでもない時間で、最大の工程がネック。']),
  define('queue.<id>.lengthMean', 'parts', 'less', ['Parts waiting', '待ち部品数', 'Time-weighted mean number of parts in the buffer.', 'バッファ内の部品数の時間平均。']),
];

export const factoryKpiDefinitions: readonly KpiDefinition[] = [...output, ...peopleKpis(goodParts), ...energyKpis(goodParts), ...oee, ...perRecord, ...skillKpis, ...nodeKpis];
