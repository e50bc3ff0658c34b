/** U+2212, the typographic minus of both languages. */
export const MINUS = '\u2212';

export interface NumberOptions {
  /** Negative decimals round to tens, hundreds, ... */
  readonly decimals: number;
  /** Writes a plus before positive numbers, for differences. */
  readonly isSigned?: boolean;
}

/** A number with thousands commas, U+2212 and a fixed number of decimals; "–" for what is not a finite number. */
export function plainNumber(value: number, { decimals, isSigned = false }: NumberOptions): string {
  if (!Number.isFinite(value)) return '–';
  const fixed = toFixedDecimals(Math.abs(value), decimals);
  const isZero = Number(fixed) === 0;
  const sign = isZero ? '' : value < 0 ? MINUS : isSigned ? '+' : '';
  const [whole = '0', fraction] = fixed.split('.');
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

function toFixedDecimals(magnitude: number, decimals: number): string {
  if (decimals >= 0) return magnitude.toFixed(Math.min(decimals, 20));
  const step = Number(`1e${-decimals}`);
  return (Math.round(magnitude / step) * step).toFixed(0);
}

/** Decimals that give `digits` significant figures; 0 gives 0 decimals. */
export function significantDecimals(value: number, digits: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  const exponent = Number(Math.abs(value).toExponential(digits - 1).split('e')[1]);
  return digits - 1 - exponent;
}

/**
 * Decimals at which a mean is written so that its last digit is the first or second digit of its half-width:
 * two digits of the half-width while its three leading digits read 100 to 354, one while 355 to 949, and from 950 it
 * counts as 1000 with two digits. (Rounding rule of the Particle Data Group, Review of Particle Physics, Introduction.)
 * Undefined when the half-width is zero or unknown, because then it says nothing about precision.
 */
export function intervalDecimals(halfWidth: number): number | undefined {
  if (!Number.isFinite(halfWidth) || halfWidth <= 0) return undefined;
  const [mantissa = '', exponentText = '0'] = halfWidth.toExponential(2).split('e');
  const leading = Math.round(Number(mantissa) * 100);
  return (leading <= 354 ? 1 : 0) - Number(exponentText);
}
