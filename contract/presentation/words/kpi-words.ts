import type { Bilingual } from '../../../sim-core/index';

export interface KpiWords {
  readonly label: Bilingual;
  /** What a larger value means, so that a difference can be called good or bad. */
  readonly goodDirection: 'up' | 'down' | 'none';
  /** The stored number is a total of one year, so its unit is written per year. */
  readonly isPerYear: boolean;
}

const words = (en: string, ja: string, goodDirection: KpiWords['goodDirection'] = 'none'): KpiWords => ({ label: { en, ja }, goodDirection, isPerYear: false });
const yearly = (en: string, ja: string, goodDirection: KpiWords['goodDirection']): KpiWords => ({ ...words(en, ja, goodDirection), isPerYear: true });

const SITE: Readonly<Record<string, KpiWords>> = {
  'output.goodPartsPerHour': words('Good parts, hourly', '良品数（毎時）', 'up'),
  'output.goodPartsPerYear': words('Good parts, yearly', '良品数（年間）', 'up'),
  'output.kept': words('Output kept', '生産維持率', 'up'),
  'output.escapesPpm': words('Defects that escape', '不良流出率', 'down'),
  'output.leadTimeMeanMin': words('Lead time, mean', '平均リードタイム', 'down'),
  'people.available': words('People available', '確保できる人員'),
  'people.needed': words('People needed', '必要人員', 'down'),
  'people.labourHoursPerGoodPart': words('Labour per good part', '良品1個あたり労働時間', 'down'),
  'people.overtimeHours': yearly('Overtime', '残業時間', 'down'),
  'energy.kwh': yearly('Electricity', '電力量', 'down'),
  'energy.peakKw': words('Demand peak', '最大需要電力', 'down'),
  'energy.kwhPerGoodPart': words('Electricity per good part', '良品1個あたり電力量', 'down'),
  'energy.measuredShare': words('Measured share of node energy', 'ノード電力量の実測割合', 'up'),
  'cost.billJpy': yearly('Electricity bill', '電気料金', 'down'),
  'cost.basicJpy': yearly('Basic charge', '基本料金', 'down'),
  'cost.energyJpy': yearly('Energy charge', '電力量料金', 'down'),
  'cost.adjustmentJpy': yearly('Fuel and market adjustment', '燃料費等調整額', 'down'),
  'cost.levyJpy': yearly('Renewable levy', '再エネ賦課金', 'down'),
  'cost.billJpyPerGoodPart': words('Bill per good part', '良品1個あたり電気料金', 'down'),
  'carbon.kgco2': yearly('Emissions', 'CO2排出量', 'down'),
  'oee.availability': words('OEE: availability', '設備総合効率：時間稼働率', 'up'),
  'oee.effectiveness': words('OEE: effectiveness', '設備総合効率：性能稼働率', 'up'),
  'oee.quality': words('OEE: quality', '設備総合効率：良品率', 'up'),
  'oee.total': words('Overall equipment effectiveness', '設備総合効率', 'up'),
};

/** KPIs of a record: `<group>.<record id>.<name>`. */
const OF_RECORD: Readonly<Record<string, KpiWords>> = {
  'station.utilisation': words('utilisation', '稼働率'),
  'station.blockedShare': words('blocked', '後工程待ち', 'down'),
  'station.starvedShare': words('starved', '材料待ち', 'down'),
  'station.failedShare': words('failed', '故障停止', 'down'),
  'queue.lengthMean': words('mean queue', '平均待ち数', 'down'),
  'queue.waitMean': words('mean wait', '平均待ち時間', 'down'),
  'resource.utilisation': words('utilisation', '使用率'),
  'entity.timeInSystemMean': words('mean time in system', '平均滞在時間', 'down'),
  'output.count': words('count', '数', 'up'),
  'node.utilisation': words('utilisation', '使用率'),
  'node.watts': words('mean power', '平均電力', 'down'),
  'node.latencyP99Ms': words('response time p99', '応答時間 p99', 'down'),
  'node.lateShare': words('late answers', '期限超過率', 'down'),
  'node.energyKwh': yearly('energy', '電力量', 'down'),
  'node.inferencesPerJoule': words('inferences per joule', '1ジュールあたり推論数', 'up'),
};

/**
 * Label and good direction of a KPI id in both languages. `nameOf` gives the title of a record; without it the id
 * stands for itself. An id nobody described is shown as it is.
 */
export function kpiWords(kpiId: string, nameOf: (recordId: string) => Bilingual = asItself): KpiWords {
  const site = SITE[kpiId];
  if (site !== undefined) return site;
  const { group, recordId, name } = recordKpi(kpiId);
  const ofRecord = OF_RECORD[`${group}.${name}`];
  if (ofRecord === undefined || recordId === '') return { label: asItself(kpiId), goodDirection: 'none', isPerYear: false };
  const title = nameOf(recordId);
  return { ...ofRecord, label: { en: `${title.en}: ${ofRecord.label.en}`, ja: `${title.ja}：${ofRecord.label.ja}` } };
}

/** Takes `node.press-camera.watts` apart; ids may hold dots, the first and last parts are group and name. */
export function recordKpi(kpiId: string): { readonly group: string; readonly recordId: string; readonly name: string } {
  const parts = kpiId.split('.');
  return { group: parts[0] ?? '', recordId: parts.slice(1, -1).join('.'), name: parts.length > 1 ? (parts.at(-1) ?? '') : '' };
}

const asItself = (id: string): Bilingual => ({ en: id, ja: id });
