import { enlarged, enlargedReals } from './enlarge';

const FIRST_CAPACITY = 16;
const NONE = -1;

/** Batches that still collect: carrier, key, how much is in, when they must go. Several of one block lie in a list. */
export class OpenBatches {
  /** First open batch, by block. */
  readonly heads: Int32Array;
  nexts = new Int32Array(FIRST_CAPACITY);
  carriers = new Int32Array(FIRST_CAPACITY);
  /** Slot of the event at which the batch goes as it is, -1 for none. */
  dueSlots = new Int32Array(FIRST_CAPACITY);
  keys = new Float64Array(FIRST_CAPACITY);
  sizes = new Float64Array(FIRST_CAPACITY);
  totals = new Float64Array(FIRST_CAPACITY);
  private used = 0;
  private free = NONE;

  constructor(blocks: number) {
    this.heads = new Int32Array(blocks).fill(NONE);
  }

  /** The open batch of a block for a key, or -1. Cost: linear in the open batches of the block. */
  find(block: number, key: number): number {
    let batch = this.heads[block]!;
    while (batch !== NONE && this.keys[batch] !== key) batch = this.nexts[batch]!;
    return batch;
  }

  open(block: number, key: number, carrier: number): number {
    const batch = this.take();
    this.nexts[batch] = this.heads[block]!;
    this.heads[block] = batch;
    this.carriers[batch] = carrier;
    this.dueSlots[batch] = NONE;
    this.keys[batch] = key;
    this.totals[batch] = 0;
    return batch;
  }

  close(block: number, batch: number): void {
    if (this.heads[block] === batch) this.heads[block] = this.nexts[batch]!;
    else {
      let before = this.heads[block]!;
      while (this.nexts[before] !== batch) before = this.nexts[before]!;
      this.nexts[before] = this.nexts[batch]!;
    }
    this.nexts[batch] = this.free;
    this.free = batch;
  }

  private take(): number {
    const batch = this.free;
    if (batch !== NONE) {
      this.free = this.nexts[batch]!;
      return batch;
    }
    if (this.used === this.nexts.length) this.grow();
    return this.used++;
  }

  private grow(): void {
    const capacity = this.nexts.length * 2;
    this.nexts = enlarged(this.nexts, capacity);
    this.carriers = enlarged(this.carriers, capacity);
    this.dueSlots = enlarged(this.dueSlots, capacity);
    this.keys = enlargedReals(this.keys, capacity);
    this.sizes = enlargedReals(this.sizes, capacity);
    this.totals = enlargedReals(this.totals, capacity);
  }
}
