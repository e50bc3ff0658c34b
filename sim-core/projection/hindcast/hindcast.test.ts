import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import type { ObservedHistory } from '../../foundation/observed-history';
import { openCatalogue } from '../../scenario/catalogue';
import { hindcast, hindcastOrigins } from './hindcast';
import { horizonScores, isPandemicYear, scoreRows } from './hindcast-score';
import { DAMPING, dampedYears, halfWidth, trendUpTo } from './trend';

const opened = openCatalogue(catalogueData);
if (!opened.ok) throw new Error('catalogue');
const { history } = opened.value;

const growing = (yearlyShare: number, from = 1985, to = 2024): ReadonlyMap<number, number> =>
  new Map(Array.from({ length: to - from + 1 }, (_, index) => [from + index, 100 * Math.pow(1 + yearlyShare, index)]));

/** The same history with every value after the origin replaced. */
const withOtherFuture = (origin: number, factor: number): ObservedHistory => ({
  ...history,
  series: Object.fromEntries(Object.entries(history.series).map(([id, series]) => [id, { ...series, values: series.values.map(([year, value]) => [year, year > origin ? value * factor : value] as [number, number]) }])),
});

describe('a trend', () => {
  it('of steady growth is that growth, without spread', () => {
    const trend = trendUpTo(growing(0.02), 2010)!;
    expect(trend.count).toBe(20);
    expect([trend.medianChange, trend.meanChange]).toEqual([expect.closeTo(Math.log(1.02), 12), expect.closeTo(Math.log(1.02), 12)]);
    expect(halfWidth(trend, 10, 0.9)).toBeCloseTo(0, 10);
  });

  it('is not made up from fewer than five changes, nor for a year that was not observed', () => {
    expect(trendUpTo(growing(0.02, 2006), 2010)).toBeUndefined();
    expect(trendUpTo(growing(0.02, 2005), 2010)?.count).toBe(5);
    expect(trendUpTo(growing(0.02, 1985, 2009), 2010)).toBeUndefined();
  });

  it('fades towards its limit when damped, and not when it is about people', () => {
    expect(dampedYears(7, 1)).toBe(7);
    expect(dampedYears(2, 0.9)).toBeCloseTo(0.9 + 0.81, 12);
    expect(dampedYears(500, DAMPING)).toBeCloseTo(DAMPING / (1 - DAMPING), 9);
  });
});

describe('the hindcast', () => {
  it('knows nothing of what came after its origin', () => {
    fc.assert(fc.property(fc.constantFrom(...hindcastOrigins), fc.double({ min: 0.2, max: 5, noNaN: true }), (origin, factor) => {
      const pick = (from: ObservedHistory) => hindcast(from).rows.filter((row) => row.origin === origin).map(({ projected, low, high, noChange, ownTrend }) => ({ projected, low, high, noChange, ownTrend }));
      expect(pick(withOtherFuture(origin, factor))).toEqual(pick(history));
    }), { numRuns: 12 });
  });

  it('projects steady growth of people exactly, whatever the origin', () => {
    const steady = hindcast({ ...history, series: Object.fromEntries(Object.entries(history.series).map(([id, series]) => [id, { ...series, values: [...growing(id === 'product.real' ? 0.03 : id === 'production.manufacturing' ? 0.03 : 0)] as [number, number][] }])) });
    const rows = steady.rows.filter((row) => row.target === 'production.manufacturing');
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) expect(row.projected / row.observed).toBeCloseTo(1, 9);
  });

  it('scores what was read and lists what was not', () => {
    const result = hindcast(history);
    expect(new Set(result.rows.map((row) => row.target))).toEqual(new Set(Object.keys(result.labels)));
    expect(result.notScorable.filter((item) => item.origin === 2005).map((item) => item.target)).toEqual(['activity.transport', 'activity.medical']);
    expect(result.notScorable.map((item) => item.target)).toEqual(expect.arrayContaining(['employed_manufacturing', 'employed_transport_postal', 'electricity_price_industrial_avg']));
    expect(Math.max(...result.rows.filter((row) => row.target === 'electricity.demand').map((row) => row.year))).toBe(2021);
  });

  it('counts every row once by horizon, and leaves the pandemic out on request', () => {
    const { rows } = hindcast(history);
    expect(horizonScores(rows).reduce((sum, score) => sum + score.count, 0)).toBe(rows.length);
    const calm = rows.filter((row) => !isPandemicYear(row));
    expect(calm.length).toBeLessThan(rows.length);
    expect(scoreRows(rows).insideShare).toBe(rows.filter((row) => row.observed >= row.low && row.observed <= row.high).length / rows.length);
  });
});
