import { linearRegression } from 'simple-statistics';

export interface StraightLine {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * The line through points (x, y) that makes the sum of squared vertical distances least; flat when all x are equal. O(n).
 * The package's regression only adds, multiplies and divides, so its bits are the same on every host.
 */
export function leastSquaresLine(points: readonly (readonly [x: number, y: number])[]): StraightLine {
  const { m: slope, b: intercept } = linearRegression(points.map(([x, y]) => [x, y]));
  return Number.isFinite(slope) ? { intercept, slope } : { intercept: meanOrdinate(points), slope: 0 };
}

const meanOrdinate = (points: readonly (readonly [x: number, y: number])[]): number => points.reduce((sum, [, y]) => sum + y, 0) / points.length;
