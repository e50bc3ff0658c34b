import type { Blueprint } from './blueprint';
import type { Clock } from './clock';
import { enlarged, enlargedReals } from './enlarge';
import { eventWords } from './event-kinds';
import { expandBlueprint } from './expand-blueprint';

/** Which events of a run are written down: `limit` of them (default a million) from number `from` (default 0) on. */
export interface TraceWindow {
  readonly from?: number;
  readonly limit?: number;
}

/** Events of a run in order, as plain columns. Event k of the columns is number `from + k` of the run; times in µs. */
export interface EventTrace {
  readonly from: number;
  readonly atUs: Float64Array;
  readonly kinds: Uint8Array;
  /** Index of the block, resource or node, by kind (`event-kinds.ts`). */
  readonly subjects: Int32Array;
  /** Entity, request or new capacity. */
  readonly details: Int32Array;
  /** Events of the whole run, written down or not. */
  readonly seen: number;
}

/** One event in words. */
export interface TracedEvent {
  readonly index: number;
  readonly atUs: number;
  readonly kind: string;
  readonly record: string;
  readonly detail: number;
}

const DEFAULT_LIMIT = 1_000_000;
const FIRST_CAPACITY = 1024;

/** Writes events down while a run goes on. Memory: 17 bytes for every event inside the window, none outside. */
export class TraceRecorder {
  private readonly clock: Clock;
  private readonly from: number;
  private readonly limit: number;
  private seen = 0;
  private count = 0;
  private atUs = new Float64Array(FIRST_CAPACITY);
  private kinds = new Uint8Array(FIRST_CAPACITY);
  private subjects = new Int32Array(FIRST_CAPACITY);
  private details = new Int32Array(FIRST_CAPACITY);

  constructor(clock: Clock, { from = 0, limit = DEFAULT_LIMIT }: TraceWindow) {
    this.clock = clock;
    this.from = from;
    this.limit = limit;
  }

  /** Notes an event that happens now. */
  record(kind: number, subject: number, detail: number): void {
    this.seen += 1;
    if (this.seen <= this.from || this.count === this.limit) return;
    if (this.count === this.kinds.length) this.grow();
    this.atUs[this.count] = this.clock.nowUs;
    this.kinds[this.count] = kind;
    this.subjects[this.count] = subject;
    this.details[this.count] = detail;
    this.count += 1;
  }

  trace(): EventTrace {
    const { from, count, seen } = this;
    return { from, seen, atUs: this.atUs.slice(0, count), kinds: this.kinds.slice(0, count), subjects: this.subjects.slice(0, count), details: this.details.slice(0, count) };
  }

  private grow(): void {
    const capacity = this.kinds.length * 2;
    const kinds = new Uint8Array(capacity);
    kinds.set(this.kinds);
    this.kinds = kinds;
    this.atUs = enlargedReals(this.atUs, capacity);
    this.subjects = enlarged(this.subjects, capacity);
    this.details = enlarged(this.details, capacity);
  }
}

/** All events of the columns in words, one after the other. The blueprint must be the one that was run. */
export function* describeTrace(trace: EventTrace, blueprint: Blueprint): Generator<TracedEvent> {
  // A block with a choice of resources runs as several of the same id, which only the expanded blueprint lists.
  const records = expandBlueprint(blueprint).blueprint;
  for (let index = 0; index < trace.kinds.length; index++) {
    const { word, of } = eventWords(trace.kinds[index]!);
    yield { index: trace.from + index, atUs: trace.atUs[index]!, kind: word, record: records[of][trace.subjects[index]!]?.id ?? '', detail: trace.details[index]! };
  }
}
