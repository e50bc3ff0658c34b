import { CANCELLED } from './event-kinds';
import {
  AT_US, EVENT_CAPACITY, EVENT_DETAILS, EVENT_KINDS, EVENT_ORDERS, EVENT_SLOTS, EVENT_SUBJECTS, EVENT_TIMES, EVENTS_PENDING, FREE_EVENTS, IS_HEAP,
  NEXT_US, SEQUENCE,
} from './fast/header';
import { LARGEST_SORTED, PRIORITY_LEVELS, SMALLEST_HEAP } from './layout';
import { RunMemory } from './run-memory';

const FIRST_CAPACITY = 64;
/** Events for which the memory of a run keeps room. */
export const RESERVED_EVENTS = 1 << 13;
/** Sequence numbers stay below this; rank and priority lie above, so one float compares all three. */
const SEQUENCE_LIMIT = 4398046511104;

/** Precedence of an event among those at one instant, a small whole number: rank, then priority 0..63 (lower first). */
export function precedence(rank: number, priority = 0): number {
  return rank * PRIORITY_LEVELS + Math.max(0, Math.min(PRIORITY_LEVELS - 1, Math.floor(priority)));
}

/**
 * Pending events as plain numbers in typed arrays: no object is made per event. Total order: time, then rank, then
 * priority, then order of creation. Few events lie in an array sorted with the next one last; many in a heap with four
 * children per node. Invariants: `times`/`slots` are parallel by position; `orders`, `kinds`, `subjects`, `details`
 * are by slot; a slot taken from the free list is valid until its event is popped.
 */
export class EventCalendar {
  kinds: Uint8Array;
  subjects: Int32Array;
  details: Int32Array;
  private readonly memory: RunMemory;
  private readonly words: Int32Array;
  private readonly reals: Float64Array;
  private times: Float64Array;
  private slots: Int32Array;
  private orders: Float64Array;
  private freeSlots: Int32Array;

  constructor(memory = new RunMemory()) {
    this.memory = memory;
    this.words = memory.words;
    this.reals = memory.reals;
    this.times = memory.float64(EVENT_TIMES, FIRST_CAPACITY, RESERVED_EVENTS);
    this.slots = memory.int32(EVENT_SLOTS, FIRST_CAPACITY, RESERVED_EVENTS);
    this.orders = memory.float64(EVENT_ORDERS, FIRST_CAPACITY, RESERVED_EVENTS);
    this.kinds = memory.uint8(EVENT_KINDS, FIRST_CAPACITY, RESERVED_EVENTS);
    this.subjects = memory.int32(EVENT_SUBJECTS, FIRST_CAPACITY, RESERVED_EVENTS);
    this.details = memory.int32(EVENT_DETAILS, FIRST_CAPACITY, RESERVED_EVENTS);
    this.freeSlots = memory.int32(FREE_EVENTS, FIRST_CAPACITY, RESERVED_EVENTS);
    this.listFree(0);
    this.nextUs = Infinity;
  }

  get size(): number {
    return this.words[EVENTS_PENDING]!;
  }

  set size(value: number) {
    this.words[EVENTS_PENDING] = value;
  }

  /** Time of the next event, µs; Infinity without one. */
  get nextUs(): number {
    return this.reals[NEXT_US]!;
  }

  set nextUs(value: number) {
    this.reals[NEXT_US] = value;
  }

  /** Time of the event to be added next, µs; not an argument, because that may be boxed (see Clock). */
  get atUs(): number {
    return this.reals[AT_US]!;
  }

  set atUs(value: number) {
    this.reals[AT_US] = value;
  }

  private get isHeap(): boolean {
    return this.words[IS_HEAP] === 1;
  }

  private set isHeap(value: boolean) {
    this.words[IS_HEAP] = value ? 1 : 0;
  }

  /** Has the next event at its instant this precedence or a later one? Only to be asked while there is one. */
  hasNextAtLeast(eventPrecedence: number): boolean {
    return this.orders[this.slots[this.isHeap ? 0 : this.size - 1]!]! >= eventPrecedence * SEQUENCE_LIMIT;
  }

  /** Adds an event at `atUs` and returns its slot, the handle for `cancel`. */
  schedule(kind: number, subject: number, detail: number, eventPrecedence: number): number {
    if (this.size === this.slots.length) this.grow();
    const slot = this.freeSlots[this.slots.length - 1 - this.size]!;
    this.kinds[slot] = kind;
    this.subjects[slot] = subject;
    this.details[slot] = detail;
    const sequence = this.reals[SEQUENCE]!;
    this.orders[slot] = eventPrecedence * SEQUENCE_LIMIT + sequence;
    this.reals[SEQUENCE] = sequence + 1;
    if (this.isHeap) this.siftUp(slot);
    else this.insert(slot);
    this.size += 1;
    if (this.atUs < this.nextUs) this.nextUs = this.atUs;
    if (this.size > LARGEST_SORTED && !this.isHeap) this.becomeHeap();
    return slot;
  }

  /** Takes the next event out and returns its slot; its fields stay readable until the next `schedule`. */
  pop(): number {
    const { times, slots } = this;
    const size = this.size - 1;
    this.size = size;
    const slot = slots[this.isHeap ? 0 : size]!;
    this.freeSlots[slots.length - 1 - size] = slot;
    if (this.isHeap) {
      this.siftDown();
      this.nextUs = times[0]!;
      if (size < SMALLEST_HEAP) this.becomeSorted();
    } else this.nextUs = size === 0 ? Infinity : times[size - 1]!;
    return slot;
  }

  /** Leaves the event in place, to be skipped when its time comes. */
  cancel(slot: number): void {
    this.kinds[slot] = CANCELLED;
  }

  private insert(slot: number): void {
    const { times, slots, orders, atUs: timeUs } = this;
    const order = orders[slot]!;
    let position = this.size;
    while (position > 0) {
      const other = times[position - 1]!;
      if (other > timeUs || (other === timeUs && orders[slots[position - 1]!]! > order)) break;
      times[position] = other;
      slots[position] = slots[position - 1]!;
      position -= 1;
    }
    times[position] = timeUs;
    slots[position] = slot;
  }

  private siftUp(slot: number): void {
    const { times, slots, orders, atUs: timeUs } = this;
    const order = orders[slot]!;
    let position = this.size;
    while (position > 0) {
      const parent = (position - 1) >> 2;
      const other = times[parent]!;
      if (other < timeUs || (other === timeUs && orders[slots[parent]!]! < order)) break;
      times[position] = other;
      slots[position] = slots[parent]!;
      position = parent;
    }
    times[position] = timeUs;
    slots[position] = slot;
  }

  /** The last event sinks from the root; `size` is already the new size. */
  private siftDown(): void {
    const { times, slots, orders, size } = this;
    const timeUs = times[size]!;
    const slot = slots[size]!;
    const order = orders[slot]!;
    let position = 0;
    for (let child = 1; child < size; child = 4 * position + 1) {
      const least = this.leastChild(child, size);
      const time = times[least]!;
      if (time > timeUs || (time === timeUs && orders[slots[least]!]! > order)) break;
      times[position] = time;
      slots[position] = slots[least]!;
      position = least;
    }
    times[position] = timeUs;
    slots[position] = slot;
  }

  private leastChild(first: number, size: number): number {
    const { times, slots, orders } = this;
    let least = first;
    const end = Math.min(first + 4, size);
    for (let child = first + 1; child < end; child++) {
      const difference = times[child]! - times[least]!;
      if (difference < 0 || (difference === 0 && orders[slots[child]!]! < orders[slots[least]!]!)) least = child;
    }
    return least;
  }

  /** Ascending order is a heap already. */
  private becomeHeap(): void {
    this.times.subarray(0, this.size).reverse();
    this.slots.subarray(0, this.size).reverse();
    this.isHeap = true;
  }

  private becomeSorted(): void {
    const count = this.size;
    const { atUs } = this;
    const times = this.times.slice(0, count);
    const slots = this.slots.slice(0, count);
    this.isHeap = false;
    for (this.size = 0; this.size < count; this.size++) {
      this.atUs = times[this.size]!;
      this.insert(slots[this.size]!);
    }
    this.atUs = atUs;
  }

  /** Puts tables that a restored run brought where the fast loop sees them. */
  comeHome(): void {
    const { memory } = this;
    this.times = memory.homeFloat64(EVENT_TIMES, this.times, RESERVED_EVENTS);
    this.slots = memory.homeInt32(EVENT_SLOTS, this.slots, RESERVED_EVENTS);
    this.orders = memory.homeFloat64(EVENT_ORDERS, this.orders, RESERVED_EVENTS);
    this.kinds = memory.homeUint8(EVENT_KINDS, this.kinds, RESERVED_EVENTS);
    this.subjects = memory.homeInt32(EVENT_SUBJECTS, this.subjects, RESERVED_EVENTS);
    this.details = memory.homeInt32(EVENT_DETAILS, this.details, RESERVED_EVENTS);
    this.freeSlots = memory.homeInt32(FREE_EVENTS, this.freeSlots, RESERVED_EVENTS);
  }

  /** Makes sure that two more events fit. */
  makeRoom(): void {
    if (this.size + 2 > this.slots.length) this.grow();
  }

  private grow(): void {
    const { memory } = this;
    const old = this.slots.length;
    const capacity = old * 2;
    this.times = memory.longerFloat64(this.times, capacity, RESERVED_EVENTS);
    this.slots = memory.longerInt32(this.slots, capacity, RESERVED_EVENTS);
    this.orders = memory.longerFloat64(this.orders, capacity, RESERVED_EVENTS);
    this.kinds = memory.longerUint8(this.kinds, capacity, RESERVED_EVENTS);
    this.subjects = memory.longerInt32(this.subjects, capacity, RESERVED_EVENTS);
    this.details = memory.longerInt32(this.details, capacity, RESERVED_EVENTS);
    this.freeSlots = memory.longerInt32(this.freeSlots, capacity, RESERVED_EVENTS);
    this.listFree(old);
  }

  /** Adds the slots from `old` on to the free list, which is read from its end towards its start: old slots first, then the smallest new one. */
  private listFree(old: number): void {
    const { freeSlots, slots: { length } } = this;
    this.words[EVENT_CAPACITY] = length;
    freeSlots.copyWithin(length - old, 0, old - this.size);
    for (let index = 0; index < length - old; index++) freeSlots[index] = length - 1 - index;
  }
}
