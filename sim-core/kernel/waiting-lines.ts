/**
 * Waiting lines of entities, doubly linked through typed arrays so that any entity can step out at once.
 * A line by priority keeps one lane per value that is waiting now (lower values first, FIFO inside a lane).
 * Invariant: an entity stands in one line at most.
 */
export class WaitingLines {
  readonly lengths: Int32Array;
  private readonly isByPriority: Uint8Array;
  /** First and last entity of a FIFO line; of a line by priority the first lane. -1 when empty. */
  private readonly heads: Int32Array;
  private readonly tails: Int32Array;
  private nexts = new Int32Array(64);
  private previous = new Int32Array(64);
  private lanes = new Int32Array(64);
  private laneKeys = new Float64Array(16);
  private laneHeads = new Int32Array(16);
  private laneTails = new Int32Array(16);
  private laneNexts = new Int32Array(16);
  private laneCount = 0;
  private freeLane = -1;

  constructor(isByPriority: Uint8Array) {
    this.isByPriority = isByPriority;
    this.lengths = new Int32Array(isByPriority.length);
    this.heads = new Int32Array(isByPriority.length).fill(-1);
    this.tails = new Int32Array(isByPriority.length).fill(-1);
  }

  /** Makes room for entity numbers below `capacity`. */
  reserve(capacity: number): void {
    this.nexts = enlarged(this.nexts, capacity);
    this.previous = enlarged(this.previous, capacity);
    this.lanes = enlarged(this.lanes, capacity);
  }

  /** Who is next, or -1. */
  head(line: number): number {
    const head = this.heads[line]!;
    return head >= 0 && this.isByPriority[line] === 1 ? this.laneHeads[head]! : head;
  }

  /** Priority value of the one who is next; 0 in a FIFO line. Only for a line that is not empty. */
  headKey(line: number): number {
    return this.isByPriority[line] === 1 ? this.laneKeys[this.heads[line]!]! : 0;
  }

  push(line: number, entity: number, key: number): void {
    this.lengths[line]! += 1;
    if (this.isByPriority[line] === 1) {
      this.append(this.laneHeads, this.laneTails, this.laneFor(line, entity, key), entity);
    } else this.append(this.heads, this.tails, line, entity);
  }

  /** Takes an entity out, wherever in the line it stands. */
  remove(line: number, entity: number): void {
    this.lengths[line]! -= 1;
    if (this.isByPriority[line] === 0) return this.unlink(this.heads, this.tails, line, entity);
    const lane = this.lanes[entity]!;
    this.unlink(this.laneHeads, this.laneTails, lane, entity);
    if (this.laneHeads[lane]! < 0) this.dropLane(line, lane);
  }

  /** Entity behind this one in its line or lane, or -1. */
  after(entity: number): number {
    return this.nexts[entity]!;
  }

  private append(heads: Int32Array, tails: Int32Array, list: number, entity: number): void {
    const tail = tails[list]!;
    this.nexts[entity] = -1;
    this.previous[entity] = tail;
    if (tail >= 0) this.nexts[tail] = entity;
    else heads[list] = entity;
    tails[list] = entity;
  }

  private unlink(heads: Int32Array, tails: Int32Array, list: number, entity: number): void {
    const next = this.nexts[entity]!;
    const previous = this.previous[entity]!;
    if (previous >= 0) this.nexts[previous] = next;
    else heads[list] = next;
    if (next >= 0) this.previous[next] = previous;
    else tails[list] = previous;
  }

  private laneFor(line: number, entity: number, key: number): number {
    let before = -1;
    let lane = this.heads[line]!;
    while (lane >= 0 && this.laneKeys[lane]! < key) {
      before = lane;
      lane = this.laneNexts[lane]!;
    }
    if (lane < 0 || this.laneKeys[lane] !== key) lane = this.openLane(line, before, lane, key);
    this.lanes[entity] = lane;
    return lane;
  }

  private openLane(line: number, before: number, after: number, key: number): number {
    const lane = this.takeLane();
    this.laneKeys[lane] = key;
    this.laneHeads[lane] = -1;
    this.laneTails[lane] = -1;
    this.laneNexts[lane] = after;
    if (before >= 0) this.laneNexts[before] = lane;
    else this.heads[line] = lane;
    return lane;
  }

  private takeLane(): number {
    const lane = this.freeLane;
    if (lane >= 0) {
      this.freeLane = this.laneNexts[lane]!;
      return lane;
    }
    if (this.laneCount === this.laneHeads.length) this.growLanes();
    return this.laneCount++;
  }

  private dropLane(line: number, lane: number): void {
    let before = -1;
    for (let other = this.heads[line]!; other !== lane; other = this.laneNexts[other]!) before = other;
    if (before >= 0) this.laneNexts[before] = this.laneNexts[lane]!;
    else this.heads[line] = this.laneNexts[lane]!;
    this.laneNexts[lane] = this.freeLane;
    this.freeLane = lane;
  }

  private growLanes(): void {
    const capacity = this.laneHeads.length * 2;
    const keys = new Float64Array(capacity);
    keys.set(this.laneKeys);
    this.laneKeys = keys;
    this.laneHeads = enlarged(this.laneHeads, capacity);
    this.laneTails = enlarged(this.laneTails, capacity);
    this.laneNexts = enlarged(this.laneNexts, capacity);
  }
}

/** A copy of the array with room for `capacity` numbers. */
export function enlarged(array: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(array);
  return larger;
}
