import { NOW_US } from './fast/header';
import { RunMemory } from './run-memory';

/**
 * The time of a run, µs, shared by its parts. V8 boxes a float that goes through a call it does not inline (16 bytes of
 * garbage each, 2/3 of the running time when measured), so times are read from here and from typed arrays instead of
 * being passed.
 */
export class Clock {
  readonly memory: RunMemory;

  constructor(memory = new RunMemory()) {
    this.memory = memory;
  }

  get nowUs(): number {
    return this.memory.reals[NOW_US]!;
  }

  set nowUs(timeUs: number) {
    this.memory.reals[NOW_US] = timeUs;
  }
}
