import { regularisedGammaUpper } from './gamma-function';
import { invertDistribution } from './invert-distribution';

/** P(Z <= x) of the standard normal distribution, by erfc(z) = Q(1/2, z^2) (Abramowitz & Stegun 6.5.17, 26.2.29). */
export function normalCumulative(x: number): number {
  const tail = 0.5 * regularisedGammaUpper(0.5, (x * x) / 2);
  return x < 0 ? tail : 1 - tail;
}

/** x with P(Z <= x) = p; -Infinity and Infinity at 0 and 1, NaN outside. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  if (p === 0.5) return 0;
  return p > 0.5 ? -lowerQuantile(1 - p) : lowerQuantile(p);
}

function lowerQuantile(p: number): number {
  return invertDistribution(normalCumulative, p, { low: -40, high: 0, start: 0 });
}
