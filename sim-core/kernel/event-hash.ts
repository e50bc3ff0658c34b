import type { Clock } from './clock';

const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;
/** Multiplier of the second lane, odd and unrelated to the first (golden ratio x 2^32). */
const SECOND_MULTIPLIER = 0x9e3779b1;

/** Two 32-bit lanes over every event of the site, in order; equal text means an equal trace (chance of error 2^-64). */
export class EventHash {
  private readonly clock: Clock;
  private first = FNV_OFFSET | 0;
  private second = 0x2545f491;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Adds an event that happens now. */
  add(kindAndSubject: number, detail: number): void {
    const low = this.clock.nowUs | 0;
    this.first = Math.imul(Math.imul(this.first ^ low, FNV_PRIME) ^ kindAndSubject, FNV_PRIME) ^ detail;
    this.second = Math.imul(this.second ^ low ^ detail, SECOND_MULTIPLIER) + kindAndSubject | 0;
    this.second ^= this.second >>> 15;
  }

  text(): string {
    return [this.first, this.second].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
