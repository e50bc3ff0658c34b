import { scaleLinear, type ScaleLinear } from 'd3';
import type { Language } from '../../../../sim-core/index';
import { WEEK_DAYS, weekWindowText } from '../../format/dates';
import { plainNumber, significantDecimals } from '../../format/plain-number';
import { showEstimate } from '../../format/shown-estimate';
import { withUnit } from '../../format/unit-words';
import { svg, type SvgNode } from '../../svg/svg-tree';
import { fitText, textWidth } from '../../svg/text-width';
import { rampColour } from '../../theme/ramp-colour';
import { FONT_SIZE_PX, variantStyle, type Theme } from '../../theme/tokens';
import { axisWidthPx, horizontalGrid } from '../axes';
import { chartFrame, haloText, headingHeightPx, type PlotBox, type Size } from '../chart-frame';
import { pushApart } from '../direct-labels';
import { WINDOWS_PER_DAY, type DemandData, type DemandLayer } from './demand-data';

interface Drawing {
  readonly data: DemandData;
  readonly plot: PlotBox;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
  readonly labels: readonly string[];
  readonly theme: Theme;
  readonly language: Language;
}

const KEY_PX = 30;

/** The 30-minute load of one week, stacked by consumer, with the demand peak and its interval in vermilion. */
export function drawDemandChart(data: DemandData, size: Size, theme: Theme, language: Language): SvgNode {
  const drawing = layOut(data, size, theme, language);
  return chartFrame({ heading: data.heading, description: describe(data, language), size, theme, language },
    horizontalGrid(drawing.ticks, drawing.y, drawing.plot, theme), layers(drawing), days(drawing), layerLabels(drawing), peak(drawing));
}

function layOut(data: DemandData, size: Size, theme: Theme, language: Language): Drawing {
  const labels = data.layers.map((layer) => fitText(`${layer.label} ${shareText(layer.energyShare, language)}`, size.width * 0.26, FONT_SIZE_PX.caption));
  const windows = data.layers[0]?.meanKw.length ?? WINDOWS_PER_DAY * 7;
  const highest = Math.max(1e-9, data.peakKw.mean + (Number.isFinite(data.peakKw.halfWidth) ? data.peakKw.halfWidth : 0), ...totals(data.layers));
  const top = headingHeightPx(data.heading) + 12;
  const bottom = size.height - 24;
  const y = scaleLinear([0, highest * 1.04], [bottom, top]);
  const ticks = y.ticks(Math.max(3, Math.min(5, Math.floor((bottom - top) / 48))));
  const plot = { left: axisWidthPx(ticks), right: size.width - Math.max(16, ...labels.map((label) => textWidth(label, FONT_SIZE_PX.caption) + KEY_PX)), top, bottom };
  return { data, plot, x: scaleLinear([0, windows], [plot.left, plot.right]), y, ticks, labels, theme, language };
}

const totals = (stack: readonly DemandLayer[]): readonly number[] => (stack[0]?.meanKw ?? []).map((_, window) => stack.reduce((sum, layer) => sum + (layer.meanKw[window] ?? 0), 0));

/** Painted from the highest total down, each from its upper edge to the axis, so that edges coincide exactly. */
function layers(drawing: Drawing): SvgNode {
  const { data, theme } = drawing;
  const painted = data.layers.map((_, index) => svg('path', {
    d: stepPath(totals(data.layers.slice(0, index + 1)), drawing), fill: layerColour(drawing, index), stroke: theme.colours.panel, 'stroke-width': 0.5,
  }));
  return svg('g', { class: 'layers' }, ...painted.reverse());
}

/** Upper edge in steps of one window, closed along the axis; windows of equal height become one step. */
function stepPath(values: readonly number[], { x, y, plot }: Drawing): string {
  const px = (value: number): string => String(Math.round(value * 10) / 10);
  const steps = values.reduce<{ readonly text: string; readonly last: string }>((path, kw, window) => {
    const height = px(y(kw));
    return height === path.last ? path : { text: `${path.text}H${px(x(window))}V${height}`, last: height };
  }, { text: `M${px(plot.left)} ${px(plot.bottom)}`, last: '' });
  return `${steps.text}H${px(plot.right)}V${px(plot.bottom)}Z`;
}

/** Dark at the bottom to light at the top along the ramp of watts (the other way round in dark); nodes in the variant's colour. */
function layerColour({ data, theme }: Drawing, index: number): string {
  if (data.layers[index]?.isNode === true) return variantStyle(theme, Math.max(0, data.styleIndex)).line;
  const site = data.layers.filter((layer) => !layer.isNode).length;
  return rampColour(theme.ramps.watts, site === 1 ? 0.6 : 0.8 - (0.62 * index) / (site - 1));
}

function days({ plot, x, theme, language }: Drawing): SvgNode {
  const names = WEEK_DAYS[language];
  return svg('g', { class: 'days' },
    svg('line', { class: 'axis', x1: plot.left, x2: plot.right, y1: plot.bottom, y2: plot.bottom, stroke: theme.colours.axis }),
    ...names.flatMap((name, day) => [
      svg('line', { class: 'axis', x1: x(day * WINDOWS_PER_DAY), x2: x(day * WINDOWS_PER_DAY), y1: plot.bottom, y2: plot.bottom + 4, stroke: theme.colours.axis }),
      svg('text', { x: x((day + 0.5) * WINDOWS_PER_DAY), y: plot.bottom + 16, 'text-anchor': 'middle', fill: theme.colours.ink3 }, name),
    ]));
}

/** Name and share of the week's energy at the right end of each layer, with a square of its colour. */
function layerLabels(drawing: Drawing): SvgNode {
  const { data, plot, y, theme, labels } = drawing;
  const ends = data.layers.map((layer, index) => y((totals(data.layers.slice(0, index)).at(-1) ?? 0) + (layer.meanKw.at(-1) ?? 0) / 2));
  const places = pushApart(ends, { top: plot.top + 4, bottom: plot.bottom - 6, gap: 16 });
  return svg('g', { class: 'labels' }, ...labels.flatMap((label, index) => {
    const [end, place] = [ends[index] ?? 0, places[index] ?? 0];
    return [
      svg('path', { d: `M${(plot.right + 2).toFixed(1)} ${end.toFixed(1)}L${(plot.right + 10).toFixed(1)} ${place.toFixed(1)}`, fill: 'none', stroke: theme.colours.ink4 }),
      svg('rect', { x: plot.right + 12, y: place - 4, width: 8, height: 8, rx: 1.5, fill: layerColour(drawing, index) }),
      svg('text', { x: plot.right + 24, y: place + 4, fill: theme.colours.ink2 }, label),
    ];
  }));
}

function peak({ data, plot, x, y, theme, language }: Drawing): SvgNode {
  const at = x(data.peakWindow + 0.5);
  const text = peakText(data, language);
  const isLeft = at + 10 + textWidth(text, FONT_SIZE_PX.caption) > plot.right;
  const half = Number.isFinite(data.peakKw.halfWidth) ? data.peakKw.halfWidth : 0;
  const [low, high] = [y(data.peakKw.mean - half).toFixed(1), y(data.peakKw.mean + half).toFixed(1)];
  return svg('g', { class: 'peak' },
    svg('path', { class: 'alarm', d: `M${(at - 3).toFixed(1)} ${low}h6M${at.toFixed(1)} ${low}V${high}M${(at - 3).toFixed(1)} ${high}h6`, stroke: theme.colours.bad, 'stroke-width': 1.3, fill: 'none' }),
    svg('circle', { cx: at, cy: y(data.peakKw.mean), r: 3, fill: theme.colours.bad }),
    haloText(text, { x: isLeft ? at - 9 : at + 9, y: Math.max(plot.top + 2, y(data.peakKw.mean) - 4) }, { fill: theme.colours.bad, halo: theme.colours.panel, weight: 600, anchor: isLeft ? 'end' : 'start' }));
}

function peakText(data: DemandData, language: Language): string {
  const value = showEstimate(data.peakKw, language).valueWithUnit;
  const when = weekWindowText(data.peakWindow, language);
  return language === 'ja' ? `最大需要 ${value}（${when}）` : `Demand peak ${value}, ${when}`;
}

/** A share to two figures, so that a node's 0.004 % does not read as nothing. */
function shareText(share: number, language: Language): string {
  const percent = share * 100;
  return withUnit(plainNumber(percent, { decimals: percent >= 10 ? 0 : Math.min(4, Math.max(0, significantDecimals(percent, 2))) }), '%', language);
}

function describe(data: DemandData, language: Language): string {
  const parts = data.layers.map((layer) => `${layer.label} ${shareText(layer.energyShare, language)}`).join(language === 'ja' ? '、' : ', ');
  const interval = showEstimate(data.peakKw, language).interval;
  return language === 'ja' ? `${data.heading.subtitle}。${peakText(data, language)}、95%区間 ${interval}。電力量の内訳：${parts}。` : `${data.heading.subtitle}. ${peakText(data, language)}, 95 %: ${interval}. Shares of energy: ${parts}.`;
}
