import type { Language } from '../../../../sim-core/index';
import { plainNumber } from '../../format/plain-number';
import type { ChartTable } from '../../table/chart-table';
import type { ChartHeading } from '../chart-frame';

/** One prefecture with its value; `isTrend` where the year lies beyond the prefecture's own projection. */
export interface PrefectureValue {
  /** ISO 3166-2 in small letters, as in the map's outlines. */
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly isTrend: boolean;
}

export interface PrefectureMapData {
  readonly heading: ChartHeading;
  readonly unitWord: string;
  readonly decimals: number;
  readonly prefectures: readonly PrefectureValue[];
  /** Said below the map, such as where the values come from. */
  readonly note: string;
}

export const valueText = (data: PrefectureMapData, value: number): string => `${plainNumber(value, { decimals: data.decimals })}${data.unitWord === '%' ? ' %' : ''}`;

/** The lowest and the highest prefecture in words, for those who do not see the map. */
export function mapDescription(data: PrefectureMapData, language: Language): string {
  const sorted = [...data.prefectures].sort((first, second) => first.value - second.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return language === 'ja' ? '値がありません。' : 'No values.';
  return language === 'ja'
    ? `最小は${low.name}（${valueText(data, low.value)}）、最大は${high.name}（${valueText(data, high.value)}）。`
    : `Lowest in ${low.name} (${valueText(data, low.value)}), highest in ${high.name} (${valueText(data, high.value)}).`;
}

/** The same values as a table, in the order of the codes. */
export function mapTable(data: PrefectureMapData, language: Language): ChartTable {
  const head = language === 'ja' ? ['都道府県', `値（${data.unitWord}）`, '全国の動向による'] : ['Prefecture', `Value, ${data.unitWord}`, 'By the national trend'];
  return {
    title: data.heading.title,
    columns: head.map((label, index) => ({ label, isNumeric: index === 1 })),
    rows: data.prefectures.map(({ name, value, isTrend }) => [
      { text: name }, { text: plainNumber(value, { decimals: data.decimals }), value }, { text: isTrend ? (language === 'ja' ? 'はい' : 'yes') : '–' },
    ]),
  };
}
