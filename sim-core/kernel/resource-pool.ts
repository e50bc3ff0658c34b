import type { Clock } from './clock';
import type { EnergyMeter } from './energy-meter';
import { DIRTY, DIRTY_COUNT, RESOURCES, STATE_SINCE, STATE_TIMES, SUMS } from './fast/header';
import {
  BLOCKED_COUNT, BUSY, CAPACITY, DUTY, HAS_FAILED, IN_MAINTENANCE, IN_USE, IS_DIRTY, IS_DOWN, LAST, OVERTIME, RESOURCE_SHIFT, RUNNING, SETTING_UP, STATE, SUM_SHIFT, TRACKS_STATE,
} from './layout';
import type { ResourceTables } from './model-tables';
import { BLOCKED, FAILED, MAINTENANCE, OFF, RUN, SETUP, STANDBY, STATE_COUNT } from './operations';
import { packResources } from './pack-tables';
import type { RunMemory } from './run-memory';

/**
 * Units of every resource: on duty, in use, down; and the state of machines with the power it draws.
 * A resource whose units or state may have changed is `dirty`: at the end of the instant those who wait are served
 * and the state is booked once, so that a machine that passes on one part and takes the next draws no idle moment.
 */
export class ResourcePool {
  readonly ints: Int32Array;
  readonly failures: Float64Array;
  readonly dirty: Int32Array;
  private readonly tables: ResourceTables;
  private readonly meter: EnergyMeter;
  private readonly clock: Clock;
  private readonly memory: RunMemory;
  private readonly sums: Float64Array;
  private readonly stateSinceUs: Float64Array;
  private readonly stateUs: Float64Array;

  constructor(tables: ResourceTables, meter: EnergyMeter, clock: Clock) {
    const { count } = tables;
    this.tables = tables;
    this.meter = meter;
    this.clock = clock;
    const { memory } = clock;
    this.memory = memory;
    this.ints = memory.int32(RESOURCES, count << RESOURCE_SHIFT);
    this.ints.set(packResources(tables));
    this.sums = memory.float64(SUMS, count << SUM_SHIFT);
    this.failures = new Float64Array(count);
    this.dirty = memory.int32(DIRTY, count);
    this.stateSinceUs = memory.float64(STATE_SINCE, count);
    this.stateUs = memory.float64(STATE_TIMES, count * STATE_COUNT);
    for (let resource = 0; resource < count; resource++) this.set(resource, STATE, this.stateOf(resource << RESOURCE_SHIFT));
  }

  get dirtyCount(): number {
    return this.memory.words[DIRTY_COUNT]!;
  }

  set dirtyCount(value: number) {
    this.memory.words[DIRTY_COUNT] = value;
  }

  /** Reads one number of a resource (`layout.ts`). */
  get(resource: number, field: number): number {
    return this.ints[(resource << RESOURCE_SHIFT) + field]!;
  }

  set(resource: number, field: number, value: number): void {
    this.ints[(resource << RESOURCE_SHIFT) + field] = value;
  }

  canTake(resource: number, amount: number): boolean {
    const at = resource << RESOURCE_SHIFT;
    return this.ints[at + IN_USE]! + amount <= this.ints[at + CAPACITY]! && this.ints[at + IS_DOWN] === 0;
  }

  /** Units come into use (or, with a negative amount, become free). */
  use(resource: number, amount: number): void {
    this.account(resource);
    this.ints[(resource << RESOURCE_SHIFT) + IN_USE]! += amount;
    this.mark(resource);
  }

  setCapacity(resource: number, capacity: number): void {
    this.account(resource);
    this.set(resource, CAPACITY, capacity);
    this.mark(resource);
  }

  /** Those who wait for the resource are to be served, and its state is to be looked at, in this instant. */
  mark(resource: number): void {
    const at = (resource << RESOURCE_SHIFT) + IS_DIRTY;
    if (this.ints[at] === 1) return;
    this.ints[at] = 1;
    this.dirty[this.dirtyCount] = resource;
    this.dirtyCount += 1;
  }

  /** All who could be served have been: book what changed. */
  settle(): void {
    const { ints } = this;
    for (let index = 0; index < this.dirtyCount; index++) {
      const resource = this.dirty[index]!;
      const at = resource << RESOURCE_SHIFT;
      ints[at + IS_DIRTY] = 0;
      if (ints[at + TRACKS_STATE] === 1 && this.stateOf(at) !== ints[at + STATE]) this.changeState(resource);
    }
    this.dirtyCount = 0;
  }

  /** Forgets what was observed so far; what is in use stays in use. */
  clear(): void {
    for (let resource = 0; resource < this.tables.count; resource++) this.close(resource);
    for (let index = 0; index < this.sums.length; index++) if (index % (1 << SUM_SHIFT) !== LAST) this.sums[index] = 0;
    this.stateUs.fill(0);
    this.failures.fill(0);
  }

  /** Brings all sums of a resource up to date. */
  close(resource: number): void {
    this.account(resource);
    this.bookState(resource);
  }

  /** Unit-µs of overtime since the statistics were last cleared. */
  overtimeUs(resource: number): number {
    this.account(resource);
    return this.sums[(resource << SUM_SHIFT) + OVERTIME]!;
  }

  observed(resource: number): { busyUs: number; dutyUs: number; overtimeUs: number; stateUs: Float64Array } {
    const at = resource << SUM_SHIFT;
    return {
      busyUs: this.sums[at + BUSY]!, dutyUs: this.sums[at + DUTY]!, overtimeUs: this.sums[at + OVERTIME]!,
      stateUs: this.stateUs.subarray(resource * STATE_COUNT, (resource + 1) * STATE_COUNT),
    };
  }

  private account(resource: number): void {
    const { sums, ints, clock: { nowUs } } = this;
    const at = resource << SUM_SHIFT;
    const lengthUs = nowUs - sums[at + LAST]!;
    const inUse = ints[(resource << RESOURCE_SHIFT) + IN_USE]!;
    const capacity = ints[(resource << RESOURCE_SHIFT) + CAPACITY]!;
    sums[at + LAST] = nowUs;
    sums[at + BUSY]! += inUse * lengthUs;
    sums[at + DUTY]! += capacity * lengthUs;
    if (inUse > capacity) sums[at + OVERTIME]! += (inUse - capacity) * lengthUs;
  }

  private changeState(resource: number): void {
    this.bookState(resource);
    this.set(resource, STATE, this.stateOf(resource << RESOURCE_SHIFT));
  }

  private bookState(resource: number): void {
    const { nowUs } = this.clock;
    const index = resource * STATE_COUNT + this.get(resource, STATE);
    const sinceUs = this.stateSinceUs[resource]!;
    this.stateUs[index]! += nowUs - sinceUs;
    this.stateSinceUs[resource] = nowUs;
    const consumer = this.tables.consumer[resource]!;
    if (consumer >= 0 && nowUs > sinceUs) this.meter.book(consumer, this.tables.powersKw[index]!, sinceUs, nowUs);
  }

  private stateOf(at: number): number {
    const { ints } = this;
    const down = ints[at + IS_DOWN];
    if (down === HAS_FAILED) return FAILED;
    if (down === IN_MAINTENANCE) return MAINTENANCE;
    if (ints[at + SETTING_UP]! > 0) return SETUP;
    if (ints[at + RUNNING]! > 0) return RUN;
    if (ints[at + BLOCKED_COUNT]! > 0) return BLOCKED;
    return ints[at + CAPACITY] === 0 ? OFF : STANDBY;
  }
}
