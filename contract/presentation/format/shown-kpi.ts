import type { Bilingual, KpiEstimate, Language } from '../../../sim-core/index';
import { kpiWords } from '../words/kpi-words';
import { showEstimate, type ShownEstimate, type ShowOptions } from './shown-estimate';
import { withUnit } from './unit-words';

/**
 * A key figure in words: as `showEstimate`, with yearly totals written per year. Screen, report, key figures of the
 * command line and tables all use this one.
 */
export function showKpi(kpiId: string, estimate: KpiEstimate, language: Language, options: ShowOptions = {}): ShownEstimate {
  const shown = showEstimate(estimate, language, options);
  const unit = kpiUnitWord(kpiId, { en: shown.unit, ja: shown.unit }, { language, isDifference: false });
  return { ...shown, unit, valueWithUnit: withUnit(shown.value, unit, language) };
}

/** The unit word of a KPI from that of its stored unit: per year for totals of a year, points for differences of %. */
export function kpiUnitWord(kpiId: string, unit: Bilingual, options: { readonly language: Language; readonly isDifference: boolean }): string {
  const word = unit[options.language];
  if (options.isDifference && word === '%') return options.language === 'ja' ? 'ポイント' : 'points';
  if (!kpiWords(kpiId).isPerYear || word === '') return word;
  return options.language === 'ja' ? `${word}/年` : `${word}/year`;
}
