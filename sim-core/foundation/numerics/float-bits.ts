const SMALLEST_EXPONENT = -1022;
const LARGEST_EXPONENT = 1023;

/** 2^e for every normal exponent e; doubling and halving are exact. */
const POWERS = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(LARGEST_EXPONENT - SMALLEST_EXPONENT + 1);
  powers[-SMALLEST_EXPONENT] = 1;
  for (let at = -SMALLEST_EXPONENT + 1; at < powers.length; at++) powers[at] = 2 * powers[at - 1]!;
  for (let at = -SMALLEST_EXPONENT - 1; at >= 0; at--) powers[at] = powers[at + 1]! / 2;
  return powers;
}

/**
 * Exponent e with 1 <= value / 2^e < 2, for a positive normal number. By bisection: to look at the bits of a float
 * needs memory that outlives the call or is made anew for each one.
 */
export function exponentOf(value: number): number {
  let low = value < 1 ? 0 : -SMALLEST_EXPONENT;
  let high = value < 1 ? -SMALLEST_EXPONENT : POWERS.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (POWERS[middle]! <= value) low = middle;
    else high = middle;
  }
  return low + SMALLEST_EXPONENT;
}

/** 2^exponent for -1022 <= exponent <= 1023, exactly. */
export function powerOfTwo(exponent: number): number {
  return POWERS[exponent - SMALLEST_EXPONENT]!;
}
