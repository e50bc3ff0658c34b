import { enlargedReals } from './enlarge';

const FIRST_CAPACITY = 16;

/** Vehicles under way: with an entity (by entity number), and on their way back (in records of their own). */
export class Trips {
  /** Way out with the entity: how long it takes, and how long the unloading after it, µs. */
  outwardUs = new Float64Array(0);
  unloadingUs = new Float64Array(0);
  /** Way back: block, distance and time; the block of a free record is -1. */
  blocks = new Float64Array(FIRST_CAPACITY).fill(-1);
  km = new Float64Array(FIRST_CAPACITY);
  startUs = new Float64Array(FIRST_CAPACITY);
  endUs = new Float64Array(FIRST_CAPACITY);
  /** Sums by block. */
  readonly count: Float64Array;
  readonly loadedKm: Float64Array;
  readonly emptyKm: Float64Array;
  readonly energyKwh: Float64Array;
  /** Nothing before this time is booked: the end of the warm-up, µs. */
  bookedFromUs = 0;

  constructor(blocks: number) {
    this.count = new Float64Array(blocks);
    this.loadedKm = new Float64Array(blocks);
    this.emptyKm = new Float64Array(blocks);
    this.energyKwh = new Float64Array(blocks);
  }

  /** Makes room for entities with numbers below `capacity`. */
  holdEntities(capacity: number): void {
    if (this.outwardUs.length >= capacity) return;
    this.outwardUs = enlargedReals(this.outwardUs, capacity);
    this.unloadingUs = enlargedReals(this.unloadingUs, capacity);
  }

  /** A free record for a way back. Cost: linear in the vehicles on their way back. */
  takeRecord(): number {
    const free = this.blocks.indexOf(-1);
    if (free >= 0) return free;
    const count = this.blocks.length;
    this.blocks = enlargedReals(this.blocks, count * 2).fill(-1, count);
    this.km = enlargedReals(this.km, count * 2);
    this.startUs = enlargedReals(this.startUs, count * 2);
    this.endUs = enlargedReals(this.endUs, count * 2);
    return count;
  }

  clear(nowUs: number): void {
    for (const sums of [this.count, this.loadedKm, this.emptyKm, this.energyKwh]) sums.fill(0);
    this.bookedFromUs = nowUs;
  }
}
