import { kpiWords, recordKpi, sectorOfKpis, showEstimate, type ShownEstimate } from '../../../contract/presentation/index';
import type { Bilingual, KpiEstimate, Language } from '../../../sim-core/index';
import type { ResultCell } from '../../state/use-cell';

/** A difference is coloured only when its interval excludes 0 and the direction is good or bad. */
export type Tone = 'good' | 'bad' | 'neutral';

export interface KpiTile {
  readonly kpi: string;
  readonly label: Bilingual;
  readonly value: ShownEstimate;
  /** Every replication gave the same number, so there is no interval to show. */
  readonly isExact: boolean;
  readonly difference: { readonly shown: ShownEstimate; readonly tone: Tone } | undefined;
  /** A second figure that belongs to the first: people needed beside people available. */
  readonly companion: { readonly kpi: string; readonly shown: ShownEstimate } | undefined;
}

const SITE_TILES = ['output.kept', 'people.available', 'cost.billJpy', 'energy.peakKw'] as const;
/** What a site without a model puts last: how much of its output it makes, or how well. */
const OUTPUT_TILES: readonly string[] = ['ed.doorToDoctorMeanMin', 'output.goodPartsPerHour', 'output.onTimeShare'];
const COMPANIONS: Readonly<Record<string, string>> = { 'people.available': 'people.needed' };
const MAXIMUM_TILES = 5;

/** Which figures stand in the strip: the site's, then the slowest node's p99, or a custom model's first ones. */
export function tileIds(kpis: ResultCell['kpis']): readonly string[] {
  const site = SITE_TILES.filter((id) => kpis[id] !== undefined);
  const others = Object.keys(kpis).filter((id) => !site.includes(id as (typeof SITE_TILES)[number]));
  if (site.length === 0) return others.slice(0, MAXIMUM_TILES);
  const [slowest] = others.filter((id) => recordKpi(id).name === 'latencyP99Ms').sort((a, b) => (kpis[b]?.mean ?? 0) - (kpis[a]?.mean ?? 0));
  const last = slowest ?? others.find((id) => OUTPUT_TILES.includes(id));
  return last === undefined ? site : [...site, last];
}

export function kpiTiles(cell: ResultCell, language: Language, nameOf: (recordId: string) => Bilingual): readonly KpiTile[] {
  return tileIds(cell.kpis).flatMap((kpi) => {
    const estimate = cell.kpis[kpi];
    if (!estimate) return [];
    const companionKpi = COMPANIONS[kpi];
    const companion = companionKpi === undefined ? undefined : cell.kpis[companionKpi];
    return [{
      kpi,
      label: kpiWords(kpi, nameOf, sectorOfKpis(Object.keys(cell.kpis))?.id).label,
      value: showEstimate(estimate, language),
      isExact: estimate.halfWidth === 0,
      difference: cell.isBaseline ? undefined : difference(kpi, cell.differences[kpi], estimate, language),
      companion: companion && companionKpi !== undefined ? { kpi: companionKpi, shown: showEstimate(companion, language) } : undefined,
    }];
  });
}

function difference(kpi: string, estimate: KpiEstimate | undefined, whole: KpiEstimate, language: Language): KpiTile['difference'] {
  if (!estimate || !Number.isFinite(estimate.mean)) return undefined;
  const shown = showEstimate(estimate, language, { isDifference: true, magnitude: whole.mean });
  return { shown, tone: toneOf(kpi, estimate) };
}

export function toneOf(kpi: string, estimate: KpiEstimate): Tone {
  const excludesZero = Math.abs(estimate.mean) > estimate.halfWidth && Number.isFinite(estimate.halfWidth);
  const { goodDirection } = kpiWords(kpi);
  if (!excludesZero || goodDirection === 'none') return 'neutral';
  return (estimate.mean > 0) === (goodDirection === 'up') ? 'good' : 'bad';
}
