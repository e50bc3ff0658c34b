import type { Language } from '../../../../sim-core/index';
import { showKpi } from '../../format/shown-kpi';
import type { FuturesData, FuturesPoint, FuturesSeries } from './futures-data';
import { fallsBelow } from './threshold-crossing';

/** What the chart shows in words, for a screen reader: first and last value of each variant and its crossing. */
export function describeFutures(data: FuturesData, language: Language): string {
  return data.series.map((one) => describeSeries(one, data, language)).join(language === 'ja' ? '' : ' ');
}

function describeSeries(series: FuturesSeries, data: FuturesData, language: Language): string {
  const [first, last] = [series.points[0], series.points.at(-1)];
  if (first === undefined || last === undefined) return '';
  const ja = language === 'ja';
  const path = ja
    ? `${series.label}：${first.year}年 ${shown(first, data, language)}、${last.year}年 ${shown(last, data, language)}`
    : `${series.label}: ${shown(first, data, language)} in ${first.year}, ${shown(last, data, language)} in ${last.year}`;
  return `${path}${crossingText(series, data, ja)}${ja ? '。' : '.'}`;
}

const shown = (point: FuturesPoint, data: FuturesData, language: Language): string =>
  showKpi(data.kpiId, point.estimate, language, { isDifference: data.isDifference, magnitude: data.magnitude }).valueWithUnit;

function crossingText(series: FuturesSeries, data: FuturesData, ja: boolean): string {
  if (data.threshold === undefined) return '';
  const crossing = fallsBelow(series.points, data.threshold.value);
  if (crossing === undefined) return ja ? `、${data.threshold.value}を下回らない` : `, not below ${data.threshold.value}`;
  const year = Math.floor(crossing.year);
  return ja ? `、${year}年に${data.threshold.value}を下回る` : `, below ${data.threshold.value} in ${year}`;
}
