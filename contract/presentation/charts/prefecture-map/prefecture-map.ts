import { geoConicEqualArea, geoPath, type ExtendedFeatureCollection, type GeoPath, type GeoProjection } from 'd3';
import { feature } from 'topojson-client';
import type { Language } from '../../../../sim-core/index';
import { svg, type SvgNode } from '../../svg/svg-tree';
import { textWidth } from '../../svg/text-width';
import { rampColour } from '../../theme/ramp-colour';
import { FONT_SIZE_PX, type Theme } from '../../theme/tokens';
import { chartFrame, headingHeightPx, type Size } from '../chart-frame';
import { mapDescription, valueText, type PrefectureMapData } from './map-data';

/** Outlines as `assets/map/prefectures.json` holds them. */
export type PrefectureTopology = Parameters<typeof feature>[0];

interface Drawing {
  readonly data: PrefectureMapData;
  readonly size: Size;
  readonly top: number;
  readonly theme: Theme;
  readonly outlines: ExtendedFeatureCollection;
  readonly low: number;
  readonly high: number;
}

const OKINAWA = 'jp-47';
const LEGEND_HEIGHT_PX = 46;
const INSET_SHARE = 0.26;

/** Prefectures coloured by a value. Okinawa stands in a frame of its own, as on maps of Japan; nothing else is moved. */
export function drawPrefectureMap(data: PrefectureMapData, map: PrefectureTopology, { size, theme, language }: { readonly size: Size; readonly theme: Theme; readonly language: Language }): SvgNode {
  const values = data.prefectures.map(({ value }) => value);
  const outlines = outlinesOf(map);
  const drawing = { data, size, theme, outlines, top: headingHeightPx(data.heading) + 4, low: Math.min(...values), high: Math.max(...values) };
  return chartFrame({ heading: data.heading, description: mapDescription(data, language), size, theme, language }, mainland(drawing), okinawa(drawing), legend(drawing));
}

const outlinesOf = (map: PrefectureTopology): ExtendedFeatureCollection => {
  const all = map.objects['prefectures'];
  if (all?.type !== 'GeometryCollection') throw new Error('the map has no outlines of prefectures');
  return feature(map, all);
};

/** Corners of the four main islands; small islands beyond them are cut off by the frame of the chart. */
const MAINLAND = [[128.6, 30.9], [128.6, 45.6], [146, 45.6], [146, 30.9]];

const projectionFor = (drawing: Drawing): GeoProjection => {
  const corners = { type: 'MultiPoint' as const, coordinates: MAINLAND };
  return geoConicEqualArea().parallels([33, 43]).rotate([-137, 0]).fitExtent([[0, drawing.top], [drawing.size.width, drawing.size.height - LEGEND_HEIGHT_PX]], corners).clipExtent([[0, drawing.top], [drawing.size.width, drawing.size.height - LEGEND_HEIGHT_PX]]);
};

const shapes = ({ data, theme, outlines, low, high }: Drawing, path: GeoPath, fits: (id: string) => boolean): SvgNode[] =>
  outlines.features.filter(({ id }) => fits(String(id))).map((outline) => {
    const own = data.prefectures.find(({ id }) => id === outline.id);
    const share = own === undefined || high === low ? 0.5 : (own.value - low) / (high - low);
    const fill = own === undefined ? theme.colours.panel : rampColour(theme.ramps.utilisation, share);
    return svg('path', { d: path(outline) ?? '', fill, stroke: theme.colours.panel, 'stroke-width': 0.7, 'stroke-linejoin': 'round' },
      svg('title', {}, own === undefined ? String(outline.id) : `${own.name} ${valueText(data, own.value)}`));
  });

const mainland = (drawing: Drawing): SvgNode => svg('g', { class: 'prefectures' }, ...shapes(drawing, geoPath(projectionFor(drawing)).digits(1), (id) => id !== OKINAWA));

/** The main islands of Okinawa in the empty corner above left. */
function okinawa(drawing: Drawing): SvgNode {
  const side = Math.min(drawing.size.width, drawing.size.height) * INSET_SHARE;
  const box: [[number, number], [number, number]] = [[1, drawing.top + 1], [side, drawing.top + side * 0.8]];
  const corners = { type: 'MultiPoint' as const, coordinates: [[126.6, 25.9], [128.5, 27.2]] };
  const path = geoPath(geoConicEqualArea().parallels([24, 28]).rotate([-127.5, 0]).fitExtent(box, corners).clipExtent(box)).digits(1);
  const frame = svg('path', { d: `M${String(side)} ${String(drawing.top + 1)}V${String(drawing.top + side * 0.62)}L${String(side * 0.8)} ${String(drawing.top + side * 0.8)}H1`, fill: 'none', stroke: drawing.theme.colours.line, class: 'axis' });
  return svg('g', { class: 'inset' }, frame, ...shapes(drawing, path, (id) => id === OKINAWA));
}

const LEGEND_WIDTH_PX = 160;

/** The ramp with its ends, and the note. */
function legend({ data, size, theme, low, high }: Drawing): SvgNode {
  const steps = theme.ramps.utilisation.length;
  const top = size.height - LEGEND_HEIGHT_PX + 12;
  const [first, last] = [valueText(data, low), valueText(data, high)];
  const left = textWidth(first, FONT_SIZE_PX.caption) + 6;
  const cells = theme.ramps.utilisation.map((colour, index) => svg('rect', { x: left + (index * LEGEND_WIDTH_PX) / steps, y: top, width: LEGEND_WIDTH_PX / steps + 0.3, height: 8, fill: colour }));
  return svg('g', { class: 'legend' }, svg('text', { x: 0, y: top + 8, fill: theme.colours.ink2 }, first), ...cells,
    svg('text', { x: left + LEGEND_WIDTH_PX + 6, y: top + 8, fill: theme.colours.ink2 }, last), svg('text', { x: 0, y: top + 28, fill: theme.colours.ink3 }, data.note));
}
