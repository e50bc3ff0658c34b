import type { EnergyMeter } from './energy-meter';
import type { ResourceTables } from './model-tables';
import { BLOCKED, FAILED, OFF, RUN, STANDBY, STATE_COUNT } from './operations';

/**
 * Units of every resource: on duty, in use, down; and the state of machines with the power it draws.
 * A resource whose units or state may have changed is `dirty`: at the end of the instant those who wait are served
 * and the state is booked once, so that a machine that passes on one part and takes the next draws no idle moment.
 */
export class ResourcePool {
  readonly capacity: Int32Array;
  readonly inUse: Int32Array;
  readonly isDown: Uint8Array;
  /** Units whose work is suspended at a shift end; they are not in use. */
  readonly suspended: Int32Array;
  /** Works that run on the resource now, and finished entities that still hold it. */
  readonly running: Int32Array;
  readonly blocked: Int32Array;
  /** The entity worked on, for a resource that can fail; -1 for none. */
  readonly holder: Int32Array;
  readonly failures: Float64Array;
  readonly dirty: Int32Array;
  dirtyCount = 0;
  readonly states: Uint8Array;
  private readonly tables: ResourceTables;
  private readonly meter: EnergyMeter;
  private readonly isDirty: Uint8Array;
  private readonly lastUs: Float64Array;
  private readonly busyUs: Float64Array;
  private readonly dutyUs: Float64Array;
  private readonly overtimeUs: Float64Array;
  private readonly stateSinceUs: Float64Array;
  private readonly stateUs: Float64Array;

  constructor(tables: ResourceTables, meter: EnergyMeter) {
    const { count } = tables;
    this.tables = tables;
    this.meter = meter;
    this.capacity = tables.initialCapacity.slice();
    this.inUse = new Int32Array(count);
    this.isDown = new Uint8Array(count);
    this.suspended = new Int32Array(count);
    this.running = new Int32Array(count);
    this.blocked = new Int32Array(count);
    this.holder = new Int32Array(count).fill(-1);
    this.failures = new Float64Array(count);
    this.dirty = new Int32Array(count);
    this.isDirty = new Uint8Array(count);
    this.lastUs = new Float64Array(count);
    this.busyUs = new Float64Array(count);
    this.dutyUs = new Float64Array(count);
    this.overtimeUs = new Float64Array(count);
    this.stateSinceUs = new Float64Array(count);
    this.stateUs = new Float64Array(count * STATE_COUNT);
    this.states = Uint8Array.from({ length: count }, (_, resource) => this.stateOf(resource));
  }

  canTake(resource: number, amount: number): boolean {
    return this.inUse[resource]! + amount <= this.capacity[resource]! && this.isDown[resource] === 0;
  }

  take(resource: number, amount: number, nowUs: number): void {
    this.account(resource, nowUs);
    this.inUse[resource]! += amount;
    this.mark(resource);
  }

  give(resource: number, amount: number, nowUs: number): void {
    this.account(resource, nowUs);
    this.inUse[resource]! -= amount;
    this.mark(resource);
  }

  setCapacity(resource: number, capacity: number, nowUs: number): void {
    this.account(resource, nowUs);
    this.capacity[resource] = capacity;
    this.mark(resource);
  }

  /** Those who wait for the resource are to be served, and its state is to be looked at, in this instant. */
  mark(resource: number): void {
    if (this.isDirty[resource] === 1) return;
    this.isDirty[resource] = 1;
    this.dirty[this.dirtyCount++] = resource;
  }

  /** All who could be served have been: book what changed. */
  settle(nowUs: number): void {
    for (let index = 0; index < this.dirtyCount; index++) {
      const resource = this.dirty[index]!;
      this.isDirty[resource] = 0;
      if (this.tables.isTracked[resource] === 1) this.updateState(resource, nowUs);
    }
    this.dirtyCount = 0;
  }

  /** Forgets what was observed so far; what is in use stays in use. */
  clear(nowUs: number): void {
    for (let resource = 0; resource < this.tables.count; resource++) this.close(resource, nowUs);
    for (const sums of [this.busyUs, this.dutyUs, this.overtimeUs, this.stateUs, this.failures]) sums.fill(0);
  }

  /** Brings all sums of a resource up to date. */
  close(resource: number, nowUs: number): void {
    this.account(resource, nowUs);
    this.bookState(resource, nowUs);
  }

  observed(resource: number): { busyUs: number; dutyUs: number; overtimeUs: number; stateUs: Float64Array } {
    const first = resource * STATE_COUNT;
    return {
      busyUs: this.busyUs[resource]!, dutyUs: this.dutyUs[resource]!, overtimeUs: this.overtimeUs[resource]!,
      stateUs: this.stateUs.subarray(first, first + STATE_COUNT),
    };
  }

  private account(resource: number, nowUs: number): void {
    const lengthUs = nowUs - this.lastUs[resource]!;
    if (lengthUs === 0) return;
    const inUse = this.inUse[resource]!;
    this.lastUs[resource] = nowUs;
    this.busyUs[resource]! += inUse * lengthUs;
    const capacity = this.capacity[resource]!;
    this.dutyUs[resource]! += capacity * lengthUs;
    if (inUse > capacity) this.overtimeUs[resource]! += (inUse - capacity) * lengthUs;
  }

  private updateState(resource: number, nowUs: number): void {
    const state = this.stateOf(resource);
    if (state === this.states[resource]) return;
    this.bookState(resource, nowUs);
    this.states[resource] = state;
  }

  private bookState(resource: number, nowUs: number): void {
    const index = resource * STATE_COUNT + this.states[resource]!;
    const sinceUs = this.stateSinceUs[resource]!;
    this.stateUs[index]! += nowUs - sinceUs;
    this.stateSinceUs[resource] = nowUs;
    const consumer = this.tables.consumer[resource]!;
    if (consumer >= 0 && nowUs > sinceUs) this.meter.book(consumer, this.tables.powersKw[index]!, sinceUs, nowUs);
  }

  private stateOf(resource: number): number {
    if (this.isDown[resource] === 1) return FAILED;
    if (this.running[resource]! > 0) return RUN;
    if (this.blocked[resource]! > 0) return BLOCKED;
    return this.capacity[resource] === 0 ? OFF : STANDBY;
  }
}
