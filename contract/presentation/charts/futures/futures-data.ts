import type { KpiEstimate, Language, ResultBundle } from '../../../../sim-core/index';
import { kpiUnitWord } from '../../format/shown-kpi';
import { displayUnit } from '../../format/unit-words';
import { kpiWords } from '../../words/kpi-words';
import { sectorOfBundle } from '../../words/kept-output';
import { bundleNames } from '../../words/record-names';
import type { ChartHeading } from '../chart-frame';

/** One simulated year, in the chart's unit. */
export interface FuturesPoint {
  readonly year: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly estimate: KpiEstimate;
}

export interface FuturesSeries {
  readonly id: string;
  readonly label: string;
  /** Place among the variants: decides colour, dash and mark in every view. */
  readonly styleIndex: number;
  readonly points: readonly FuturesPoint[];
}

/** A KPI by year for several variants. */
export interface FuturesData {
  readonly heading: ChartHeading;
  readonly kpiId: string;
  readonly unitWord: string;
  /** Stored value / divisor = value in the chart. */
  readonly divisor: number;
  /** The largest stored mean; it chose the unit, and texts beside the chart follow it. */
  readonly magnitude: number;
  readonly isDifference: boolean;
  readonly series: readonly FuturesSeries[];
  readonly threshold?: { readonly value: number; readonly label: string };
  readonly cursorYear?: number;
  readonly selectedId?: string;
  readonly baselineId: string;
  readonly hasLabels: boolean;
}

export interface FuturesRequest {
  readonly kpiId: string;
  readonly language: Language;
  /** Variants shown; all without it. Hidden ones keep their colour, because the style goes by place in the bundle. */
  readonly variantIds?: readonly string[];
  /** Paired differences against the baseline instead of values. */
  readonly showsDifferences?: boolean;
  readonly threshold?: FuturesData['threshold'];
  readonly cursorYear?: number;
  readonly selectedId?: string;
  readonly hasLabels?: boolean;
  readonly hasHeading?: boolean;
}

export const SERVICE_FLOOR_PERCENT = 90;

/** The line below which output counts as not kept, with its word. */
export const serviceFloor = (language: Language): NonNullable<FuturesData['threshold']> =>
  ({ value: SERVICE_FLOOR_PERCENT, label: language === 'ja' ? `下限 ${SERVICE_FLOOR_PERCENT}` : `service floor ${SERVICE_FLOOR_PERCENT}` });

/** Takes one KPI out of a bundle, ready to draw; cells a run has not finished are left out. */
export function futuresData(bundle: ResultBundle, request: FuturesRequest): FuturesData {
  const { kpiId, language } = request;
  const table = request.showsDifferences === true ? bundle.differences : bundle.report.variants;
  const shown = bundle.variants.map((variant, index) => ({ variant, index })).filter(({ variant }) => request.variantIds?.includes(variant.id) ?? true);
  const estimates = shown.flatMap(({ variant }) => bundle.years.flatMap((year) => table[variant.id]?.[String(year)]?.[kpiId] ?? []));
  const magnitude = Math.max(0, ...estimates.map((estimate) => Math.abs(estimate.mean)));
  const unit = displayUnit(estimates[0]?.unit ?? '1', magnitude, language);
  const unitWord = kpiUnitWord(kpiId, unit.word, { language, isDifference: request.showsDifferences ?? false });
  const series = shown.map(({ variant, index }) => ({
    id: variant.id, label: variant.name[language], styleIndex: index,
    points: bundle.years.flatMap((year) => pointOf(year, table[variant.id]?.[String(year)]?.[kpiId], unit.divisor)),
  })).filter((one) => one.points.length > 0);
  return {
    heading: headingOf(bundle, request, unitWord), kpiId, unitWord, divisor: unit.divisor, magnitude, isDifference: request.showsDifferences ?? false,
    series, baselineId: bundle.baseline, hasLabels: request.hasLabels ?? true,
    ...(request.threshold === undefined ? {} : { threshold: request.threshold }),
    ...(request.cursorYear === undefined ? {} : { cursorYear: request.cursorYear }),
    ...(request.selectedId === undefined ? {} : { selectedId: request.selectedId }),
  };
}

function pointOf(year: number, estimate: KpiEstimate | undefined, divisor: number): FuturesPoint[] {
  if (estimate === undefined || !Number.isFinite(estimate.mean)) return [];
  const half = Number.isFinite(estimate.halfWidth) ? estimate.halfWidth : 0;
  return [{ year, mean: estimate.mean / divisor, low: (estimate.mean - half) / divisor, high: (estimate.mean + half) / divisor, estimate }];
}

function headingOf(bundle: ResultBundle, request: FuturesRequest, unitWord: string): ChartHeading {
  const { language, kpiId } = request;
  const n = bundle.completeReplications;
  const difference = request.showsDifferences === true;
  const subtitle = language === 'ja'
    ? `${n}回反復の平均${difference ? '差（対比較）' : ''}と95%${difference ? '区間' : '帯'}`
    : `Mean ${difference ? 'paired difference over' : 'of'} ${n} replications with 95 % band`;
  return { title: titleOf(kpiId, bundle, { language, unitWord, difference }), subtitle, isShown: request.hasHeading ?? true };
}

function titleOf(kpiId: string, bundle: ResultBundle, words: { readonly language: Language; readonly unitWord: string; readonly difference: boolean }): string {
  const { language, unitWord, difference } = words;
  const label = kpiWords(kpiId, bundleNames(bundle), sectorOfBundle(bundle)?.id).label[language];
  const isKept = kpiId === 'output.kept';
  if (language === 'ja') {
    const unit = isKept && !difference ? `${bundle.years[0] ?? ''}年＝100、%` : unitWord;
    return `${label}${difference ? '：基準との差' : ''}${unit === '' ? '' : `（${unit}）`}`;
  }
  const unit = isKept && !difference ? `% of ${bundle.years[0] ?? ''}` : unitWord;
  return `${label}${difference ? ', difference to baseline' : ''}${label.toLowerCase().includes(unit.toLowerCase()) ? '' : `, ${unit}`}`;
}
