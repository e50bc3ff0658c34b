import type { DemandWeek, KpiEstimate, Language, ResultBundle } from '../../../../sim-core/index';
import { bundleNames } from '../../words/record-names';
import { recordKpi } from '../../words/kpi-words';
import type { ChartHeading } from '../chart-frame';

export const WINDOWS_PER_DAY = 48;

/** One consumer, or several small ones together; kW per half-hour. */
export interface DemandLayer {
  readonly id: string;
  readonly label: string;
  readonly meanKw: readonly number[];
  /** Of the week's energy, 0..1. */
  readonly energyShare: number;
  /** Nodes carry the variant's colour; everything else the ramp of watts. */
  readonly isNode: boolean;
}

export interface DemandData {
  readonly heading: ChartHeading;
  /** Bottom to top. */
  readonly layers: readonly DemandLayer[];
  readonly peakKw: KpiEstimate;
  readonly peakWindow: number;
  readonly styleIndex: number;
}

export interface DemandRequest {
  readonly variantId: string;
  readonly year: number;
  readonly language: Language;
  /** Without it the week with the highest peak. */
  readonly week?: string;
  readonly hasHeading?: boolean;
}

const MOST_LAYERS = 6;

/** One representative week of a variant and year, steady consumers at the bottom, nodes always apart and on top. */
export function demandData(bundle: ResultBundle, request: DemandRequest): DemandData | undefined {
  const weeks = bundle.demand[request.variantId]?.[String(request.year)] ?? [];
  const week = weeks.find((one) => one.week === request.week) ?? highestWeek(weeks);
  if (week === undefined) return undefined;
  return {
    heading: headingOf(bundle, week, request), layers: layersOf(bundle, week, request.language), peakKw: week.peakKw, peakWindow: week.peakWindow,
    styleIndex: bundle.variants.findIndex((variant) => variant.id === request.variantId),
  };
}

const highestWeek = (weeks: readonly DemandWeek[]): DemandWeek | undefined =>
  weeks.reduce<DemandWeek | undefined>((best, one) => (best === undefined || one.peakKw.mean > best.peakKw.mean ? one : best), undefined);

function headingOf(bundle: ResultBundle, week: DemandWeek, { language, year, variantId, hasHeading }: DemandRequest): ChartHeading {
  const weekName = bundleNames(bundle)(week.week)[language];
  const variant = bundle.variants.find((one) => one.id === variantId)?.name[language] ?? variantId;
  const subtitle = language === 'ja' ? `${variant}、${year}年、${weekName}。30分値、${week.peakKw.n}回反復の平均` : `${variant}, ${year}, ${weekName.toLowerCase()}: 30-minute values, mean of ${week.peakKw.n} replications`;
  return { title: language === 'ja' ? '需要電力（kW）' : 'Electric load, kW', subtitle, isShown: hasHeading ?? true };
}

function layersOf(bundle: ResultBundle, week: DemandWeek, language: Language): readonly DemandLayer[] {
  const nodes = nodeIds(bundle);
  const name = bundleNames(bundle);
  const total = week.meanKw.reduce((sum, row) => sum + energy(row), 0);
  const layers = week.consumers.map((id, index): DemandLayer => {
    const meanKw = week.meanKw[index] ?? [];
    return { id, label: name(id)[language], meanKw, energyShare: total === 0 ? 0 : energy(meanKw) / total, isNode: nodes.has(id) };
  }).filter((layer) => layer.energyShare > 0);
  const site = layers.filter((layer) => !layer.isNode).sort((a, b) => b.energyShare - a.energyShare);
  const nodeLayers = layers.filter((layer) => layer.isNode);
  const room = MOST_LAYERS - nodeLayers.length;
  const small = site.length > room ? site.slice(room - 1) : [];
  const shown = [...site.slice(0, site.length - small.length), ...(small.length === 0 ? [] : [together(small, language)])];
  return [...shown.sort((a, b) => steadiness(b) - steadiness(a)), ...nodeLayers];
}

/** Consumers that are nodes: those with node KPIs, and the group of that name. */
function nodeIds(bundle: ResultBundle): ReadonlySet<string> {
  const kpiIds = Object.values(bundle.report.variants).flatMap((years) => Object.keys(Object.values(years)[0] ?? {}));
  return new Set(['nodes', ...kpiIds.map(recordKpi).filter((kpi) => kpi.group === 'node').map((kpi) => kpi.recordId)]);
}

const together = (layers: readonly DemandLayer[], language: Language): DemandLayer => ({
  id: 'others', label: language === 'ja' ? `その他（${layers.length}項目）` : `${layers.length} others`, isNode: false,
  meanKw: (layers[0]?.meanKw ?? []).map((_, window) => layers.reduce((sum, layer) => sum + (layer.meanKw[window] ?? 0), 0)),
  energyShare: layers.reduce((sum, layer) => sum + layer.energyShare, 0),
});

/** Least over mean power: 1 for a constant consumer. */
const steadiness = (layer: DemandLayer): number => (Math.min(...layer.meanKw) * layer.meanKw.length) / energy(layer.meanKw);

const energy = (row: readonly number[]): number => row.reduce((sum, kw) => sum + kw, 0);
