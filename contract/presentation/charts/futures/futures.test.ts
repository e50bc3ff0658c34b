import { describe, expect, test } from 'vitest';
import type { KpiEstimate } from '../../../../sim-core/index';
import { sampleBundle } from '../../sample-bundle';
import { svgText } from '../../svg/svg-tree';
import { csvOf } from '../../table/chart-table';
import { THEMES } from '../../theme/tokens';
import { seriesWithBand } from './band-policy';
import { drawFuturesChart } from './futures-chart';
import { futuresData, serviceFloor, type FuturesPoint, type FuturesSeries } from './futures-data';
import { futuresGeometry } from './futures-geometry';
import { futuresTable } from './futures-table';
import { fallsBelow, meanAt } from './threshold-crossing';

const bundle = sampleBundle();
const estimate: KpiEstimate = { mean: 0, halfWidth: 0, unit: '%', n: 20 };
const points = (...means: readonly number[]): FuturesPoint[] => means.map((mean, index) => ({ year: 2025 + 5 * index, mean, low: mean - 2, high: mean + 2, estimate }));
const series = (id: string, ...means: readonly number[]): FuturesSeries => ({ id, label: id, styleIndex: 0, points: points(...means) });

describe('where a variant falls below the floor', () => {
  test('the year lies on the straight line between the simulated years, and the band ends bound it', () => {
    expect(fallsBelow(points(100, 95, 85), 90)).toEqual({ year: 2032.5, earliest: 2031.5, latest: 2033.5 });
  });

  test('a band that stays above leaves its end open', () => {
    expect(fallsBelow(points(100, 89), 90)).toEqual({ year: expect.closeTo(2029.545, 3), earliest: expect.closeTo(2028.636, 3) });
  });

  test('never below, and below from the start', () => {
    expect(fallsBelow(points(100, 90), 90)).toBeUndefined();
    expect(fallsBelow(points(80, 95), 90)?.year).toBe(2025);
  });

  test('values between simulated years are interpolated, outside there are none', () => {
    expect([meanAt(points(100, 90), 2027), meanAt(points(100, 90), 2025), meanAt(points(100, 90), 2031), meanAt(points(100, 90), 2024)]).toEqual([96, 100, undefined, undefined]);
  });
});

describe('which variants keep a band', () => {
  test('all of them while they can be told apart', () => {
    expect([...seriesWithBand([series('a', 100, 60), series('b', 110, 80)], { baselineId: 'a' })]).toEqual(['a', 'b']);
  });

  test('the baseline and the selected one where bands cover each other', () => {
    expect([...seriesWithBand([series('a', 100, 60), series('b', 100.1, 60.1), series('c', 100.2, 60.2)], { baselineId: 'a', selectedId: 'c' })]).toEqual(['a', 'c']);
  });

  test('lines that coincide share one band', () => {
    expect(seriesWithBand([series('a', 100, 60), series('b', 100, 60)], { baselineId: 'a' }).size).toBe(2);
  });
});

describe('the futures chart', () => {
  const data = futuresData(bundle, { kpiId: 'output.kept', language: 'en', threshold: serviceFloor('en'), cursorYear: 2035 });
  const text = svgText(drawFuturesChart(data, { width: 840, height: 340 }, THEMES.light, 'en'));

  test('tells a screen reader the finding', () => {
    expect(text).toContain('<title>Output kept, % of 2025</title>');
    expect(text).toMatch(/<desc>Baseline: 100\.0\u00a0% in 2025, .* below 90 in 2039\./);
  });

  test('hiding a variant does not change the colour of another', () => {
    const shown = futuresData(bundle, { kpiId: 'output.kept', language: 'en', variantIds: ['cloud'] });
    expect(shown.series.map((one) => [one.id, one.styleIndex])).toEqual([['cloud', 2]]);
  });

  test('a pointer position gives the year that was drawn there', () => {
    const { x } = futuresGeometry(data, { width: 840, height: 340 }, 'en');
    expect(x.invert(x(2043))).toBeCloseTo(2043, 9);
  });

  test('a run that has finished only some cells is drawn with those', () => {
    const partial = { ...bundle, report: { ...bundle.report, variants: { edge: { '2025': bundle.report.variants['edge']?.['2025'] ?? {} } } } };
    const drawn = futuresData(partial, { kpiId: 'output.kept', language: 'ja', threshold: serviceFloor('ja') });
    expect(drawn.series).toHaveLength(1);
    expect(svgText(drawFuturesChart(drawn, { width: 400, height: 240 }, THEMES.dark, 'ja'))).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('an unknown KPI gives an empty chart, not a broken one', () => {
    const empty = futuresData(bundle, { kpiId: 'no.such', language: 'en' });
    expect(svgText(drawFuturesChart(empty, { width: 400, height: 240 }, THEMES.light, 'en'))).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('the table has the same numbers with units in the head, and the crossing years with their interval', () => {
    const table = futuresTable(data, 'en');
    expect(table.columns.map((column) => column.label)).toEqual(['Year', 'Baseline, %', '± 95 %', 'Edge inspection, %', '± 95 %', 'Cloud inspection, %', '± 95 %']);
    expect(table.rows).toHaveLength(11);
    expect(table.rows.at(-1)?.map((cell) => cell.text).slice(0, 3)).toEqual(['Below 90 in', '2039', '2038 to 2040']);
    expect(csvOf(table).split('\r\n')[1]?.startsWith('2025,100,0.8')).toBe(true);
  });
});
