import { scaleLinear, type ScaleLinear } from 'd3';
import type { Language } from '../../../../sim-core/index';
import { fitText, textWidth } from '../../svg/text-width';
import { FONT_SIZE_PX } from '../../theme/tokens';
import { axisWidthPx } from '../axes';
import { headingHeightPx, type PlotBox, type Size } from '../chart-frame';
import { LABEL_OFFSET_PX } from '../direct-labels';
import { coincide, seriesWithBand } from './band-policy';
import type { FuturesData, FuturesSeries } from './futures-data';

/** Where things are: the same for drawing and for reading the year under a pointer. */
export interface FuturesGeometry {
  readonly plot: PlotBox;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly yTicks: readonly number[];
  readonly years: readonly number[];
  readonly banded: ReadonlySet<string>;
  /** Series that show a whisker right of the plot, in drawing order. */
  readonly whiskers: readonly FuturesSeries[];
  readonly labels: readonly EndLabel[];
}

export interface EndLabel {
  readonly text: string;
  /** Stands for all series that are drawn, so it takes no variant's colour. */
  readonly isForAll: boolean;
  readonly series: FuturesSeries;
}

export const WHISKER_STEP_PX = 6;
/** Labels may take a quarter of the width; in a narrow chart up to 36 %, so that common names are not cut. */
const widestLabelPx = (widthPx: number): number => Math.max(0.26 * widthPx, Math.min(112, 0.36 * widthPx));

/** Lays a futures chart out; `size` in px. */
export function futuresGeometry(data: FuturesData, size: Size, language: Language): FuturesGeometry {
  const banded = seriesWithBand(data.series, data);
  const whiskers = data.series.filter((one) => !banded.has(one.id));
  const labels = data.hasLabels ? endLabels(data.series, language, widestLabelPx(size.width)) : [];
  const top = headingHeightPx(data.heading);
  const vertical = valueScale(data, size.height - 26 - top);
  const left = axisWidthPx(vertical.ticks);
  const labelWidth = Math.max(0, ...labels.map((label) => textWidth(label.text, FONT_SIZE_PX.caption) * 1.06));
  const right = size.width - (labels.length > 0 ? labelWidth + LABEL_OFFSET_PX : 16) - (whiskers.length === 0 ? 0 : whiskers.length * WHISKER_STEP_PX + 6);
  const plot = { left, right, top, bottom: size.height - 26 };
  const years = [...new Set(data.series.flatMap((one) => one.points.map((point) => point.year)))].sort((a, b) => a - b);
  const x = scaleLinear([years[0] ?? 0, Math.max(years.at(-1) ?? 1, (years[0] ?? 0) + 1)], [plot.left, plot.right]);
  return { plot, x, y: vertical.scale.range([plot.bottom, plot.top]), yTicks: vertical.ticks, years, banded, whiskers, labels };
}

/** Three to six ticks over the bands; lines need not start at 0, but do when 0 is near the data. */
function valueScale(data: FuturesData, heightPx: number): { readonly scale: ScaleLinear<number, number>; readonly ticks: readonly number[] } {
  const points = data.series.flatMap((one) => one.points);
  const level = data.threshold === undefined ? [] : [data.threshold.value];
  const [low, high] = extent([...points.map((point) => point.low), ...points.map((point) => point.high), ...level, ...(data.isDifference ? [0] : [])]);
  const fromZero = low >= 0 && low < 0.35 * high ? 0 : low;
  const pad = high === fromZero ? Math.max(Math.abs(high) * 0.05, 0.5) : 0.05 * (high - fromZero);
  const count = Math.max(3, Math.min(6, Math.floor(heightPx / 52)));
  const scale = scaleLinear([low >= 0 ? Math.max(fromZero - pad, 0) : fromZero - pad, high + pad], [0, 1]);
  const ticks = scale.ticks(count);
  return { scale, ticks: ticks.length > 6 ? ticks.filter((_, index) => index % 2 === 0) : ticks };
}

const extent = (values: readonly number[]): readonly [number, number] => (values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)]);

/** One label per distinct line; lines that coincide share one that names them all, or the first "and others". */
function endLabels(series: readonly FuturesSeries[], language: Language, widestPx: number): readonly EndLabel[] {
  const groups = series.reduce<FuturesSeries[][]>((list, one) => {
    const group = list.find((candidate) => candidate[0] !== undefined && coincide(candidate[0], one));
    return group === undefined ? [...list, [one]] : list.map((candidate) => (candidate === group ? [...candidate, one] : candidate));
  }, []);
  return groups.flatMap((group) => {
    const last = group.at(-1);
    return last === undefined ? [] : [{ series: last, isForAll: group.length > 1 && group.length === series.length, text: fitText(groupText(group, series.length, { language, widestPx }), widestPx, FONT_SIZE_PX.caption) }];
  });
}

function groupText(group: readonly FuturesSeries[], total: number, options: { readonly language: Language; readonly widestPx: number }): string {
  const ja = options.language === 'ja';
  const first = group[0]?.label ?? '';
  if (group.length === 1) return first;
  if (group.length === total) return ja ? '全案共通' : 'all variants';
  const all = group.map((one) => one.label).join(ja ? '・' : ', ');
  return textWidth(all, FONT_SIZE_PX.caption) <= options.widestPx ? all : ja ? `${first}ほか` : `${first} and others`;
}
