/**
 * SHA-256 (FIPS 180-4) of the UTF-8 bytes of a text, as 64 hexadecimal digits. Pure integer arithmetic, so it is the
 * same on every host; used to name scenarios, catalogues, models and results by content.
 */
export function stableHash(text: string): string {
  const words = paddedWords(utf8Bytes(text));
  const state = new Int32Array(initialState());
  const schedule = new Int32Array(64);
  for (let block = 0; block < words.length; block += 16) compress(state, words.subarray(block, block + 16), schedule);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Encodes without TextEncoder, which belongs to hosts; unpaired surrogates become U+FFFD as the standard says. */
function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    length = appendUtf8(bytes, length, point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
  }
  return bytes.subarray(0, length);
}

function appendUtf8(bytes: Uint8Array, at: number, point: number): number {
  let end = at;
  if (point < 0x80) {
    bytes[end++] = point;
    return end;
  }
  const tailCount = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  bytes[end++] = LEAD_BYTES[tailCount] | (point >> (6 * tailCount));
  for (let tail = tailCount - 1; tail >= 0; tail--) bytes[end++] = 0x80 | ((point >> (6 * tail)) & 0x3f);
  return end;
}

const LEAD_BYTES = [0, 0xc0, 0xe0, 0xf0] as const;

/** Message, a 1 bit, zeros, and the length in bits as 64 bits, as big-endian words in blocks of 16. */
function paddedWords(bytes: Uint8Array): Int32Array {
  const words = new Int32Array(((bytes.length + 8) >> 6) * 16 + 16);
  for (let index = 0; index < bytes.length; index++) putByte(words, index, bytes[index]!);
  putByte(words, bytes.length, 0x80);
  words[words.length - 2] = Math.floor(bytes.length / 0x20000000);
  words[words.length - 1] = bytes.length << 3;
  return words;
}

function putByte(words: Int32Array, index: number, byte: number): void {
  words[index >> 2] = words[index >> 2]! | (byte << (24 - 8 * (index & 3)));
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function compress(state: Int32Array, block: Int32Array, schedule: Int32Array): void {
  extendSchedule(block, schedule);
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let round = 0; round < 64; round++) {
    const bigSigma1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + bigSigma1 + ((e & f) ^ (~e & g)) + ROUND_CONSTANTS[round]! + schedule[round]!) | 0;
    const bigSigma0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (bigSigma0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + first) | 0;
    d = c; c = b; b = a; a = (first + second) | 0;
  }
  const after = [a, b, c, d, e, f, g, h];
  for (let index = 0; index < 8; index++) state[index] = state[index]! + after[index]!;
}

function extendSchedule(block: Int32Array, schedule: Int32Array): void {
  schedule.set(block);
  for (let index = 16; index < 64; index++) {
    const near = schedule[index - 2]!;
    const far = schedule[index - 15]!;
    const sigma1 = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10);
    const sigma0 = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3);
    schedule[index] = sigma1 + schedule[index - 7]! + sigma0 + schedule[index - 16]!;
  }
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

/** First 32 bits of the fraction of the `degree`-th root of a prime, by exact integer bisection. */
function rootFraction(prime: number, degree: 2 | 3): number {
  const target = BigInt(prime) << BigInt(32 * degree);
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle * middle * (degree === 3 ? middle : 1n) <= target) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn) | 0;
}

const initialState = (): number[] => primes(8).map((prime) => rootFraction(prime, 2));
const ROUND_CONSTANTS = Int32Array.from(primes(64), (prime) => rootFraction(prime, 3));
