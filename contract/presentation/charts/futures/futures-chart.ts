import { area, line } from 'd3';
import type { Language } from '../../../../sim-core/index';
import { svg, type SvgNode } from '../../svg/svg-tree';
import { variantStyle, type Theme } from '../../theme/tokens';
import { bottomAxis, horizontalGrid, yearTicks } from '../axes';
import { chartFrame, haloText, type Size } from '../chart-frame';
import { directLabels, pushApart } from '../direct-labels';
import { markNode } from '../marks';
import { coincide } from './band-policy';
import type { FuturesData, FuturesPoint, FuturesSeries } from './futures-data';
import { describeFutures } from './futures-description';
import { futuresGeometry, WHISKER_STEP_PX, type FuturesGeometry } from './futures-geometry';
import { fallsBelow, meanAt } from './threshold-crossing';

interface Drawing {
  readonly data: FuturesData;
  readonly geometry: FuturesGeometry;
  readonly theme: Theme;
}

/**
 * A KPI by year for several variants with 95 % bands. Marks are simulated years; the straight lines between are
 * interpolation. With a threshold, a dotted drop marks where each variant falls below it.
 */
export function drawFuturesChart(data: FuturesData, size: Size, theme: Theme, language: Language): SvgNode {
  const drawing = { data, geometry: futuresGeometry(data, size, language), theme };
  return chartFrame({ heading: data.heading, description: describeFutures(data, language), size, theme, language },
    horizontalGrid(drawing.geometry.yTicks, drawing.geometry.y, drawing.geometry.plot, theme),
    bands(drawing), zeroLine(drawing), thresholdLine(drawing), axis(drawing), lines(drawing), drops(drawing), whiskers(drawing), endLabels(drawing), cursor(drawing));
}

function bands({ data, geometry, theme }: Drawing): SvgNode {
  const { x, y } = geometry;
  const shape = area<FuturesPoint>((point) => x(point.year), (point) => y(point.low), (point) => y(point.high)).digits(1);
  const shown = data.series.filter((one, index) => geometry.banded.has(one.id) && !data.series.slice(index + 1).some((later) => coincide(one, later)));
  return svg('g', { class: 'bands' }, ...shown.map((one) => svg('path', { d: shape(one.points as FuturesPoint[]) ?? '', fill: variantStyle(theme, one.styleIndex).line, 'fill-opacity': theme.bandOpacity })));
}

function zeroLine({ data, geometry, theme }: Drawing): SvgNode {
  const { plot, y } = geometry;
  return svg('g', {}, ...(data.isDifference ? [svg('line', { class: 'axis', x1: plot.left, x2: plot.right, y1: y(0), y2: y(0), stroke: theme.colours.axis })] : []));
}

function thresholdLine({ data, geometry, theme }: Drawing): SvgNode {
  const { plot, y } = geometry;
  if (data.threshold === undefined) return svg('g', {});
  const at = y(data.threshold.value);
  return svg('g', { class: 'threshold' },
    svg('line', { class: 'alarm', x1: plot.left, x2: plot.right, y1: at, y2: at, stroke: theme.colours.bad, 'stroke-dasharray': '4 3' }),
    haloText(data.threshold.label, { x: plot.left + 5, y: at + 14 }, { fill: theme.colours.bad, halo: theme.colours.panel }));
}

const axis = ({ data, geometry, theme }: Drawing): SvgNode => bottomAxis(yearTicks(geometry.years, geometry.x, data.cursorYear), geometry.x, geometry.plot, { theme });

function lines({ data, geometry, theme }: Drawing): SvgNode {
  const { x, y } = geometry;
  const path = line<FuturesPoint>((point) => x(point.year), (point) => y(point.mean)).digits(1);
  return svg('g', { class: 'lines' }, ...selectedLast(data).flatMap((one) => {
    const style = variantStyle(theme, one.styleIndex);
    const width = one.id === data.selectedId ? 2.2 : 1.7;
    return [
      svg('path', { d: path(one.points as FuturesPoint[]) ?? '', fill: 'none', stroke: style.line, 'stroke-width': width, 'stroke-dasharray': style.dash === '' ? undefined : style.dash, 'stroke-linejoin': 'round' }),
      ...one.points.flatMap((point) => markNode(style.mark, { x: x(point.year), y: y(point.mean) }, { colour: style.line })),
    ];
  }));
}

/** Dotted drops from each crossing of the threshold, with the year above the axis; years that touch are pushed apart. */
function drops({ data, geometry, theme }: Drawing): SvgNode {
  const { plot, x, y } = geometry;
  const level = data.threshold?.value;
  if (level === undefined) return svg('g', {});
  const found = data.series.flatMap((one) => {
    const crossing = fallsBelow(one.points, level);
    return crossing === undefined || crossing.year <= (geometry.years[0] ?? 0) ? [] : [{ at: x(crossing.year), year: Math.floor(crossing.year), style: variantStyle(theme, one.styleIndex) }];
  });
  const places = pushApart(found.map((drop) => drop.at), { top: plot.left + 14, bottom: plot.right - 14, gap: 32 });
  return svg('g', { class: 'drops' }, ...found.flatMap((drop, index) => [
    svg('line', { x1: drop.at, x2: drop.at, y1: y(level), y2: plot.bottom - 18, stroke: drop.style.line, 'stroke-dasharray': '1.5 3' }),
    svg('circle', { cx: drop.at, cy: y(level), r: 2.6, fill: drop.style.line }),
    haloText(String(drop.year), { x: places[index] ?? drop.at, y: plot.bottom - 6 }, { fill: drop.style.text, halo: theme.colours.panel, anchor: 'middle', weight: 600 }),
  ]));
}

function whiskers({ geometry, theme }: Drawing): SvgNode {
  const { plot, y } = geometry;
  return svg('g', { class: 'whiskers' }, ...geometry.whiskers.flatMap((one, index) => {
    const end = one.points.at(-1);
    if (end === undefined) return [];
    const at = plot.right + 8 + index * WHISKER_STEP_PX;
    const d = `M${(at - 2).toFixed(1)} ${y(end.low).toFixed(1)}h4M${at.toFixed(1)} ${y(end.low).toFixed(1)}V${y(end.high).toFixed(1)}M${(at - 2).toFixed(1)} ${y(end.high).toFixed(1)}h4`;
    return [svg('path', { d, fill: 'none', stroke: variantStyle(theme, one.styleIndex).line, 'stroke-width': 1.4 })];
  }));
}

function endLabels({ geometry, theme }: Drawing): SvgNode {
  const from = geometry.plot.right + (geometry.whiskers.length === 0 ? 0 : geometry.whiskers.length * WHISKER_STEP_PX + 6);
  const labels = geometry.labels.map(({ text, series, isForAll }) => ({ text, y: geometry.y(series.points.at(-1)?.mean ?? 0), colour: isForAll ? theme.colours.ink2 : variantStyle(theme, series.styleIndex).text }));
  return directLabels(labels, from, geometry.plot, theme.colours.panel);
}

/** One indigo line at the cursor's year with a ring on every line; the values stand in the table beside the chart. */
function cursor({ data, geometry, theme }: Drawing): SvgNode {
  const { plot, x, y } = geometry;
  const year = data.cursorYear;
  if (year === undefined) return svg('g', {});
  return svg('g', { class: 'cursor' },
    svg('line', { x1: x(year), x2: x(year), y1: plot.top, y2: plot.bottom, stroke: theme.colours.accent, 'stroke-width': 1.3 }),
    ...selectedLast(data).flatMap((one) => ringAt(one, year).map((mean) => svg('circle', { cx: x(year), cy: y(mean), r: 4.5, fill: theme.colours.panel, stroke: variantStyle(theme, one.styleIndex).line, 'stroke-width': 2 }))));
}

const selectedLast = (data: FuturesData): readonly FuturesSeries[] => [...data.series].sort((a, b) => Number(a.id === data.selectedId) - Number(b.id === data.selectedId));

function ringAt(series: FuturesSeries, year: number): readonly number[] {
  const mean = meanAt(series.points, year);
  return mean === undefined ? [] : [mean];
}
