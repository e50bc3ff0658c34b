import type { DemandWeek } from '../../../sim-core/index';

/** The silhouette of a week's total demand in a box of unit size, and where its peak stands. */
export interface DemandShape {
  /** SVG path in a viewBox of `windows` by 1, from the floor and back to it. */
  readonly path: string;
  readonly windows: number;
  readonly peakShare: number;
  readonly peakHeightShare: number;
}

/** Part of the height that stays free above the largest half-hour, for the peak's mark. */
const HEAD_ROOM = 0.25;

export function demandShape(week: DemandWeek): DemandShape {
  const windows = week.meanKw[0]?.length ?? 0;
  const totals = Array.from({ length: windows }, (_, window) => week.meanKw.reduce((sum, row) => sum + (row[window] ?? 0), 0));
  const top = Math.max(...totals, Number.MIN_VALUE) / (1 - HEAD_ROOM);
  const steps = totals.map((kw, window) => `L${window} ${rounded(1 - kw / top)}H${window + 1}`).join('');
  return { path: `M0 1${steps}V1Z`, windows, peakShare: (week.peakWindow + 0.5) / Math.max(1, windows), peakHeightShare: 1 - (totals[week.peakWindow] ?? 0) / top };
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
