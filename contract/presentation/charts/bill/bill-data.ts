import type { KpiEstimate, Language, ResultBundle } from '../../../../sim-core/index';
import { kpiUnitWord } from '../../format/shown-kpi';
import { displayUnit } from '../../format/unit-words';
import { kpiWords } from '../../words/kpi-words';
import type { ChartHeading } from '../chart-frame';

/** Parts of the bill in the order they are stacked. */
export const BILL_PARTS = ['cost.basicJpy', 'cost.energyJpy', 'cost.levyJpy', 'cost.adjustmentJpy'] as const;

export interface BillBar {
  readonly variantId: string;
  readonly label: string;
  readonly styleIndex: number;
  /** In the chart's unit, in the order of `BILL_PARTS`; an adjustment may be negative. */
  readonly parts: readonly number[];
  readonly partEstimates: readonly (KpiEstimate | undefined)[];
  readonly total: KpiEstimate;
}

export interface BillData {
  readonly heading: ChartHeading;
  readonly partLabels: readonly string[];
  readonly unitWord: string;
  readonly divisor: number;
  /** The largest stored total; it chose the unit. */
  readonly magnitude: number;
  readonly bars: readonly BillBar[];
}

/** The yearly bill of one year, taken apart, for every variant that has one. */
export function billData(bundle: ResultBundle, request: { readonly year: number; readonly language: Language; readonly hasHeading?: boolean }): BillData {
  const { year, language } = request;
  const found = bundle.variants.flatMap((variant, styleIndex) => {
    const kpis = bundle.report.variants[variant.id]?.[String(year)];
    const total = kpis?.['cost.billJpy'];
    return kpis === undefined || total === undefined ? [] : [{ variantId: variant.id, label: variant.name[language], styleIndex, total, partEstimates: BILL_PARTS.map((id) => kpis[id]) }];
  });
  const magnitude = Math.max(0, ...found.map((bar) => Math.abs(bar.total.mean)));
  const unit = displayUnit('JPY', magnitude, language);
  const unitWord = kpiUnitWord('cost.billJpy', unit.word, { language, isDifference: false });
  const title = language === 'ja' ? `${year}年の電気料金の内訳（${unitWord}）` : `Electricity bill in ${year} by part, ${unitWord}`;
  const subtitle = language === 'ja' ? `${bundle.completeReplications}回反復の平均。合計に95%区間` : `Mean of ${bundle.completeReplications} replications; 95 % interval on the total`;
  return {
    heading: { title, subtitle, isShown: request.hasHeading ?? true }, partLabels: BILL_PARTS.map((id) => kpiWords(id).label[language]), unitWord, divisor: unit.divisor, magnitude,
    bars: found.map((bar) => ({ ...bar, parts: bar.partEstimates.map((estimate) => (estimate?.mean ?? 0) / unit.divisor) })),
  };
}
