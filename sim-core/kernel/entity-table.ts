import { CREATED, ENTITY_SHIFT, MOMENT_SHIFT, PHASE, PLACE, SOURCE, STOPS, WITH_WORK } from './layout';
import type { Clock } from './clock';
import { ATTRIBUTES, ENTITIES, ENTITY_CAPACITY, ENTITY_COUNT, FREE_ENTITIES, MOMENTS } from './fast/header';
import type { RunMemory } from './run-memory';

/** Phase of an entity at a work block. */
export const RESTING = 0;
export const PROCESSING = 1;
export const BLOCKED_AFTER = 2;
export const STOPPED = 3;

const FIRST_CAPACITY = 256;
/** Entities for which the memory of a run keeps room. */
export const RESERVED_ENTITIES = 1 << 14;

/** Entities by number, packed as `layout.ts` says; a number is used again after its entity has left. Attributes lie together per entity. */
export class EntityTable {
  ints: Int32Array;
  moments: Float64Array;
  attributes: Float64Array;
  readonly attributeCount: number;
  private readonly clock: Clock;
  readonly memory: RunMemory;
  private freeNumbers: Int32Array;

  constructor(attributeCount: number, clock: Clock) {
    this.attributeCount = attributeCount;
    this.clock = clock;
    const { memory } = clock;
    this.memory = memory;
    this.ints = memory.int32(ENTITIES, FIRST_CAPACITY << ENTITY_SHIFT, RESERVED_ENTITIES << ENTITY_SHIFT);
    this.moments = memory.float64(MOMENTS, FIRST_CAPACITY << MOMENT_SHIFT, RESERVED_ENTITIES << MOMENT_SHIFT);
    this.attributes = memory.float64(ATTRIBUTES, FIRST_CAPACITY * attributeCount, RESERVED_ENTITIES * attributeCount);
    this.freeNumbers = memory.int32(FREE_ENTITIES, FIRST_CAPACITY, RESERVED_ENTITIES);
    this.capacity = FIRST_CAPACITY;
    this.listFree(0);
    this.markFree(0);
  }

  get count(): number {
    return this.memory.words[ENTITY_COUNT]!;
  }

  set count(value: number) {
    this.memory.words[ENTITY_COUNT] = value;
  }

  get capacity(): number {
    return this.memory.words[ENTITY_CAPACITY]!;
  }

  set capacity(value: number) {
    this.memory.words[ENTITY_CAPACITY] = value;
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
    const { memory } = this;
    this.ints = memory.longerInt32(this.ints, capacity << ENTITY_SHIFT, RESERVED_ENTITIES << ENTITY_SHIFT);
    this.moments = memory.longerFloat64(this.moments, capacity << MOMENT_SHIFT, RESERVED_ENTITIES << MOMENT_SHIFT);
    this.attributes = memory.longerFloat64(this.attributes, capacity * this.attributeCount, RESERVED_ENTITIES * this.attributeCount);
    this.freeNumbers = memory.longerInt32(this.freeNumbers, capacity, RESERVED_ENTITIES);
    this.listFree(old);
    this.markFree(old);
  }

  /** Puts tables that a restored run brought where the fast loop sees them. */
  comeHome(): void {
    const { memory } = this;
    this.ints = memory.homeInt32(ENTITIES, this.ints, RESERVED_ENTITIES << ENTITY_SHIFT);
    this.moments = memory.homeFloat64(MOMENTS, this.moments, RESERVED_ENTITIES << MOMENT_SHIFT);
    this.attributes = memory.homeFloat64(ATTRIBUTES, this.attributes, RESERVED_ENTITIES * this.attributeCount);
    this.freeNumbers = memory.homeInt32(FREE_ENTITIES, this.freeNumbers, RESERVED_ENTITIES);
  }

  /** All numbers from `used` on are free; the list is read from its end towards its start, the smallest number first. */
  private listFree(used: number): void {
    const { capacity, freeNumbers } = this;
    for (let index = 0; index < capacity; index++) freeNumbers[index] = index < capacity - used ? capacity - 1 - index : 0;
  }

  private markFree(from: number): void {
    for (let entity = from; entity < this.capacity; entity++) {
      this.ints[(entity << ENTITY_SHIFT) + PLACE] = -1;
      this.ints[(entity << ENTITY_SHIFT) + SOURCE] = -1;
      this.ints[(entity << ENTITY_SHIFT) + WITH_WORK] = -1;
    }
  }
}
