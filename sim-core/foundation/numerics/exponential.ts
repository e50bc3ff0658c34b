import { powerOfTwo } from './float-bits';
import { log } from './logarithm';

const LN2_HIGH = 0.693147180369123816490;
const LN2_LOW = 1.90821492927058770002e-10;
const LOG2_E = 1.4426950408889634;

/**
 * e^x from + - * / only; relative error below 4e-16. x = k ln2 + r with |r| <= ln2/2, then the power series of
 * e^r to the 14th power (first dropped term below 1e-18) times 2^k.
 */
export function exp(x: number): number {
  if (x !== x) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const exponent = Math.floor(x * LOG2_E + 0.5);
  const high = x - exponent * LN2_HIGH;
  const rest = high - exponent * LN2_LOW;
  return scale(1 + (rest + rest * rest * expTail(rest)), exponent);
}

/** (e^r - 1 - r) / r^2. */
function expTail(r: number): number {
  return 1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320 + r * (1 / 362880
    + r * (1 / 3628800 + r * (1 / 39916800 + r * (1 / 479001600 + r * (1 / 6227020800 + r / 87178291200)))))))))));
}

/** Two factors, because 2^-1074 and 2^1024 are no normal floats. */
function scale(value: number, exponent: number): number {
  if (exponent > 1023) return value * 2 * powerOfTwo(exponent - 1);
  if (exponent < -1022) return value * powerOfTwo(exponent + 1000) * powerOfTwo(-1000);
  return value * powerOfTwo(exponent);
}

/**
 * base^exponent on portable arithmetic. Whole exponents up to 1024 multiply (squaring), others are e^(exponent ln base)
 * with relative error about 2e-16 (1 + |exponent ln base|). A negative base needs a whole exponent, else NaN.
 */
export function pow(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (exponent !== exponent || base !== base) return NaN;
  if (exponent === 0.5 && base >= 0) return Math.sqrt(base);
  const isWhole = Math.floor(exponent) === exponent;
  if (isWhole && Math.abs(exponent) <= 1024) return wholePower(base, exponent);
  if (base >= 0) return exp(exponent * log(base));
  if (!isWhole) return NaN;
  const magnitude = exp(exponent * log(-base));
  return exponent % 2 === 0 ? magnitude : -magnitude;
}

function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return exponent < 0 ? 1 / result : result;
}
