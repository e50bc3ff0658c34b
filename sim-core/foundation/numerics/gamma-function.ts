import { exp } from './exponential';
import { log } from './logarithm';

const HALF_LOG_TWO_PI = 0.9189385332046728;
/** Bernoulli numbers B(2k) / (2k (2k-1)) of Stirling's series (Abramowitz & Stegun 6.1.41). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400] as const;
const SERIES_LIMIT = 10_000;
const RELATIVE_STEP = 1e-17;

/** ln Gamma(x) for x > 0 (NaN else): shift the argument above 15 by the recurrence, then Stirling's series. */
export function logGamma(x: number): number {
  if (!(x > 0)) return NaN;
  let product = 1;
  let argument = x;
  while (argument < 15) {
    product *= argument;
    argument += 1;
  }
  return stirling(argument) - log(product);
}

function stirling(x: number): number {
  const inverseSquare = 1 / (x * x);
  let correction = 0;
  for (let term = STIRLING.length - 1; term >= 0; term--) correction = correction * inverseSquare + STIRLING[term]!;
  return (x - 0.5) * log(x) - x + HALF_LOG_TWO_PI + correction / x;
}

/** Lower regularised incomplete gamma function P(a, x), a > 0, x >= 0 (Abramowitz & Stegun 6.5.29). */
export function regularisedGammaLower(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/** Upper regularised incomplete gamma function Q(a, x) = 1 - P(a, x), accurate where it is small. */
export function regularisedGammaUpper(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < SERIES_LIMIT && term > sum * RELATIVE_STEP; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * exp(a * log(x) - x - logGamma(a));
}

/** Continued fraction 6.5.31 of Abramowitz & Stegun, evaluated by Lentz's method (1976). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / 1e-300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < SERIES_LIMIT; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / awayFromZero(numerator * d + b);
    c = awayFromZero(b + numerator / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return value * exp(a * log(x) - x - logGamma(a));
}

/** Lentz's method must never divide by zero. */
export function awayFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
