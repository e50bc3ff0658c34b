import { CREATED, ENTITY_SHIFT, MOMENT_SHIFT, PHASE, PLACE, SOURCE, STOPS, WITH_WORK } from './layout';
import { enlarged, enlargedReals } from './enlarge';
import type { Clock } from './clock';

/** Phase of an entity at a work block. */
export const RESTING = 0;
export const PROCESSING = 1;
export const BLOCKED_AFTER = 2;
export const STOPPED = 3;

const FIRST_CAPACITY = 256;

/** Entities by number, packed as `layout.ts` says; a number is used again after its entity has left. Attributes lie together per entity. */
export class EntityTable {
  count = 0;
  capacity = FIRST_CAPACITY;
  ints = new Int32Array(FIRST_CAPACITY << ENTITY_SHIFT);
  moments = new Float64Array(FIRST_CAPACITY << MOMENT_SHIFT);
  attributes: Float64Array;
  readonly attributeCount: number;
  private readonly clock: Clock;
  private freeNumbers = Int32Array.from({ length: FIRST_CAPACITY }, (_, index) => FIRST_CAPACITY - 1 - index);

  constructor(attributeCount: number, clock: Clock) {
    this.attributeCount = attributeCount;
    this.clock = clock;
    this.attributes = new Float64Array(FIRST_CAPACITY * attributeCount);
    this.markFree(0);
  }

  /** A new entity with all attributes 0; `capacity` must be above `count`. */
  take(source: number): number {
    const entity = this.freeNumbers[this.capacity - 1 - this.count]!;
    const { ints, attributeCount } = this;
    const at = entity << ENTITY_SHIFT;
    this.count += 1;
    this.moments[(entity << MOMENT_SHIFT) + CREATED] = this.clock.nowUs;
    ints[at + SOURCE] = source;
    ints[at + PLACE] = -1;
    ints[at + PHASE] = RESTING;
    ints[at + STOPS] = 0;
    ints[at + WITH_WORK] = -1;
    for (let index = entity * attributeCount; index < (entity + 1) * attributeCount; index++) this.attributes[index] = 0;
    return entity;
  }

  giveBack(entity: number): void {
    const at = entity << ENTITY_SHIFT;
    this.count -= 1;
    this.ints[at + PLACE] = -1;
    this.ints[at + PHASE] = RESTING;
    this.ints[at + SOURCE] = -1;
    this.freeNumbers[this.capacity - 1 - this.count] = entity;
  }

  /** Doubles the table; to be called when it is full. */
  grow(): void {
    const old = this.capacity;
    const capacity = old * 2;
    this.capacity = capacity;
    this.ints = enlarged(this.ints, capacity << ENTITY_SHIFT);
    this.moments = enlargedReals(this.moments, capacity << MOMENT_SHIFT);
    this.attributes = enlargedReals(this.attributes, capacity * this.attributeCount);
    this.freeNumbers = Int32Array.from({ length: capacity }, (_, index) => (index < old ? capacity - 1 - index : 0));
    this.markFree(old);
  }

  private markFree(from: number): void {
    for (let entity = from; entity < this.capacity; entity++) {
      this.ints[(entity << ENTITY_SHIFT) + PLACE] = -1;
      this.ints[(entity << ENTITY_SHIFT) + SOURCE] = -1;
      this.ints[(entity << ENTITY_SHIFT) + WITH_WORK] = -1;
    }
  }
}
