import { enlarged } from './enlarge';

const NOBODY = -1;

/**
 * Who rides inside whom, by entity number: the members of a carrier in the order in which they joined. A carrier may
 * lead batches inside batches; a member remembers how deep it sits, so that the outer batch is unpacked first. Members
 * may carry members of their own. Invariant: an entity is a member of one carrier at most, and stands in no line then.
 */
export class Members {
  private firsts = new Int32Array(0);
  private lasts = new Int32Array(0);
  private nexts = new Int32Array(0);
  /** Of a member: the depth of its carrier when it joined. Of a carrier: how many batches it leads. */
  private levels = new Int32Array(0);
  private depths = new Int32Array(0);

  /** The entity leads one batch more. `capacity`: entity numbers there are. */
  lead(carrier: number, capacity: number): void {
    if (this.firsts.length < capacity) this.grow(capacity);
    this.depths[carrier]! += 1;
  }

  /** The entity joins the innermost open batch of the carrier, as its last member. */
  add(carrier: number, entity: number, capacity: number): void {
    if (this.firsts.length < capacity) this.grow(capacity);
    this.levels[entity] = this.depths[carrier]!;
    this.nexts[entity] = NOBODY;
    const last = this.lasts[carrier]!;
    if (last === NOBODY) this.firsts[carrier] = entity;
    else this.nexts[last] = entity;
    this.lasts[carrier] = entity;
  }

  /** Members of the outermost batch, who joined last. Cost: linear in all members of the carrier. */
  outermost(carrier: number): readonly number[] {
    return this.all(carrier).filter((member) => this.levels[member] === this.depths[carrier]);
  }

  /** Takes the members of the outermost batch out and returns them. */
  unpack(carrier: number): readonly number[] {
    if ((this.depths[carrier] ?? 0) === 0) return [];
    const unpacked = this.outermost(carrier);
    const staying = this.all(carrier).length - unpacked.length;
    this.keepFirst(carrier, staying);
    this.depths[carrier]! -= 1;
    return unpacked;
  }

  /** Takes all members out, whatever their depth, and returns them. */
  takeAll(carrier: number): readonly number[] {
    if ((this.depths[carrier] ?? 0) === 0) return [];
    const taken = this.all(carrier);
    this.keepFirst(carrier, 0);
    this.depths[carrier] = 0;
    return taken;
  }

  private all(carrier: number): readonly number[] {
    const found: number[] = [];
    for (let member = this.firsts[carrier]!; member !== NOBODY; member = this.nexts[member]!) found.push(member);
    return found;
  }

  private keepFirst(carrier: number, count: number): void {
    const last = count === 0 ? NOBODY : this.all(carrier)[count - 1]!;
    this.lasts[carrier] = last;
    if (last === NOBODY) this.firsts[carrier] = NOBODY;
    else this.nexts[last] = NOBODY;
  }

  private grow(capacity: number): void {
    const old = this.firsts.length;
    this.firsts = enlarged(this.firsts, capacity).fill(NOBODY, old);
    this.lasts = enlarged(this.lasts, capacity).fill(NOBODY, old);
    this.nexts = enlarged(this.nexts, capacity).fill(NOBODY, old);
    this.levels = enlarged(this.levels, capacity);
    this.depths = enlarged(this.depths, capacity);
  }
}
