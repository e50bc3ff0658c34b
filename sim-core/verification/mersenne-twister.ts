import type { StreamAddress } from '../foundation/random/stream-address';
import { CHUNK_WORDS, WordSource } from '../foundation/random/word-source';

const SIZE = 624;
const MIDDLE = 397;
const TWIST = 0x9908b0df;
const UPPER = 0x80000000;
const LOWER = 0x7fffffff;

/**
 * MT19937 (Matsumoto & Nishimura, ACM TOMACS 8(1), 1998; seeding by a key of 2002). A second generator, of another family than that of
 * the product: results that agree with both do not rest on a weakness of one. For verification only.
 */
export class MersenneTwister {
  private readonly state = new Int32Array(SIZE);
  private used = SIZE;

  constructor(key: readonly number[]) {
    seedByNumber(this.state, 19650218);
    seedByKey(this.state, key);
  }

  /** A signed 32-bit word. */
  next(): number {
    if (this.used === SIZE) this.twist();
    let word = this.state[this.used++]!;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return word ^ (word >>> 18);
  }

  private twist(): void {
    const { state } = this;
    for (let index = 0; index < SIZE; index++) {
      const mixed = (state[index]! & UPPER) | (state[(index + 1) % SIZE]! & LOWER);
      state[index] = state[(index + MIDDLE) % SIZE]! ^ (mixed >>> 1) ^ ((mixed & 1) === 1 ? TWIST : 0);
    }
    this.used = 0;
  }
}

function seedByNumber(state: Int32Array, seed: number): void {
  state[0] = seed;
  for (let index = 1; index < SIZE; index++) state[index] = Math.imul(1812433253, state[index - 1]! ^ (state[index - 1]! >>> 30)) + index;
}

function seedByKey(state: Int32Array, key: readonly number[]): void {
  let index = 1;
  const before = (): number => state[index - 1]! ^ (state[index - 1]! >>> 30);
  const step = (): void => {
    index += 1;
    if (index < SIZE) return;
    state[0] = state[SIZE - 1]!;
    index = 1;
  };
  for (let count = 0; count < Math.max(SIZE, key.length); count++) {
    const part = count % key.length;
    state[index] = (state[index]! ^ Math.imul(before(), 1664525)) + key[part]! + part;
    step();
  }
  for (let count = 1; count < SIZE; count++) {
    state[index] = (state[index]! ^ Math.imul(before(), 1566083941)) - index;
    step();
  }
  state[0] = UPPER | 0;
}

/** Words of a twister in place of the product's; the key is the address itself, so not even the way to a stream is shared. */
class TwisterWords extends WordSource {
  private readonly twister: MersenneTwister;

  constructor({ seed, replication, week, name }: StreamAddress) {
    super(new Int32Array(4));
    this.twister = new MersenneTwister([seed | 0, replication, week, ...Array.from(name, (character) => character.codePointAt(0) ?? 0)]);
  }

  override refill(): void {
    for (let index = 0; index < CHUNK_WORDS; index++) this.words[index] = this.twister.next();
    this.position = 0;
  }
}

/** Opens streams of the second generator; for `runModel`. */
export const twisterWords = (address: StreamAddress): WordSource => new TwisterWords(address);
