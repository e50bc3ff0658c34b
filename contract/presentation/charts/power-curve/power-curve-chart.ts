import { line, scaleLinear, type ScaleLinear } from 'd3';
import type { Language } from '../../../../sim-core/index';
import { plainNumber, significantDecimals } from '../../format/plain-number';
import { showQuantity } from '../../format/shown-estimate';
import { displayUnit, withUnit } from '../../format/unit-words';
import { svg, type SvgNode } from '../../svg/svg-tree';
import { fitText, textWidth } from '../../svg/text-width';
import { FONT_SIZE_PX, variantStyle, type Theme } from '../../theme/tokens';
import { axisWidthPx, bottomAxis, horizontalGrid, tickLabels } from '../axes';
import { chartFrame, haloText, headingHeightPx, type PlotBox, type Size } from '../chart-frame';
import { pushApart } from '../direct-labels';
import { markNode } from '../marks';
import type { PowerCurve, PowerCurveData, PowerPoint } from './power-curve-data';

interface Drawing {
  readonly data: PowerCurveData;
  readonly plot: PlotBox;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
  readonly theme: Theme;
  readonly language: Language;
}

const RIGHT_MARGIN_PX = 14;

/** Watts against load: measured points filled, idle estimates hollow, thin lines for the model between them. */
export function drawPowerCurveChart(data: PowerCurveData, size: Size, theme: Theme, language: Language): SvgNode {
  const drawing = layOut(data, size, theme, language);
  return chartFrame({ heading: data.heading, description: data.curves.map((curve) => describeCurve(curve, language)).join(' '), size, theme, language },
    horizontalGrid(drawing.ticks, drawing.y, drawing.plot, theme), loadAxis(drawing), ...data.curves.map((curve) => curveNodes(curve, drawing)),
    curveLabels(drawing), annotation(drawing), operating(drawing));
}

function layOut(data: PowerCurveData, size: Size, theme: Theme, language: Language): Drawing {
  const points = data.curves.flatMap((curve) => [...curve.measured, ...curve.model]);
  const top = headingHeightPx(data.heading) + 6;
  const bottom = size.height - 40;
  const y = scaleLinear([0, Math.max(1, ...points.map((point) => point.powerW)) * 1.1], [bottom, top]);
  const ticks = y.ticks(Math.max(3, Math.min(6, Math.floor((bottom - top) / 52))));
  const plot = { left: axisWidthPx(ticks), right: size.width - RIGHT_MARGIN_PX, top, bottom };
  return { data, plot, x: scaleLinear([0, Math.max(1, ...points.map((point) => point.loadPerS))], [plot.left, plot.right]), y, ticks, theme, language };
}

const lastOf = (curve: PowerCurve): PowerPoint => curve.model.at(-1) ?? curve.idle;
const labelText = (curve: PowerCurve, language: Language): string => `${curve.label}${curve.isComparable ? '' : '*'} ${showQuantity(lastOf(curve).powerW, 'W', language)}`;

function loadAxis({ plot, x, theme, language }: Drawing): SvgNode {
  const ticks = x.ticks(Math.max(2, Math.min(6, Math.floor((plot.right - plot.left) / 84))));
  const labels = tickLabels(ticks);
  return bottomAxis(ticks.map((at, index) => ({ at, label: labels[index] ?? '' })), x, plot, { theme, title: language === 'ja' ? '負荷（推論/秒）' : 'load, inferences/s' });
}

function curveNodes(curve: PowerCurve, { data, x, y, theme }: Drawing): SvgNode {
  const style = variantStyle(theme, curve.styleIndex);
  const path = line<PowerPoint>((point) => x(point.loadPerS), (point) => y(point.powerW)).digits(1);
  const isSelected = curve.id === data.selectedId;
  const at = (point: PowerPoint) => ({ x: x(point.loadPerS), y: y(point.powerW) });
  return svg('g', {},
    svg('path', { d: path(curve.model as PowerPoint[]) ?? '', fill: 'none', stroke: style.line, 'stroke-width': isSelected ? 2 : 1.1, 'stroke-dasharray': style.dash === '' ? undefined : style.dash }),
    ...markNode(style.mark, at(curve.idle), { colour: style.line, hollowFill: theme.colours.panel }),
    ...curve.measured.flatMap((point) => markNode(style.mark, at(point), { colour: style.line })));
}

/** Names with the watts at full load at the ends of the curves: right of the end where there is room, otherwise before it. */
function curveLabels({ data, plot, x, y, theme, language }: Drawing): SvgNode {
  const labels = data.curves.map((curve) => {
    const text = fitText(labelText(curve, language), (plot.right - plot.left) * 0.6, FONT_SIZE_PX.caption);
    const end = { x: x(lastOf(curve).loadPerS), y: y(lastOf(curve).powerW) };
    const isRight = end.x + 9 + textWidth(text, FONT_SIZE_PX.caption) * 1.06 <= plot.right + RIGHT_MARGIN_PX;
    return { text, end, isRight, wish: isRight ? end.y : end.y - 12, colour: variantStyle(theme, curve.styleIndex).text };
  });
  const places = pushApart(labels.map((label) => label.wish), { top: plot.top - 4, bottom: plot.bottom - 8 });
  return svg('g', {}, ...labels.map((label, index) => haloText(label.text, { x: label.isRight ? label.end.x + 9 : Math.min(label.end.x + 4, plot.right + RIGHT_MARGIN_PX), y: (places[index] ?? label.wish) + 4 },
    { fill: label.colour, halo: theme.colours.panel, weight: 600, anchor: label.isRight ? 'start' : 'end' })));
}

/** The finding of the selected device: how much of its dynamic power the first measured mode already costs. */
function annotation({ data, plot, x, y, theme, language }: Drawing): SvgNode {
  const curve = data.curves.find((one) => one.id === data.selectedId) ?? data.curves[0];
  const [first, last] = [curve?.model[1], curve?.model.at(-1)];
  if (curve === undefined || first === undefined || last === undefined || first === last || last.powerW <= curve.idle.powerW) return svg('g', {});
  const rate = plainNumber((100 * first.loadPerS) / last.loadPerS, { decimals: 0 });
  const power = plainNumber((100 * (first.powerW - curve.idle.powerW)) / (last.powerW - curve.idle.powerW), { decimals: 0 });
  const text = language === 'ja' ? [`全速の${rate}%で`, `動的電力の${power}%を使う`] : [`${rate} % of full rate already costs`, `${power} % of the dynamic power`];
  const width = Math.max(...text.map((row) => textWidth(row, FONT_SIZE_PX.caption)));
  const at = { x: Math.min(x(first.loadPerS) + 12, plot.right - width), y: Math.min(plot.bottom - 34, y(first.powerW) + 64) };
  return svg('g', { class: 'annotation' },
    svg('path', { d: `M${x(first.loadPerS).toFixed(1)} ${(y(first.powerW) + 6).toFixed(1)}L${(at.x + 4).toFixed(1)} ${(at.y - 11).toFixed(1)}`, stroke: theme.colours.ink, fill: 'none' }),
    ...text.map((row, index) => haloText(row, { x: at.x, y: at.y + index * 15 }, { fill: theme.colours.ink, halo: theme.colours.panel })));
}

/** Where the node of this run works: a live ring with load and watts. */
function operating({ data, plot, x, y, theme, language }: Drawing): SvgNode {
  const point = data.operating;
  if (point === undefined) return svg('g', {});
  const text = `${loadText(point.loadPerS, language)}, ${showQuantity(point.powerW, 'W', language)}`;
  const at = { x: x(point.loadPerS), y: y(point.powerW) };
  return svg('g', { class: 'operating' },
    svg('circle', { cx: at.x, cy: at.y, r: 5, fill: 'none', stroke: theme.colours.accent, 'stroke-width': 2 }),
    svg('path', { d: `M${(at.x + 4).toFixed(1)} ${(at.y + 4).toFixed(1)}L${(at.x + 14).toFixed(1)} ${(Math.min(plot.bottom - 14, at.y + 20)).toFixed(1)}`, stroke: theme.colours.accent }),
    haloText(text, { x: at.x + 17, y: Math.min(plot.bottom - 8, at.y + 26) }, { fill: theme.colours.accent, halo: theme.colours.panel, weight: 600 }));
}

const loadText = (loadPerS: number, language: Language): string =>
  withUnit(plainNumber(loadPerS, { decimals: Number.isInteger(loadPerS) ? 0 : Math.max(0, significantDecimals(loadPerS, 3)) }), displayUnit('inferences/s', loadPerS, language).word[language], language);

function describeCurve(curve: PowerCurve, language: Language): string {
  const points = curve.measured.map((point) => `${showQuantity(point.powerW, 'W', language)} @ ${loadText(point.loadPerS, language)}`).join(', ');
  return language === 'ja' ? `${curve.label}：待機 ${showQuantity(curve.idle.powerW, 'W', language)}、${points}。` : `${curve.label}: idle ${showQuantity(curve.idle.powerW, 'W', language)}, ${points}.`;
}
