import { exp, pow } from './exponential';
import { log } from './logarithm';
import { logGamma } from './gamma-function';
import { normalCumulative } from './normal-distribution';

const NORMAL_STEPS = 40;
const NORMAL_REACH = 8;
const SCALE_STEPS = 48;
const ROOT_TWO_PI = 2.5066282746310002;

/** Points of the trapezoidal rule, which converges exponentially where the integrand dies out at both ends. */
function evenPoints(from: number, to: number, steps: number): readonly number[] {
  return Array.from({ length: steps + 1 }, (_, index) => from + (index * (to - from)) / steps);
}

/** Density of sqrt(chi-square / nu) at s > 0. */
function scaleDensity(s: number, nu: number): number {
  return s <= 0 ? 0 : exp(log(2) + (nu / 2) * log(nu / 2) - logGamma(nu / 2) + (nu - 1) * log(s) - (nu * s * s) / 2);
}

/** Points and weights for the mean over sqrt(chi-square / nu), which lies close to 1 for large nu. */
function scalePoints(nu: number): readonly (readonly [point: number, weight: number])[] {
  const spread = 1 / Math.sqrt(2 * nu);
  const points = evenPoints(Math.max(0, 1 - 7 * spread), 1 + 9 * spread, SCALE_STEPS).map((s) => [s, scaleDensity(s, nu)] as const);
  const total = points.reduce((sum, [, weight]) => sum + weight, 0);
  return points.map(([s, weight]) => [s, weight / total] as const);
}

/**
 * P(every one of `count` t variables is at most t) where they share their estimate of variance (`nu` degrees of freedom) and each
 * two have correlation 1/2: the mean over s and z of Phi(z + sqrt2 t s)^count (Dunnett 1955; Hochberg & Tamhane 1987, app. 3).
 * Error below 1e-5.
 */
export function maximumTCumulative(t: number, count: number, nu: number): number {
  return scalePoints(nu).reduce((total, [s, weight]) => total + weight * belowAll(Math.SQRT2 * t * s, count), 0);
}

function belowAll(shift: number, count: number): number {
  const width = (2 * NORMAL_REACH) / NORMAL_STEPS;
  return evenPoints(-NORMAL_REACH, NORMAL_REACH, NORMAL_STEPS).reduce((sum, z) => sum + (width * exp((-z * z) / 2) * pow(normalCumulative(z + shift), count)) / ROOT_TWO_PI, 0);
}

const HALVINGS = 24;

/** t with `maximumTCumulative(t, count, nu)` = p to about 1e-6, for p of 1/2 and above and `nu` of 1 or more. */
export function maximumTQuantile(p: number, count: number, nu: number): number {
  let [low, high] = [0, 8];
  while (maximumTCumulative(high, count, nu) < p) [low, high] = [high, 2 * high];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (maximumTCumulative(middle, count, nu) < p) low = middle;
    else high = middle;
  }
  return high;
}
