const CHUNK_WORDS = 32;
const WARM_UP_WORDS = 16;

/**
 * 32-bit random words of the generator sfc32 (C. Doty-Humphrey, PractRand: "small fast counting", 128-bit state,
 * period at least 2^32 from its counter and about 2^127 on average). It works on a state that lies elsewhere, so that
 * one source serves many streams: `attach` a state, draw, `detach`. Words are made in chunks, because the generator
 * runs three times faster in a loop with its state in registers; words left in the chunk are thrown away on `detach`.
 */
export class WordSource {
  private readonly words = new Int32Array(CHUNK_WORDS);
  private position = CHUNK_WORDS;
  private states: Int32Array = new Int32Array(4);
  private offset = 0;

  /** Continues the stream whose four words of state start at `offset`. */
  attach(states: Int32Array, offset: number): void {
    this.states = states;
    this.offset = offset;
    this.position = CHUNK_WORDS;
  }

  /** A signed 32-bit word; all 2^32 are equally likely. */
  next(): number {
    if (this.position === CHUNK_WORDS) this.refill();
    return this.words[this.position++]!;
  }

  /** 53 random bits as a number in 0 <= u < 1. */
  uniform(): number {
    const high = this.next() >>> 5;
    const low = this.next() >>> 6;
    return (high * 67108864 + low) * (1 / 9007199254740992);
  }

  /** A number in 0 < u <= 1, safe to take the logarithm of. */
  uniformAboveZero(): number {
    return 1 - this.uniform();
  }

  private refill(): void {
    generate(this.states, this.offset, this.words);
    this.position = 0;
  }
}

function generate(states: Int32Array, offset: number, words: Int32Array): void {
  let a = states[offset]!;
  let b = states[offset + 1]!;
  let c = states[offset + 2]!;
  let counter = states[offset + 3]!;
  for (let index = 0; index < words.length; index++) {
    const word = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    words[index] = word;
  }
  states[offset] = a;
  states[offset + 1] = b;
  states[offset + 2] = c;
  states[offset + 3] = counter;
}

/** Writes a stream's state into the table and runs it a little, so that the first word mixes all 128 bits. */
export function startStream(states: Int32Array, offset: number, state: Int32Array): void {
  states.set(state, offset);
  generate(states, offset, new Int32Array(WARM_UP_WORDS));
}
