import { regularisedBeta } from './beta-function';
import { invertDistribution } from './invert-distribution';

/** P(T <= t) of Student's t with `degreesOfFreedom` > 0 (Abramowitz & Stegun 26.7.1). */
export function studentTCumulative(t: number, degreesOfFreedom: number): number {
  const tail = 0.5 * regularisedBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
  return t < 0 ? tail : 1 - tail;
}

/** t with P(T <= t) = p, for 0 < p < 1; NaN outside or without degrees of freedom. */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  if (!(p > 0 && p < 1) || !(degreesOfFreedom > 0)) return NaN;
  if (p === 0.5) return 0;
  const lower = p < 0.5 ? p : 1 - p;
  const magnitude = -invertDistribution((t) => studentTCumulative(t, degreesOfFreedom), lower, { low: -Infinity, high: 0, start: 0 });
  return p < 0.5 ? -magnitude : magnitude;
}
