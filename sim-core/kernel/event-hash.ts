import type { Clock } from './clock';
import { FIRST_LANE_OF_HASH, SECOND_LANE_OF_HASH } from './fast/header';

const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;
/** Multiplier of the second lane, odd and unrelated to the first (golden ratio x 2^32). */
const SECOND_MULTIPLIER = 0x9e3779b1;

/** Two 32-bit lanes over every event of the site, in order; equal text means an equal trace (chance of error 2^-64). */
export class EventHash {
  private readonly clock: Clock;
  private readonly words: Int32Array;

  constructor(clock: Clock) {
    this.clock = clock;
    this.words = clock.memory.words;
    this.words[FIRST_LANE_OF_HASH] = FNV_OFFSET;
    this.words[SECOND_LANE_OF_HASH] = 0x2545f491;
  }

  /** Adds an event that happens now. */
  add(kindAndSubject: number, detail: number): void {
    const { words } = this;
    const low = this.clock.nowUs | 0;
    words[FIRST_LANE_OF_HASH] = Math.imul(Math.imul(words[FIRST_LANE_OF_HASH]! ^ low, FNV_PRIME) ^ kindAndSubject, FNV_PRIME) ^ detail;
    const second = Math.imul(words[SECOND_LANE_OF_HASH]! ^ low ^ detail, SECOND_MULTIPLIER) + kindAndSubject | 0;
    words[SECOND_LANE_OF_HASH] = second ^ (second >>> 15);
  }

  text(): string {
    return [this.words[FIRST_LANE_OF_HASH]!, this.words[SECOND_LANE_OF_HASH]!].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
