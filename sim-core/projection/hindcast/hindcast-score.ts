import { hindcastOrigins, type HindcastResult, type HindcastRow } from './hindcast';

/** Mean absolute error as a share of the observed value, by method, and the share of observations inside the 90 % band. */
export interface HindcastScore {
  readonly target: string;
  readonly origin: number;
  readonly count: number;
  readonly errorShare: Readonly<Record<HindcastMethod, number>>;
  readonly insideShare: number;
}

export type HindcastMethod = 'projected' | 'noChange' | 'ownTrend';
export const hindcastMethods: readonly HindcastMethod[] = ['projected', 'noChange', 'ownTrend'];

const meanError = (rows: readonly HindcastRow[], method: HindcastMethod): number =>
  rows.reduce((sum, row) => sum + Math.abs(row[method] / row.observed - 1), 0) / rows.length;

/** Scores of one set of rows; undefined for none. */
export const scoreRows = (rows: readonly HindcastRow[]): Pick<HindcastScore, 'count' | 'errorShare' | 'insideShare'> => ({
  count: rows.length,
  errorShare: { projected: meanError(rows, 'projected'), noChange: meanError(rows, 'noChange'), ownTrend: meanError(rows, 'ownTrend') },
  insideShare: rows.filter((row) => row.isInside).length / rows.length,
});

/** One score per series and origin. */
export const hindcastScores = ({ rows, labels }: HindcastResult): readonly HindcastScore[] =>
  Object.keys(labels).flatMap((target) => hindcastOrigins.flatMap((origin) => {
    const own = rows.filter((row) => row.target === target && row.origin === origin);
    return own.length === 0 ? [] : [{ target, origin, ...scoreRows(own) }];
  }));

export interface HorizonScore {
  readonly fromYears: number;
  readonly toYears: number;
  readonly count: number;
  readonly errorShare: HindcastScore['errorShare'];
  readonly insideShare: number;
}

const horizons = [[1, 2], [3, 5], [6, 10], [11, 20]] as const;

/** One score per group of horizons over all series and origins of the rows. */
export const horizonScores = (rows: readonly HindcastRow[]): readonly HorizonScore[] =>
  horizons.flatMap(([fromYears, toYears]) => {
    const own = rows.filter((row) => row.horizonYears >= fromYears && row.horizonYears <= toYears);
    return own.length === 0 ? [] : [{ fromYears, toYears, ...scoreRows(own) }];
  });

/** Years of the pandemic, which no method could have known; scores are shown with and without them. */
export const isPandemicYear = (row: HindcastRow): boolean => row.year === 2020 || row.year === 2021;
