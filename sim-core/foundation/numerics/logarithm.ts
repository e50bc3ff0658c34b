import { exponentOf, mantissaOf } from './float-bits';

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
  let exponent = exponentOf(x) + shift;
  let mantissa = mantissaOf(x);
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    exponent += 1;
  }
  const distance = mantissa - 1;
  const ratio = distance / (2 + distance);
  return exponent * LN2_HIGH + (exponent * LN2_LOW + artanhTwice(ratio));
}

/** 2 artanh(s) for |s| <= 0.1716 by its power series; the first dropped term is below 1e-19. */
function artanhTwice(s: number): number {
  const z = s * s;
  const tail = z * (1 / 3 + z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15 + z * (1 / 17
    + z * (1 / 19 + z * (1 / 21 + z / 23))))))))));
  return 2 * s + 2 * s * tail;
}

/** ln(1 + x) without loss of digits for small x: ln(1+x) = x ln(u)/(u-1) with u = 1+x rounded (Kahan). */
export function log1p(x: number): number {
  const rounded = 1 + x;
  return rounded === 1 ? x : (log(rounded) * x) / (rounded - 1);
}
