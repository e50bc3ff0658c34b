export interface StraightLine {
  readonly intercept: number;
  readonly slope: number;
}

/** The line through points (x, y) that makes the sum of squared vertical distances least; flat when all x are equal. O(n). */
export function leastSquaresLine(points: readonly (readonly [x: number, y: number])[]): StraightLine {
  const meanOf = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const meanX = meanOf(0);
  const meanY = meanOf(1);
  const covariance = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const variance = points.reduce((sum, [x]) => sum + (x - meanX) * (x - meanX), 0);
  const slope = variance === 0 ? 0 : covariance / variance;
  return { intercept: meanY - slope * meanX, slope };
}
