import { CANCELLED } from './event-kinds';

/** Below this many events a sorted array beats a heap (measured); the lower bound stops switching to and fro. */
const LARGEST_SORTED = 48;
const SMALLEST_HEAP = 16;
const FIRST_CAPACITY = 64;
/** Sequence numbers stay below this; rank and priority lie above, so one float compares all three. */
const SEQUENCE_LIMIT = 4398046511104;
const PRIORITY_LEVELS = 64;

/** Precedence of an event among those at one instant: rank, then priority 0..63 (lower first). */
export function precedence(rank: number, priority = 0): number {
  return (rank * PRIORITY_LEVELS + Math.max(0, Math.min(PRIORITY_LEVELS - 1, Math.floor(priority)))) * SEQUENCE_LIMIT;
}

/**
 * Pending events as plain numbers in typed arrays: no object is made per event. Total order: time, then rank, then
 * priority, then order of creation. Few events lie in an array sorted with the next one last; many in a heap with four
 * children per node. Invariants: `times`/`slots` are parallel by position; `orders`, `kinds`, `subjects`, `details`
 * are by slot; a slot taken from the free list is valid until its event is popped.
 */
export class EventCalendar {
  size = 0;
  kinds = new Uint8Array(FIRST_CAPACITY);
  subjects = new Int32Array(FIRST_CAPACITY);
  details = new Int32Array(FIRST_CAPACITY);
  private times = new Float64Array(FIRST_CAPACITY);
  private slots = new Int32Array(FIRST_CAPACITY);
  private orders = new Float64Array(FIRST_CAPACITY);
  private freeSlots = Int32Array.from({ length: FIRST_CAPACITY }, (_, index) => FIRST_CAPACITY - 1 - index);
  private isHeap = false;
  private sequence = 0;

  /** Time of the next event; Infinity without one. */
  nextTimeUs(): number {
    if (this.size === 0) return Infinity;
    return this.isHeap ? this.times[0]! : this.times[this.size - 1]!;
  }

  /** Precedence of the next event at its instant; only to be asked while there is one. */
  nextPrecedence(): number {
    return this.orders[this.isHeap ? this.slots[0]! : this.slots[this.size - 1]!]!;
  }

  /** Adds an event and returns its slot, the handle for `cancel`. */
  schedule(timeUs: number, kind: number, subject: number, detail: number, eventPrecedence: number): number {
    if (this.size === this.slots.length) this.grow();
    const slot = this.freeSlots[this.slots.length - 1 - this.size]!;
    const order = eventPrecedence + this.sequence;
    this.sequence += 1;
    this.kinds[slot] = kind;
    this.subjects[slot] = subject;
    this.details[slot] = detail;
    this.orders[slot] = order;
    if (this.isHeap) this.siftUp(timeUs, order, slot);
    else this.insert(timeUs, order, slot);
    this.size += 1;
    return slot;
  }

  /** Takes the next event out and returns its slot; its fields stay readable until the next `schedule`. */
  pop(): number {
    this.size -= 1;
    let slot: number;
    if (this.isHeap) {
      slot = this.slots[0]!;
      this.siftDown();
      if (this.size < SMALLEST_HEAP) this.becomeSorted();
    } else slot = this.slots[this.size]!;
    this.freeSlots[this.slots.length - 1 - this.size] = slot;
    return slot;
  }

  /** Leaves the event in place, to be skipped when its time comes. */
  cancel(slot: number): void {
    this.kinds[slot] = CANCELLED;
  }

  private insert(timeUs: number, order: number, slot: number): void {
    const { times, slots, orders } = this;
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
    if (this.size >= LARGEST_SORTED) this.becomeHeap();
  }

  private siftUp(timeUs: number, order: number, slot: number): void {
    const { times, slots, orders } = this;
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

  /** Ascending order is a heap already. Called inside `insert`, before `size` counts the new event. */
  private becomeHeap(): void {
    this.times.subarray(0, this.size + 1).reverse();
    this.slots.subarray(0, this.size + 1).reverse();
    this.isHeap = true;
  }

  private becomeSorted(): void {
    const count = this.size;
    const times = this.times.slice(0, count);
    const slots = this.slots.slice(0, count);
    this.isHeap = false;
    for (this.size = 0; this.size < count; this.size++) this.insert(times[this.size]!, this.orders[slots[this.size]!]!, slots[this.size]!);
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
