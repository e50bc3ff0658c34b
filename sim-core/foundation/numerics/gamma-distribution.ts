import { regularisedGammaLower } from './gamma-function';
import { invertDistribution } from './invert-distribution';

/** x with P(X <= x) = p, for 0 <= p < 1; NaN for parameters that are no distribution. */
export function gammaQuantile(p: number, shape: number, scale: number): number {
  if (!(p >= 0 && p < 1) || !(shape > 0) || !(scale > 0)) return NaN;
  if (p === 0) return 0;
  return scale * invertDistribution((x) => regularisedGammaLower(shape, x), p, { low: 0, high: Infinity, start: 0 });
}

/** Quantile of chi-square: gamma with shape degrees/2 and scale 2. */
export function chiSquareQuantile(p: number, degreesOfFreedom: number): number {
  return gammaQuantile(p, degreesOfFreedom / 2, 2);
}
