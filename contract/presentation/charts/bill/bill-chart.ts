import { scaleLinear, type ScaleLinear } from 'd3';
import type { Language } from '../../../../sim-core/index';
import { plainNumber } from '../../format/plain-number';
import { showEstimate } from '../../format/shown-estimate';
import { svg, type SvgNode } from '../../svg/svg-tree';
import { fitText, textWidth } from '../../svg/text-width';
import { rampColour } from '../../theme/ramp-colour';
import { FONT_SIZE_PX, variantStyle, type Theme } from '../../theme/tokens';
import { tickLabels } from '../axes';
import { chartFrame, headingHeightPx, type PlotBox, type Size } from '../chart-frame';
import { markNode } from '../marks';
import type { BillBar, BillData } from './bill-data';

interface Drawing {
  readonly data: BillData;
  readonly plot: PlotBox;
  readonly x: ScaleLinear<number, number>;
  readonly theme: Theme;
  readonly language: Language;
}

const PART_LABELS_PX = 26;
const BAR_SHARE_OF_ROW = 0.56;

/** The bill by part, one horizontal bar per variant from 0, with the total and its interval at the end. */
export function drawBillChart(data: BillData, size: Size, theme: Theme, language: Language): SvgNode {
  const drawing = layOut(data, size, theme, language);
  return chartFrame({ heading: data.heading, description: describe(data, language), size, theme, language },
    valueGrid(drawing), partLabels(drawing), ...data.bars.map((bar, index) => barRow(bar, index, drawing)));
}

function layOut(data: BillData, size: Size, theme: Theme, language: Language): Drawing {
  const names = data.bars.map((bar) => textWidth(bar.label, FONT_SIZE_PX.body) + 18);
  const ends = data.bars.map((bar) => textWidth(totalText(bar, data, language), FONT_SIZE_PX.body) + 16);
  const plot = {
    left: Math.min(size.width * 0.3, Math.max(40, ...names)), right: size.width - Math.max(24, ...ends),
    top: headingHeightPx(data.heading) + PART_LABELS_PX, bottom: size.height - 24,
  };
  const reach = data.bars.flatMap((bar) => [negative(bar), positive(bar), (bar.total.mean + finite(bar.total.halfWidth)) / data.divisor]);
  return { data, plot, x: scaleLinear([Math.min(0, ...reach), Math.max(1e-9, ...reach)], [plot.left, plot.right]), theme, language };
}

const finite = (value: number): number => (Number.isFinite(value) ? value : 0);
const positive = (bar: BillBar): number => bar.parts.reduce((sum, part) => sum + Math.max(0, part), 0);
const negative = (bar: BillBar): number => bar.parts.reduce((sum, part) => sum + Math.min(0, part), 0);
const totalText = (bar: BillBar, data: BillData, language: Language): string => showEstimate(bar.total, language, { magnitude: data.magnitude }).value;

function valueGrid({ data, plot, x, theme }: Drawing): SvgNode {
  const ticks = x.ticks(Math.max(3, Math.min(6, Math.floor((plot.right - plot.left) / 80))));
  const labels = tickLabels(ticks);
  return svg('g', {}, ...(data.bars.length === 0 ? [] : ticks.flatMap((tick, index) => [
    svg('line', { class: tick === 0 ? 'axis' : 'grid', x1: x(tick), x2: x(tick), y1: plot.top, y2: plot.bottom, stroke: tick === 0 ? theme.colours.axis : theme.colours.grid }),
    svg('text', { x: x(tick), y: plot.bottom + 16, 'text-anchor': 'middle', fill: theme.colours.ink3 }, labels[index] ?? ''),
  ])));
}

/** Swatches and names of the parts in one row above the bars, in the order in which the bars show them. */
function partLabels({ data, plot, theme }: Drawing): SvgNode {
  const first = data.bars[0];
  if (first === undefined) return svg('g', {});
  const order = segments(first).map(({ from, to }, part) => ({ part, middle: from + to })).sort((a, b) => a.middle - b.middle).map(({ part }) => part);
  const widths = order.map((part) => textWidth(data.partLabels[part] ?? '', FONT_SIZE_PX.caption) + 26);
  const y = plot.top - 14;
  return svg('g', { class: 'parts' }, ...order.flatMap((part, place) => {
    const x = widths.slice(0, place).reduce((sum, width) => sum + width, 0);
    return [
      svg('rect', { x, y: y - 8, width: 8, height: 8, rx: 1.5, fill: partColour(theme, part) }),
      svg('text', { x: x + 12, y, fill: theme.colours.ink2 }, data.partLabels[part] ?? ''),
    ];
  }));
}

/** Where each part lies: positive ones to the right of 0, negative ones to the left, each stacked on the last. */
function segments(bar: BillBar): readonly { readonly from: number; readonly to: number }[] {
  return bar.parts.map((part, index) => {
    const before = bar.parts.slice(0, index).filter((other) => Math.sign(other) === Math.sign(part)).reduce((sum, other) => sum + other, 0);
    return { from: before, to: before + part };
  });
}

function barRow(bar: BillBar, index: number, drawing: Drawing): SvgNode {
  const { data, plot, x, theme, language } = drawing;
  const rowHeight = (plot.bottom - plot.top) / data.bars.length;
  const middle = plot.top + (index + 0.5) * rowHeight;
  const height = Math.min(26, rowHeight * BAR_SHARE_OF_ROW);
  const style = variantStyle(theme, bar.styleIndex);
  const rects = segments(bar).flatMap(({ from, to }, part) => segmentNodes({ from, to, part, middle, height }, drawing));
  const total = x(bar.total.mean / data.divisor);
  const [low, high] = [x((bar.total.mean - finite(bar.total.halfWidth)) / data.divisor), x((bar.total.mean + finite(bar.total.halfWidth)) / data.divisor)];
  return svg('g', {}, ...rects,
    ...markNode(style.mark, { x: 4, y: middle }, { colour: style.line }),
    svg('text', { x: 13, y: middle + 4, 'font-size': FONT_SIZE_PX.body, 'font-weight': 600, fill: style.text }, fitText(bar.label, plot.left - 18, FONT_SIZE_PX.body)),
    totalMark({ low, high, total, y: middle + height / 2 + 5 }, theme),
    svg('text', { x: Math.max(high, x(positive(bar))) + 8, y: middle + 4, 'font-size': FONT_SIZE_PX.body, 'font-weight': 600, fill: theme.colours.ink }, totalText(bar, data, language)));
}

/** The total with its 95 % interval below the bar, because a negative part puts the total inside the stack. */
function totalMark(at: { readonly low: number; readonly high: number; readonly total: number; readonly y: number }, theme: Theme): SvgNode {
  const px = (value: number): string => value.toFixed(1);
  const d = `M${px(at.low)} ${px(at.y - 2.5)}v5M${px(at.low)} ${px(at.y)}H${px(at.high)}M${px(at.high)} ${px(at.y - 2.5)}v5`;
  return svg('g', {}, svg('path', { class: 'axis', d, stroke: theme.colours.ink2, 'stroke-width': 1.2, fill: 'none' }), svg('circle', { cx: at.total, cy: at.y, r: 2.4, fill: theme.colours.ink }));
}

function segmentNodes(segment: { readonly from: number; readonly to: number; readonly part: number; readonly middle: number; readonly height: number }, { x, theme }: Drawing): SvgNode[] {
  const [left, right] = [x(Math.min(segment.from, segment.to)), x(Math.max(segment.from, segment.to))];
  const value = segment.to - segment.from;
  const text = plainNumber(value, { decimals: Math.abs(value) >= 100 ? 0 : 1 });
  const rect = svg('rect', { x: left, y: segment.middle - segment.height / 2, width: Math.max(0, right - left), height: segment.height, fill: partColour(theme, segment.part), stroke: theme.colours.panel, 'stroke-width': 0.8 });
  if (right - left < textWidth(text, FONT_SIZE_PX.caption) + 8) return [rect];
  return [rect, svg('text', { x: (left + right) / 2, y: segment.middle + 4, 'text-anchor': 'middle', fill: theme.colours.ink }, text)];
}

/** Light steps only, so that one ink reads on all of them. */
const PART_SHADES = [0.44, 0.2, 0.07, 0.3] as const;
const partColour = (theme: Theme, part: number): string => rampColour(theme.ramps.watts, PART_SHADES[part] ?? 0);

function describe(data: BillData, language: Language): string {
  return data.bars.map((bar) => {
    const shown = showEstimate(bar.total, language, { magnitude: data.magnitude });
    return language === 'ja' ? `${bar.label}：${shown.value} ${data.unitWord}、95%区間 ${shown.interval}。` : `${bar.label}: ${shown.value} ${data.unitWord}, 95 %: ${shown.interval}.`;
  }).join(language === 'ja' ? '' : ' ');
}
