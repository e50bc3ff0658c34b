import { enlarged, enlargedReals } from './enlarge';

const NOBODY = -1;

/**
 * Who shares what: by block the service that each has received, and who will be done first. The entities of a block lie
 * in a pairing heap (Fredman, Sedgewick, Sleator & Tarjan 1986) by the attained service at which they are done; equal
 * ones by the order of their arrival.
 */
export class Shares {
  readonly counts: Int32Array;
  readonly attainedUs: Float64Array;
  readonly sinceUs: Float64Array;
  /** Service per µs that each entity receives now. */
  readonly rates: Float64Array;
  /** Slot of the event at which the first is done, -1 for none. */
  readonly slots: Int32Array;
  private readonly roots: Int32Array;
  private doneUs = new Float64Array(0);
  private orders = new Float64Array(0);
  private children = new Int32Array(0);
  private siblings = new Int32Array(0);
  private order = 0;

  constructor(blocks: number) {
    this.counts = new Int32Array(blocks);
    this.attainedUs = new Float64Array(blocks);
    this.sinceUs = new Float64Array(blocks);
    this.rates = new Float64Array(blocks);
    this.slots = new Int32Array(blocks).fill(-1);
    this.roots = new Int32Array(blocks).fill(NOBODY);
  }

  /** Who will be done first; the block must not be empty. */
  least(block: number): number {
    return this.roots[block]!;
  }

  leastUs(block: number): number {
    return this.doneUs[this.roots[block]!]!;
  }

  insert(block: number, entity: number, doneUs: number, capacity: number): void {
    if (this.doneUs.length < capacity) this.grow(capacity);
    this.doneUs[entity] = doneUs;
    this.orders[entity] = this.order++;
    this.children[entity] = NOBODY;
    this.siblings[entity] = NOBODY;
    this.counts[block]! += 1;
    this.roots[block] = this.meld(this.roots[block]!, entity);
  }

  takeLeast(block: number): number {
    const least = this.roots[block]!;
    this.counts[block]! -= 1;
    this.roots[block] = this.meldPairs(this.children[least]!);
    return least;
  }

  private meld(one: number, other: number): number {
    if (one === NOBODY) return other;
    if (other === NOBODY) return one;
    const [first, second] = this.goesBefore(one, other) ? [one, other] : [other, one];
    this.siblings[second] = this.children[first]!;
    this.children[first] = second;
    return first;
  }

  /** Two passes over the children of a removed root: pairs from the left, then all from the right. */
  private meldPairs(first: number): number {
    let pairs = NOBODY;
    for (let one = first; one !== NOBODY;) {
      const other = this.siblings[one]!;
      const next = other === NOBODY ? NOBODY : this.siblings[other]!;
      this.siblings[one] = NOBODY;
      if (other !== NOBODY) this.siblings[other] = NOBODY;
      const melded = this.meld(one, other);
      this.siblings[melded] = pairs;
      pairs = melded;
      one = next;
    }
    let root = NOBODY;
    while (pairs !== NOBODY) {
      const next = this.siblings[pairs]!;
      this.siblings[pairs] = NOBODY;
      root = this.meld(root, pairs);
      pairs = next;
    }
    return root;
  }

  private goesBefore(one: number, other: number): boolean {
    if (this.doneUs[one] !== this.doneUs[other]) return this.doneUs[one]! < this.doneUs[other]!;
    return this.orders[one]! < this.orders[other]!;
  }

  private grow(capacity: number): void {
    this.doneUs = enlargedReals(this.doneUs, capacity);
    this.orders = enlargedReals(this.orders, capacity);
    this.children = enlarged(this.children, capacity);
    this.siblings = enlarged(this.siblings, capacity);
  }
}
