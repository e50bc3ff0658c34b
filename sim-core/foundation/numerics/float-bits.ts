/**
 * Reads and writes the exponent of a 64-bit float. The shared scratch carries nothing from one call to the next.
 * Every host of ours is little-endian: the high word has index 1.
 */
// eslint-disable-next-line no-restricted-syntax -- written before every read, so nothing passes from one call to the next
const scratch = new Float64Array(1);
const scratchWords = new Int32Array(scratch.buffer);

/** Exponent e with 1 <= |value| / 2^e < 2, for a normal number. */
export function exponentOf(value: number): number {
  scratch[0] = value;
  return ((scratchWords[1]! >>> 20) & 0x7ff) - 1023;
}

/** value / 2^exponent for a normal number, exactly: its mantissa in 1..2. */
export function mantissaOf(value: number): number {
  scratch[0] = value;
  scratchWords[1] = (scratchWords[1]! & 0x800fffff) | 0x3ff00000;
  return scratch[0];
}

/** 2^exponent for -1022 <= exponent <= 1023, exactly. */
export function powerOfTwo(exponent: number): number {
  scratchWords[0] = 0;
  scratchWords[1] = (exponent + 1023) << 20;
  return scratch[0]!;
}
