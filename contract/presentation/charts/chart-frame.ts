import type { Language } from '../../../sim-core/index';
import { svg, type SvgNode } from '../svg/svg-tree';
import { fitText } from '../svg/text-width';
import { FONT_FAMILY, FONT_SIZE_PX, type Theme } from '../theme/tokens';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Inner drawing area in px of the chart's own coordinates. */
export interface PlotBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ChartHeading {
  /** Quantity and unit. */
  readonly title: string;
  /** Statistic and n. */
  readonly subtitle: string;
  /** False where the page around the chart sets the title itself; it still names the picture for a screen reader. */
  readonly isShown: boolean;
}

const HEADING_HEIGHT_PX = 48;

export const headingHeightPx = (heading: ChartHeading): number => (heading.isShown ? HEADING_HEIGHT_PX : 10);

/** The root of a chart: name and description for a screen reader, heading, content. */
export function chartFrame(options: {
  readonly heading: ChartHeading; readonly description: string; readonly size: Size; readonly theme: Theme; readonly language: Language;
}, ...content: readonly SvgNode[]): SvgNode {
  const { heading, size, theme } = options;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg', class: 'shoryoku-chart', role: 'img', 'xml:lang': options.language, lang: options.language,
    width: size.width, height: size.height, viewBox: `0 0 ${size.width} ${size.height}`, 'font-family': FONT_FAMILY, 'font-size': FONT_SIZE_PX.caption,
    // Without pointer events no browser shows the title as a floating tip; the element around the chart listens.
    style: 'font-variant-numeric:tabular-nums;pointer-events:none',
  };
  return svg('svg', root, svg('title', {}, heading.title), svg('desc', {}, options.description), ...headingNodes(heading, size, theme), ...content);
}

function headingNodes(heading: ChartHeading, size: Size, theme: Theme): SvgNode[] {
  if (!heading.isShown) return [];
  return [
    svg('text', { x: 0, y: 14, 'font-size': FONT_SIZE_PX.chartTitle, 'font-weight': 600, fill: theme.colours.ink }, fitText(heading.title, size.width, FONT_SIZE_PX.chartTitle)),
    svg('text', { x: 0, y: 31, fill: theme.colours.ink3 }, fitText(heading.subtitle, size.width, FONT_SIZE_PX.caption)),
  ];
}

/** Text with a halo of the panel colour, so that it stays readable across lines. */
export function haloText(text: string, position: { readonly x: number; readonly y: number }, look: { readonly fill: string; readonly halo: string; readonly anchor?: 'start' | 'middle' | 'end'; readonly weight?: number }): SvgNode {
  return svg('text', {
    ...position, fill: look.fill, stroke: look.halo, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke',
    'text-anchor': look.anchor === 'start' ? undefined : look.anchor, 'font-weight': look.weight,
  }, text);
}

/** Style sheet for forced-colours mode: text, axes and marks take the system's colours, dashes and marks stay. */
export const FORCED_COLOURS_CSS = `@media (forced-colors: active) {
  .shoryoku-chart text { fill: CanvasText; stroke: Canvas; }
  .shoryoku-chart .axis { stroke: CanvasText; }
  .shoryoku-chart .grid { stroke: GrayText; }
  .shoryoku-chart .alarm { stroke: Highlight; }
}`;
