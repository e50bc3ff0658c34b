import type { FuturesSeries } from './futures-data';

const MOST_BANDS = 4;
/** A band of which more than this share lies under another one is no longer readable. */
const MOST_COVERED_SHARE = 0.6;

/**
 * Ids of the series that keep a band; the others show a whisker at their end. All keep it while there are at most four
 * and none is mostly covered by another; otherwise only the selected variant and the baseline do.
 * Series that coincide count once: they share one band.
 */
export function seriesWithBand(series: readonly FuturesSeries[], kept: { readonly selectedId?: string; readonly baselineId: string }): ReadonlySet<string> {
  const distinct = series.filter((one, index) => !series.slice(0, index).some((earlier) => coincide(one, earlier)));
  const readable = distinct.length <= MOST_BANDS && distinct.every((one) => distinct.every((other) => one === other || coveredShare(one, other) <= MOST_COVERED_SHARE));
  if (readable) return new Set(series.map((one) => one.id));
  const selected = kept.selectedId ?? distinct.find((one) => one.id !== kept.baselineId)?.id;
  return new Set(series.filter((one) => one.id === selected || one.id === kept.baselineId).map((one) => one.id));
}

/** True when two series have the same means in the same years, to twelve digits. */
export function coincide(first: FuturesSeries, second: FuturesSeries): boolean {
  return first.points.length === second.points.length && first.points.every((point, index) => {
    const other = second.points[index];
    return other !== undefined && other.year === point.year && Math.abs(other.mean - point.mean) <= 1e-12 * Math.max(1, Math.abs(point.mean));
  });
}

/** Share of the area of one band that lies inside another, summed over the simulated years. */
function coveredShare(one: FuturesSeries, other: FuturesSeries): number {
  const sums = one.points.reduce((sum, point) => {
    const across = other.points.find((candidate) => candidate.year === point.year);
    const shared = across === undefined ? 0 : Math.max(0, Math.min(point.high, across.high) - Math.max(point.low, across.low));
    return { shared: sum.shared + shared, own: sum.own + point.high - point.low };
  }, { shared: 0, own: 0 });
  return sums.own === 0 ? 0 : sums.shared / sums.own;
}
