import { area, line, scaleLog, type ScaleLogarithmic } from 'd3';
import type { Language } from '../../../../sim-core/index';
import { plainNumber, significantDecimals } from '../../format/plain-number';
import { rangeText } from '../../format/shown-estimate';
import { svg, type SvgNode } from '../../svg/svg-tree';
import { textWidth } from '../../svg/text-width';
import { FONT_SIZE_PX, variantStyle, type Theme } from '../../theme/tokens';
import { axisWidthPx, bottomAxis, horizontalGrid } from '../axes';
import { chartFrame, haloText, headingHeightPx, type PlotBox, type Size } from '../chart-frame';
import { directLabels, LABEL_OFFSET_PX } from '../direct-labels';
import type { CrossoverCurve, CrossoverData, EnergyAtLoad } from './crossover-data';

interface Drawing {
  readonly data: CrossoverData;
  readonly plot: PlotBox;
  /** Right edge of the whole chart: annotations may use the margin of the labels. */
  readonly widthPx: number;
  readonly x: ScaleLogarithmic<number, number>;
  readonly y: ScaleLogarithmic<number, number>;
  readonly yTicks: readonly number[];
  readonly theme: Theme;
  readonly language: Language;
}

/** Energy per inference of edge and cloud over the load, both axes logarithmic, with the crossovers and their ranges. */
export function drawCrossoverChart(data: CrossoverData, size: Size, theme: Theme, language: Language): SvgNode {
  const drawing = layOut(data, size, theme, language);
  return chartFrame({ heading: data.heading, description: data.statement, size, theme, language },
    regions(drawing), horizontalGrid(drawing.yTicks, drawing.y, drawing.plot, theme), loadAxis(drawing), curve(data.cloud, drawing), curve(data.edge, drawing), endLabels(drawing), ...crossings(drawing));
}

function layOut(data: CrossoverData, size: Size, theme: Theme, language: Language): Drawing {
  const points = [...data.edge.points, ...data.cloud.points];
  const loads = points.map((point) => point.loadPerS);
  const energies = points.flatMap((point) => [point.lowMilliJoule, point.highMilliJoule, point.milliJoule]).filter((value) => value > 0);
  const top = headingHeightPx(data.heading) + 18;
  const bottom = size.height - 40;
  const y = scaleLog([Math.min(1e9, ...energies) / 1.3, Math.max(1e-9, ...energies) * 1.3], [bottom, top]);
  const yTicks = logTicks(y, 34);
  const labelWidth = Math.max(...[data.edge, data.cloud].map((one) => textWidth(labelText(one), FONT_SIZE_PX.caption))) * 1.06 + LABEL_OFFSET_PX;
  const plot = { left: axisWidthPx(yTicks), right: size.width - labelWidth, top, bottom };
  return { data, plot, widthPx: size.width, x: scaleLog([Math.min(1e9, ...loads), Math.max(1e-9, ...loads)], [plot.left, plot.right]), y, yTicks, theme, language };
}

/** Ticks at 1 and 3 of every decade, at 1 alone where they would come closer than `gapPx`. */
function logTicks(scale: ScaleLogarithmic<number, number>, gapPx: number): readonly number[] {
  const [low = 1, high = 10] = scale.domain();
  const decades = Array.from({ length: 40 }, (_, index) => index - 20);
  const steps = Math.abs(scale(3) - scale(1)) >= gapPx ? [1, 3] : [1];
  return decades.flatMap((decade) => steps.map((step) => Number(`${step}e${decade}`))).filter((tick) => tick >= low && tick <= high);
}

const shortNumber = (value: number): string => plainNumber(value, { decimals: Math.max(0, significantDecimals(value, 2)) });
const labelText = (one: CrossoverCurve): string => `${one.label} ${shortNumber(one.points.at(-1)?.milliJoule ?? Number.NaN)}`;

function loadAxis({ plot, x, theme, language }: Drawing): SvgNode {
  const ticks = logTicks(x, 44).map((at) => ({ at, label: plainNumber(at, { decimals: Math.max(0, significantDecimals(at, 1)) }) }));
  return bottomAxis(ticks, x, plot, { theme, title: language === 'ja' ? 'サイトの負荷（推論/秒）' : 'load at the site, inferences/s' });
}

/** Which of the two uses less, above the plot; the range of each crossover as a soft column. */
function regions({ data, plot, x, theme, language }: Drawing): SvgNode {
  const words = language === 'ja' ? { edge: 'エッジが少ない', cloud: 'クラウドが少ない' } : { edge: 'edge uses less', cloud: 'cloud uses less' };
  const within = (load: number): number => Math.min(plot.right, Math.max(plot.left, x(Math.max(load, 1e-12))));
  const columns = data.crossings.map(({ interval }) => svg('rect', { x: within(interval[0]), y: plot.top, width: Math.max(0, within(interval[1]) - within(interval[0])), height: plot.bottom - plot.top, fill: theme.colours.select }));
  const texts = data.regions.flatMap((region) => {
    const [from, to] = [within(region.fromPerS), within(region.toPerS)];
    const text = words[region.lower];
    return to - from < textWidth(text, FONT_SIZE_PX.caption) + 8 ? [] : [svg('text', { x: (from + to) / 2, y: plot.top - 6, 'text-anchor': 'middle', fill: theme.colours.ink3 }, text)];
  });
  return svg('g', { class: 'regions' }, ...columns, ...texts);
}

function curve(one: CrossoverCurve, { x, y, theme }: Drawing): SvgNode {
  const style = variantStyle(theme, one.styleIndex);
  const band = area<EnergyAtLoad>((point) => x(point.loadPerS), (point) => y(point.lowMilliJoule), (point) => y(point.highMilliJoule)).digits(1);
  const path = line<EnergyAtLoad>((point) => x(point.loadPerS), (point) => y(point.milliJoule)).digits(1);
  const points = [...one.points];
  return svg('g', {},
    svg('path', { d: band(points) ?? '', fill: style.line, 'fill-opacity': theme.bandOpacity }),
    svg('path', { d: path(points) ?? '', fill: 'none', stroke: style.line, 'stroke-width': 2, 'stroke-dasharray': one.styleIndex === 2 ? '7 3' : style.dash === '' ? undefined : style.dash }));
}

function endLabels({ data, plot, y, theme }: Drawing): SvgNode {
  const labels = [data.edge, data.cloud].flatMap((one) => {
    const end = one.points.at(-1);
    return end === undefined ? [] : [{ text: labelText(one), y: y(end.milliJoule), colour: variantStyle(theme, one.styleIndex).text }];
  });
  return directLabels(labels, plot.right, plot, theme.colours.panel);
}

/** At most two crossovers are annotated; the table has all of them. */
function crossings(drawing: Drawing): SvgNode[] {
  const { data, plot, widthPx, x, y, theme, language } = drawing;
  return data.crossings.slice(0, 2).map((crossing, index) => {
    const at = { x: x(crossing.loadPerS), y: y(edgeEnergyAt(data, crossing.loadPerS)) };
    const range = rangeText(shortNumber(crossing.interval[0]), shortNumber(crossing.interval[1]), language);
    const rows = language === 'ja' ? [`交差 ${shortNumber(crossing.loadPerS)} 推論/秒`, `入力の範囲で ${range}`] : [`Crossover ${shortNumber(crossing.loadPerS)} inf/s`, `over the input ranges ${range}`];
    const width = Math.max(...rows.map((row) => textWidth(row, FONT_SIZE_PX.caption))) * 1.1;
    const left = Math.min(at.x + 14, widthPx - width);
    const top = Math.max(plot.top + 16, at.y - 62 - index * 34);
    return svg('g', { class: 'annotation' },
      svg('path', { d: `M${at.x.toFixed(1)} ${plot.bottom.toFixed(1)}V${(at.y + 4).toFixed(1)}M${at.x.toFixed(1)} ${(at.y - 4).toFixed(1)}L${(left + 2).toFixed(1)} ${(top + 20).toFixed(1)}`, stroke: theme.colours.ink, fill: 'none' }),
      svg('circle', { cx: at.x, cy: at.y, r: 4, fill: theme.colours.panel, stroke: theme.colours.ink, 'stroke-width': 1.8 }),
      ...rows.map((row, line) => haloText(row, { x: left, y: top + line * 15 }, { fill: line === 0 ? theme.colours.ink : theme.colours.ink2, halo: theme.colours.panel, ...(line === 0 ? { weight: 600 } : {}) })));
  });
}

/** On the drawn curve, between its two nearest samples in the logarithm. */
function edgeEnergyAt(data: CrossoverData, loadPerS: number): number {
  const index = Math.max(1, data.edge.points.findIndex((point) => point.loadPerS >= loadPerS));
  const [before, after] = [data.edge.points[index - 1], data.edge.points[index]];
  if (before === undefined || after === undefined) return before?.milliJoule ?? 1;
  const share = Math.log(loadPerS / before.loadPerS) / Math.log(after.loadPerS / before.loadPerS);
  return before.milliJoule * (after.milliJoule / before.milliJoule) ** share;
}
