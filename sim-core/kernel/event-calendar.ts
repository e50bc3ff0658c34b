import { CANCELLED } from './event-kinds';

/** Below this many events a sorted array beats a heap (measured); the lower bound stops switching to and fro. */
const LARGEST_SORTED = 48;
const SMALLEST_HEAP = 16;
const FIRST_CAPACITY = 64;
/** Sequence numbers stay below this; rank and priority lie above, so one float compares all three. */
const SEQUENCE_LIMIT = 4398046511104;
const PRIORITY_LEVELS = 64;

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
  size = 0;
  /** Time of the next event, µs; Infinity without one. */
  nextUs = Infinity;
  /** Time of the event to be added next, µs; a field, because a float argument may be boxed (see Clock). */
  atUs = 0;
  kinds = new Uint8Array(FIRST_CAPACITY);
  subjects = new Int32Array(FIRST_CAPACITY);
  details = new Int32Array(FIRST_CAPACITY);
  private times = new Float64Array(FIRST_CAPACITY);
  private slots = new Int32Array(FIRST_CAPACITY);
  private orders = new Float64Array(FIRST_CAPACITY);
  private freeSlots = Int32Array.from({ length: FIRST_CAPACITY }, (_, index) => FIRST_CAPACITY - 1 - index);
  private isHeap = false;
  private sequence = 0;

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
    this.orders[slot] = eventPrecedence * SEQUENCE_LIMIT + this.sequence;
    this.sequence += 1;
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

  private grow(): void {
    const old = this.slots.length;
    const capacity = old * 2;
    const copy = <Numbers extends { set(from: ArrayLike<number>): void }>(larger: Numbers, from: ArrayLike<number>): Numbers => (larger.set(from), larger);
    this.times = copy(new Float64Array(capacity), this.times);
    this.slots = copy(new Int32Array(capacity), this.slots);
    this.orders = copy(new Float64Array(capacity), this.orders);
    this.kinds = copy(new Uint8Array(capacity), this.kinds);
    this.subjects = copy(new Int32Array(capacity), this.subjects);
    this.details = copy(new Int32Array(capacity), this.details);
    // Every old slot is in use now; the free list is read from its end towards its start.
    this.freeSlots = Int32Array.from({ length: capacity }, (_, index) => (index < old ? capacity - 1 - index : 0));
  }
}
