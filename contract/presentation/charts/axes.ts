import { svg, type SvgNode } from '../svg/svg-tree';
import { textWidth } from '../svg/text-width';
import { FONT_SIZE_PX, type Theme } from '../theme/tokens';
import { plainNumber } from '../format/plain-number';
import type { PlotBox } from './chart-frame';

/** What axes need of a d3 scale. */
export type Scale = (value: number) => number;

/** Labels of ticks with the decimals that their spacing needs, such as 0.5 -> 1. */
export function tickLabels(ticks: readonly number[]): readonly string[] {
  const decimals = Math.max(0, ...ticks.map((tick) => (String(Number(tick.toPrecision(12))).split('.')[1] ?? '').length));
  return ticks.map((tick) => plainNumber(tick, { decimals }));
}

/** Space that the labels of a y axis need at the left, px. */
export const axisWidthPx = (ticks: readonly number[]): number => Math.ceil(Math.max(...tickLabels(ticks).map((label) => textWidth(label, FONT_SIZE_PX.caption)))) + 10;

/** Horizontal gridlines with their labels at the left. */
export function horizontalGrid(ticks: readonly number[], y: Scale, plot: PlotBox, theme: Theme): SvgNode {
  const labels = tickLabels(ticks);
  return svg('g', {}, ...ticks.flatMap((tick, index) => [
    svg('line', { class: 'grid', x1: plot.left, x2: plot.right, y1: y(tick), y2: y(tick), stroke: theme.colours.grid }),
    svg('text', { x: plot.left - 8, y: y(tick) + 4, 'text-anchor': 'end', fill: theme.colours.ink3 }, labels[index] ?? ''),
  ]));
}

export interface AxisTick {
  readonly at: number;
  readonly label: string;
  /** Drawn in the accent colour, such as the year of the cursor. */
  readonly isLive?: boolean;
}

/** The stroke at the bottom with ticks of 4 px and labels below; `title` stands at the right end, under the labels. */
export function bottomAxis(ticks: readonly AxisTick[], x: Scale, plot: PlotBox, options: { readonly theme: Theme; readonly title?: string }): SvgNode {
  const { colours } = options.theme;
  const title = options.title === undefined ? [] : [svg('text', { x: plot.right, y: plot.bottom + 32, 'text-anchor': 'end', fill: colours.ink3 }, options.title)];
  return svg('g', {},
    svg('line', { class: 'axis', x1: plot.left, x2: plot.right, y1: plot.bottom, y2: plot.bottom, stroke: colours.axis }),
    ...ticks.flatMap((tick) => [
      svg('line', { class: 'axis', x1: x(tick.at), x2: x(tick.at), y1: plot.bottom, y2: plot.bottom + 4, stroke: colours.axis }),
      svg('text', {
        x: x(tick.at), y: plot.bottom + 17, 'text-anchor': 'middle', fill: tick.isLive === true ? colours.accent : colours.ink3, 'font-weight': tick.isLive === true ? 600 : undefined,
      }, tick.label),
    ]), ...title);
}

const LEAST_YEAR_SPACING_PX = 38;
const YEAR_STEPS = [1, 2, 5, 10, 15, 20, 25, 50] as const;

/**
 * Years that get a label: the first and the last, steps from the first between them where at least 38 px lie between
 * labels, and always the live year, before which its neighbours give way.
 */
export function yearTicks(years: readonly number[], x: Scale, liveYear?: number): readonly AxisTick[] {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const step = YEAR_STEPS.find((candidate) => x(first + candidate) - x(first) >= LEAST_YEAR_SPACING_PX + 4) ?? last - first + 1;
  const between = Array.from({ length: Math.max(0, Math.ceil((last - first) / step) - 1) }, (_, index) => first + (index + 1) * step);
  const live = liveYear === undefined ? [] : [liveYear];
  const kept = [...new Set([...live, first, last, ...between])].reduce<number[]>((list, year) => (list.every((other) => Math.abs(x(other) - x(year)) >= LEAST_YEAR_SPACING_PX) ? [...list, year] : list), []);
  return kept.sort((a, b) => a - b).map((year) => ({ at: year, label: String(year), isLive: year === liveYear }));
}
