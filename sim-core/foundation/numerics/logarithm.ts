import { exponentOf, powerOfTwo } from './float-bits';

/** ln 2 split so that `k * LN2_HIGH` is exact for every exponent k of a float. */
const LN2_HIGH = 0.693147180369123816490;
const LN2_LOW = 1.90821492927058770002e-10;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18014398509481984;

/**
 * Natural logarithm from + - * / only, so that every host gives the same bits; relative error below 4e-16.
 * The mantissa m in 1/sqrt2..sqrt2 goes through ln m = 2 artanh((m-1)/(m+1)) (Abramowitz & Stegun 4.1.27).
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  return x < SMALLEST_NORMAL ? logOfNormal(x * TWO_TO_54, -54) : logOfNormal(x, 0);
}

function logOfNormal(x: number, shift: number): number {
  const whole = exponentOf(x);
  let exponent = whole + shift;
  let mantissa = x / powerOfTwo(whole);
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    exponent += 1;
  }
  const distance = mantissa - 1;
  const ratio = distance / (2 + distance);
  // 2 artanh(s) = f - s (f - 2 s^2/3 - ...) with f = m - 1 exact keeps the last digits that 2 s would lose.
  return exponent * LN2_HIGH + (exponent * LN2_LOW + (distance - ratio * (distance - seriesTail(ratio))));
}

/** 2 artanh(s) / s - 2 for |s| <= 0.1716 by its power series; the first dropped term is below 1e-18. */
function seriesTail(s: number): number {
  const z = s * s;
  return z * (2 / 3 + z * (2 / 5 + z * (2 / 7 + z * (2 / 9 + z * (2 / 11 + z * (2 / 13 + z * (2 / 15 + z * (2 / 17
    + z * (2 / 19 + z * (2 / 21 + z * (2 / 23)))))))))));
}

/** ln(1 + x) without loss of digits for small x: ln(1+x) = x ln(u)/(u-1) with u = 1+x rounded (Kahan). */
export function log1p(x: number): number {
  const rounded = 1 + x;
  return rounded === 1 ? x : (log(rounded) * x) / (rounded - 1);
}
