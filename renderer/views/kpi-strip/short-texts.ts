import { recordKpi, type ShownEstimate } from '../../../contract/presentation/index';
import type { Bilingual } from '../../../sim-core/index';

/** Labels that fit a tile of 150 px beside a difference; the full label is in the tip. */
const SHORT: Readonly<Record<string, Bilingual>> = {
  'people.available': { en: 'People, have / need', ja: '人員　確保／必要' },
  'energy.peakKw': { en: 'Demand peak', ja: '最大需要電力' },
  'output.goodPartsPerHour': { en: 'Good parts', ja: '良品数' },
  'output.onTimeShare': { en: 'On time', ja: '定時配達率' },
  'ed.doorToDoctorMeanMin': { en: 'Door to doctor', ja: '医師診察まで' },
  latencyP99Ms: { en: 'Response p99', ja: '応答 p99' },
};

export const shortLabel = (kpi: string): Bilingual | undefined => SHORT[kpi] ?? SHORT[recordKpi(kpi).name];

const POINTS = new Set(['points', 'ポイント']);
const COUNTED = new Set(['people', '名', 'parts/h', '個/時']);

/** A difference for the corner of a tile: points become `pt`, counted units are left to the value below. */
export function shortDifference(shown: ShownEstimate): string {
  if (POINTS.has(shown.unit)) return `${shown.value}\u00a0pt`;
  return COUNTED.has(shown.unit) ? shown.value : shown.valueWithUnit;
}
