import type { EntityTable } from './entity-table';
import { FREE_LANE, LANE_CAPACITY, LANE_COUNT, LANE_KEYS, LANES, LINES, NEXT_TICKET, WAITING } from './fast/header';
import {
  BY_PRIORITY, COUNT, ENTITY_SHIFT, HEAD, KEY, LANE_SHIFT, LINE_SHIFT, MOMENT_SHIFT, NEXT_IN_LINE, NEXT_LANE, PREVIOUS_IN_LINE, TAIL, TICKET,
} from './layout';
import type { PackedLists } from './packed-lists';
import type { RunMemory } from './run-memory';

const FIRST_LANES = 16;
/** Lanes for which the memory of a run keeps room. */
export const RESERVED_LANES = 1 << 10;

/**
 * Waiting lines of entities, doubly linked through the entity table so that any entity can step out at once.
 * A line by priority keeps one lane per value that is waiting now (lower values first, FIFO inside a lane).
 * Invariant: an entity stands in one line at most.
 */
export class WaitingLines {
  private readonly entities: EntityTable;
  private readonly waitedFor: PackedLists;
  private readonly memory: RunMemory;
  private readonly lines: Int32Array;
  /** By resource: how many stand in the lines of those who demand it. */
  private readonly waiting: Int32Array;
  private lanes: Int32Array;
  private laneKeys: Float64Array;

  /** `waitedFor`: by line, the resources that those in it wait for. */
  constructor(isByPriority: Uint8Array, waitedFor: PackedLists, resources: number, entities: EntityTable) {
    const { memory } = entities;
    this.entities = entities;
    this.waitedFor = waitedFor;
    this.memory = memory;
    this.lines = memory.int32(LINES, isByPriority.length << LINE_SHIFT);
    this.waiting = memory.int32(WAITING, resources);
    this.lanes = memory.int32(LANES, FIRST_LANES << LANE_SHIFT, RESERVED_LANES << LANE_SHIFT);
    this.laneKeys = memory.float64(LANE_KEYS, FIRST_LANES, RESERVED_LANES);
    memory.words[LANE_CAPACITY] = FIRST_LANES;
    this.freeLane = -1;
    isByPriority.forEach((flag, line) => { this.lines.set([-1, -1, 0, flag], line << LINE_SHIFT); });
  }

  private get laneCount(): number {
    return this.memory.words[LANE_COUNT]!;
  }

  private set laneCount(value: number) {
    this.memory.words[LANE_COUNT] = value;
  }

  private get freeLane(): number {
    return this.memory.words[FREE_LANE]!;
  }

  private set freeLane(value: number) {
    this.memory.words[FREE_LANE] = value;
  }

  private get nextTicket(): number {
    return this.memory.reals[NEXT_TICKET]!;
  }

  private set nextTicket(value: number) {
    this.memory.reals[NEXT_TICKET] = value;
  }

  /** How many wait. */
  length(line: number): number {
    return this.lines[(line << LINE_SHIFT) + COUNT]!;
  }

  /** Who is next, or -1. */
  head(line: number): number {
    const at = line << LINE_SHIFT;
    const head = this.lines[at + HEAD]!;
    return head >= 0 && this.lines[at + BY_PRIORITY] === 1 ? this.lanes[(head << LANE_SHIFT) + HEAD]! : head;
  }

  /** The last one, or -1. Cost: the number of lanes in a line by priority. */
  tail(line: number): number {
    const at = line << LINE_SHIFT;
    if (this.lines[at + BY_PRIORITY] === 0) return this.lines[at + TAIL]!;
    let last = -1;
    for (let lane = this.lines[at + HEAD]!; lane >= 0; lane = this.lanes[(lane << LANE_SHIFT) + NEXT_LANE]!) last = lane;
    return last < 0 ? -1 : this.lanes[(last << LANE_SHIFT) + TAIL]!;
  }

  /** Does the head of one line go before the head of another (priority, then ticket)? Both lines have one. A FIFO line counts as priority 0. */
  goesBefore(line: number, other: number): boolean {
    const { lines, laneKeys, entities: { moments } } = this;
    const at = line << LINE_SHIFT;
    const otherAt = other << LINE_SHIFT;
    const key = lines[at + BY_PRIORITY] === 1 ? laneKeys[lines[at + HEAD]!]! : 0;
    const otherKey = lines[otherAt + BY_PRIORITY] === 1 ? laneKeys[lines[otherAt + HEAD]!]! : 0;
    if (key !== otherKey) return key < otherKey;
    return moments[(this.head(line) << MOMENT_SHIFT) + TICKET]! < moments[(this.head(other) << MOMENT_SHIFT) + TICKET]!;
  }

  /** A number later than all before it. */
  takeTicket(): number {
    return this.nextTicket++;
  }

  /** The entity joins; in a line by priority by its KEY. */
  push(line: number, entity: number): void {
    const { lines } = this;
    const at = line << LINE_SHIFT;
    lines[at + COUNT]! += 1;
    this.countWaiting(line, 1);
    this.entities.moments[(entity << MOMENT_SHIFT) + TICKET] = this.nextTicket;
    this.nextTicket += 1;
    if (lines[at + BY_PRIORITY] === 0) this.append(lines, at, entity);
    else {
      const lane = this.laneFor(at, entity);
      this.append(this.lanes, lane << LANE_SHIFT, entity);
    }
  }

  /** Takes out who is next. The line must not be empty. */
  shift(line: number): number {
    const { lines } = this;
    const at = line << LINE_SHIFT;
    lines[at + COUNT]! -= 1;
    this.countWaiting(line, -1);
    if (lines[at + BY_PRIORITY] === 0) return this.behead(lines, at);
    const lane = lines[at + HEAD]!;
    const entity = this.behead(this.lanes, lane << LANE_SHIFT);
    if (this.lanes[(lane << LANE_SHIFT) + HEAD]! < 0) this.dropLane(at, lane);
    return entity;
  }

  /** Takes an entity out, wherever in the line it stands. Cost: the number of lanes in a line by priority. */
  remove(line: number, entity: number): void {
    const at = line << LINE_SHIFT;
    this.lines[at + COUNT]! -= 1;
    this.countWaiting(line, -1);
    if (this.lines[at + BY_PRIORITY] === 0) {
      this.unlink(this.lines, at, entity);
      return;
    }
    const lane = this.laneFor(at, entity);
    this.unlink(this.lanes, lane << LANE_SHIFT, entity);
    if (this.lanes[(lane << LANE_SHIFT) + HEAD]! < 0) this.dropLane(at, lane);
  }

  /** Who waits, in order. Cost: linear in their number; for looks that are rare. */
  members(line: number): readonly number[] {
    const at = line << LINE_SHIFT;
    if (this.lines[at + BY_PRIORITY] === 0) return this.chain(this.lines[at + HEAD]!);
    const found: number[] = [];
    for (let lane = this.lines[at + HEAD]!; lane >= 0; lane = this.lanes[(lane << LANE_SHIFT) + NEXT_LANE]!) found.push(...this.chain(this.lanes[(lane << LANE_SHIFT) + HEAD]!));
    return found;
  }

  private chain(head: number): readonly number[] {
    const found: number[] = [];
    for (let entity = head; entity >= 0; entity = this.entities.ints[(entity << ENTITY_SHIFT) + NEXT_IN_LINE]!) found.push(entity);
    return found;
  }

  private countWaiting(line: number, by: 1 | -1): void {
    const { starts, items } = this.waitedFor;
    const end = starts[line + 1]!;
    for (let index = starts[line]!; index < end; index++) this.waiting[items[index]!]! += by;
  }

  private append(lists: Int32Array, at: number, entity: number): void {
    const { ints } = this.entities;
    const tail = lists[at + TAIL]!;
    ints[(entity << ENTITY_SHIFT) + NEXT_IN_LINE] = -1;
    ints[(entity << ENTITY_SHIFT) + PREVIOUS_IN_LINE] = tail;
    if (tail >= 0) ints[(tail << ENTITY_SHIFT) + NEXT_IN_LINE] = entity;
    else lists[at + HEAD] = entity;
    lists[at + TAIL] = entity;
  }

  private behead(lists: Int32Array, at: number): number {
    const { ints } = this.entities;
    const entity = lists[at + HEAD]!;
    const next = ints[(entity << ENTITY_SHIFT) + NEXT_IN_LINE]!;
    lists[at + HEAD] = next;
    if (next >= 0) ints[(next << ENTITY_SHIFT) + PREVIOUS_IN_LINE] = -1;
    else lists[at + TAIL] = -1;
    return entity;
  }

  private unlink(lists: Int32Array, at: number, entity: number): void {
    const { ints } = this.entities;
    const next = ints[(entity << ENTITY_SHIFT) + NEXT_IN_LINE]!;
    const previous = ints[(entity << ENTITY_SHIFT) + PREVIOUS_IN_LINE]!;
    if (previous >= 0) ints[(previous << ENTITY_SHIFT) + NEXT_IN_LINE] = next;
    else lists[at + HEAD] = next;
    if (next >= 0) ints[(next << ENTITY_SHIFT) + PREVIOUS_IN_LINE] = previous;
    else lists[at + TAIL] = previous;
  }

  /** Lane of the entity's KEY, opened where it belongs if nobody with that value waits. */
  private laneFor(at: number, entity: number): number {
    const { lanes, laneKeys } = this;
    const key = this.entities.moments[(entity << MOMENT_SHIFT) + KEY]!;
    let before = -1;
    let lane = this.lines[at + HEAD]!;
    while (lane >= 0 && laneKeys[lane]! < key) {
      before = lane;
      lane = lanes[(lane << LANE_SHIFT) + NEXT_LANE]!;
    }
    if (lane >= 0 && laneKeys[lane] === key) return lane;
    const opened = this.openLane(at, before, lane);
    this.laneKeys[opened] = key;
    return opened;
  }

  private openLane(at: number, before: number, after: number): number {
    const lane = this.takeLane();
    const laneAt = lane << LANE_SHIFT;
    this.lanes[laneAt + HEAD] = -1;
    this.lanes[laneAt + TAIL] = -1;
    this.lanes[laneAt + NEXT_LANE] = after;
    if (before >= 0) this.lanes[(before << LANE_SHIFT) + NEXT_LANE] = lane;
    else this.lines[at + HEAD] = lane;
    return lane;
  }

  private takeLane(): number {
    const lane = this.freeLane;
    if (lane >= 0) {
      this.freeLane = this.lanes[(lane << LANE_SHIFT) + NEXT_LANE]!;
      return lane;
    }
    if (this.laneCount === this.laneKeys.length) this.growLanes();
    return this.laneCount++;
  }

  /** Puts tables that a restored run brought where the fast loop sees them. */
  comeHome(): void {
    this.lanes = this.memory.homeInt32(LANES, this.lanes, RESERVED_LANES << LANE_SHIFT);
    this.laneKeys = this.memory.homeFloat64(LANE_KEYS, this.laneKeys, RESERVED_LANES);
  }

  /** Makes sure that two more lanes fit. */
  makeRoom(): void {
    if (this.laneCount + 2 > this.laneKeys.length) this.growLanes();
  }

  private growLanes(): void {
    const { memory } = this;
    const capacity = this.laneKeys.length * 2;
    this.laneKeys = memory.longerFloat64(this.laneKeys, capacity, RESERVED_LANES);
    this.lanes = memory.longerInt32(this.lanes, capacity << LANE_SHIFT, RESERVED_LANES << LANE_SHIFT);
    memory.words[LANE_CAPACITY] = capacity;
  }

  private dropLane(at: number, lane: number): void {
    const { lanes } = this;
    let before = -1;
    for (let other = this.lines[at + HEAD]!; other !== lane; other = lanes[(other << LANE_SHIFT) + NEXT_LANE]!) before = other;
    if (before >= 0) lanes[(before << LANE_SHIFT) + NEXT_LANE] = lanes[(lane << LANE_SHIFT) + NEXT_LANE]!;
    else this.lines[at + HEAD] = lanes[(lane << LANE_SHIFT) + NEXT_LANE]!;
    lanes[(lane << LANE_SHIFT) + NEXT_LANE] = this.freeLane;
    this.freeLane = lane;
  }
}
