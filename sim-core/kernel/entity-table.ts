import { enlarged } from './waiting-lines';

/** Phase of an entity at a work block. */
export const RESTING = 0;
export const PROCESSING = 1;
export const BLOCKED_AFTER = 2;
export const STOPPED = 3;

const FIRST_CAPACITY = 256;

/**
 * Entities by number; a number is used again after its entity has left. Attributes lie together per entity.
 * `places`: block that the entity occupies, -1 for none. `sources`: arrive block that made it.
 */
export class EntityTable {
  count = 0;
  capacity = FIRST_CAPACITY;
  createdUs = new Float64Array(FIRST_CAPACITY);
  enteredUs = new Float64Array(FIRST_CAPACITY);
  /** Order in which entities asked for what they wait for. */
  tickets = new Float64Array(FIRST_CAPACITY);
  places = new Int32Array(FIRST_CAPACITY);
  sources = new Int32Array(FIRST_CAPACITY);
  phases = new Uint8Array(FIRST_CAPACITY);
  endsUs = new Float64Array(FIRST_CAPACITY);
  /** Service time left while stopped. */
  remainingUs = new Float64Array(FIRST_CAPACITY);
  endSlots = new Int32Array(FIRST_CAPACITY);
  /** How many causes (failures, shift ends) stop the work now. */
  stops = new Int32Array(FIRST_CAPACITY);
  /** Resource whose shift end suspended the work, -1 for none. */
  suspendedBy = new Int32Array(FIRST_CAPACITY).fill(-1);
  attributes: Float64Array;
  readonly attributeCount: number;
  private freeNumbers = Int32Array.from({ length: FIRST_CAPACITY }, (_, index) => FIRST_CAPACITY - 1 - index);

  constructor(attributeCount: number) {
    this.attributeCount = attributeCount;
    this.attributes = new Float64Array(FIRST_CAPACITY * attributeCount);
    this.places.fill(-1);
  }

  /** A new entity with all attributes 0; `capacity` must be above `count`. */
  take(nowUs: number, source: number): number {
    const entity = this.freeNumbers[this.capacity - 1 - this.count]!;
    this.count += 1;
    this.createdUs[entity] = nowUs;
    this.sources[entity] = source;
    this.places[entity] = -1;
    this.phases[entity] = RESTING;
    this.stops[entity] = 0;
    const { attributeCount } = this;
    for (let index = entity * attributeCount; index < (entity + 1) * attributeCount; index++) this.attributes[index] = 0;
    return entity;
  }

  giveBack(entity: number): void {
    this.count -= 1;
    this.places[entity] = -1;
    this.phases[entity] = RESTING;
    this.sources[entity] = -1;
    this.freeNumbers[this.capacity - 1 - this.count] = entity;
  }

  /** Doubles the table; to be called when it is full. */
  grow(): void {
    const old = this.capacity;
    this.capacity = old * 2;
    const reals = (array: Float64Array, each = 1): Float64Array<ArrayBuffer> => {
      const larger = new Float64Array(this.capacity * each);
      larger.set(array);
      return larger;
    };
    this.createdUs = reals(this.createdUs);
    this.enteredUs = reals(this.enteredUs);
    this.tickets = reals(this.tickets);
    this.endsUs = reals(this.endsUs);
    this.remainingUs = reals(this.remainingUs);
    this.attributes = reals(this.attributes, this.attributeCount);
    this.growIntegers(old);
  }

  private growIntegers(old: number): void {
    const { capacity } = this;
    this.places = enlarged(this.places, capacity).fill(-1, old);
    this.sources = enlarged(this.sources, capacity).fill(-1, old);
    this.endSlots = enlarged(this.endSlots, capacity);
    this.stops = enlarged(this.stops, capacity);
    this.suspendedBy = enlarged(this.suspendedBy, capacity).fill(-1, old);
    const phases = new Uint8Array(capacity);
    phases.set(this.phases);
    this.phases = phases;
    this.freeNumbers = Int32Array.from({ length: capacity }, (_, index) => (index < old ? capacity - 1 - index : 0));
  }
}
