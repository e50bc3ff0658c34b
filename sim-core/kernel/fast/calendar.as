import * as header from './header';
import { real, setReal, setWord, word } from './memory';
import { LARGEST_SORTED, SMALLEST_HEAP } from '../layout';

/** Pending events; the same order as `event-calendar.ts`, which see. */
const SEQUENCE_LIMIT: f64 = 4398046511104;

@inline function timeAt(position: i32): usize { return <usize>word(header.EVENT_TIMES) + (<usize>position << 3); }
@inline function slotAt(position: i32): usize { return <usize>word(header.EVENT_SLOTS) + (<usize>position << 2); }
@inline function orderOf(slot: i32): f64 { return load<f64>(<usize>word(header.EVENT_ORDERS) + (<usize>slot << 3)); }
@inline function put(position: i32, timeUs: f64, slot: i32): void {
  store<f64>(timeAt(position), timeUs);
  store<i32>(slotAt(position), slot);
}

@inline export function kindOf(slot: i32): i32 { return <i32>load<u8>(<usize>word(header.EVENT_KINDS) + <usize>slot); }
@inline export function subjectOf(slot: i32): i32 { return load<i32>(<usize>word(header.EVENT_SUBJECTS) + (<usize>slot << 2)); }
@inline export function detailOf(slot: i32): i32 { return load<i32>(<usize>word(header.EVENT_DETAILS) + (<usize>slot << 2)); }

/** Has the next event this precedence or a later one? */
@inline export function hasNextAtLeast(precedence: i32): bool {
  const position = word(header.IS_HEAP) ? 0 : word(header.EVENTS_PENDING) - 1;
  return orderOf(load<i32>(slotAt(position))) >= <f64>precedence * SEQUENCE_LIMIT;
}

/** Adds an event and returns its slot. There must be room. */
export function schedule(atUs: f64, kind: i32, subject: i32, detail: i32, precedence: i32): i32 {
  const size = word(header.EVENTS_PENDING);
  const slot = load<i32>(<usize>word(header.FREE_EVENTS) + (<usize>(word(header.EVENT_CAPACITY) - 1 - size) << 2));
  store<u8>(<usize>word(header.EVENT_KINDS) + <usize>slot, <u8>kind);
  store<i32>(<usize>word(header.EVENT_SUBJECTS) + (<usize>slot << 2), subject);
  store<i32>(<usize>word(header.EVENT_DETAILS) + (<usize>slot << 2), detail);
  const sequence = real(header.SEQUENCE);
  const order = <f64>precedence * SEQUENCE_LIMIT + sequence;
  store<f64>(<usize>word(header.EVENT_ORDERS) + (<usize>slot << 3), order);
  setReal(header.SEQUENCE, sequence + 1);
  if (word(header.IS_HEAP)) siftUp(size, atUs, slot, order);
  else insert(size, atUs, slot, order);
  setWord(header.EVENTS_PENDING, size + 1);
  if (atUs < real(header.NEXT_US)) setReal(header.NEXT_US, atUs);
  if (size + 1 > LARGEST_SORTED && !word(header.IS_HEAP)) becomeHeap(size + 1);
  return slot;
}

/** Takes the next event out; its fields stay readable until the next `schedule`. */
@inline export function pop(): i32 {
  const size = word(header.EVENTS_PENDING) - 1;
  const isHeap = word(header.IS_HEAP);
  setWord(header.EVENTS_PENDING, size);
  const slot = load<i32>(slotAt(isHeap ? 0 : size));
  store<i32>(<usize>word(header.FREE_EVENTS) + (<usize>(word(header.EVENT_CAPACITY) - 1 - size) << 2), slot);
  if (isHeap) popHeap(size);
  else setReal(header.NEXT_US, size == 0 ? Infinity : load<f64>(timeAt(size - 1)));
  return slot;
}

function popHeap(size: i32): void {
  siftDown(size);
  setReal(header.NEXT_US, load<f64>(timeAt(0)));
  if (size < SMALLEST_HEAP) becomeSorted(size);
}

@inline function insert(size: i32, timeUs: f64, slot: i32, order: f64): void {
  let position = size;
  while (position > 0) {
    const other = load<f64>(timeAt(position - 1));
    const otherSlot = load<i32>(slotAt(position - 1));
    if (other > timeUs || (other == timeUs && orderOf(otherSlot) > order)) break;
    put(position, other, otherSlot);
    position -= 1;
  }
  put(position, timeUs, slot);
}

function siftUp(size: i32, timeUs: f64, slot: i32, order: f64): void {
  let position = size;
  while (position > 0) {
    const parent = (position - 1) >> 2;
    const other = load<f64>(timeAt(parent));
    const otherSlot = load<i32>(slotAt(parent));
    if (other < timeUs || (other == timeUs && orderOf(otherSlot) < order)) break;
    put(position, other, otherSlot);
    position = parent;
  }
  put(position, timeUs, slot);
}

function siftDown(size: i32): void {
  const timeUs = load<f64>(timeAt(size));
  const slot = load<i32>(slotAt(size));
  const order = orderOf(slot);
  let position = 0;
  for (let child = 1; child < size; child = 4 * position + 1) {
    const end = min(child + 4, size);
    let least = child;
    let time = load<f64>(timeAt(child));
    for (let other = child + 1; other < end; other++) {
      const otherTime = load<f64>(timeAt(other));
      if (otherTime < time || (otherTime == time && orderOf(load<i32>(slotAt(other))) < orderOf(load<i32>(slotAt(least))))) {
        least = other;
        time = otherTime;
      }
    }
    const leastSlot = load<i32>(slotAt(least));
    if (time > timeUs || (time == timeUs && orderOf(leastSlot) > order)) break;
    put(position, time, leastSlot);
    position = least;
  }
  put(position, timeUs, slot);
}

/** Ascending order is a heap already. */
function becomeHeap(size: i32): void {
  for (let low = 0, high = size - 1; low < high; low++, high--) {
    const time = load<f64>(timeAt(low));
    const slot = load<i32>(slotAt(low));
    put(low, load<f64>(timeAt(high)), load<i32>(slotAt(high)));
    put(high, time, slot);
  }
  setWord(header.IS_HEAP, 1);
}

/** Each event is inserted into the sorted part before it. */
function becomeSorted(size: i32): void {
  setWord(header.IS_HEAP, 0);
  for (let next = 0; next < size; next++) {
    const slot = load<i32>(slotAt(next));
    insert(next, load<f64>(timeAt(next)), slot, orderOf(slot));
  }
}
