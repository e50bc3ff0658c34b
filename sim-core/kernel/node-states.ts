import type { NodeTables } from './node-tables';

/** What nodes are doing beside serving: asleep, waking, which machines are in use. Sums are since the start of observation. */
export class NodeStates {
  /** 1 awake, 0 asleep. */
  readonly isAwake: Uint8Array;
  readonly isWaking: Uint8Array;
  /** When the last work ended. */
  readonly idleSinceUs: Float64Array;
  /** kW that the services in progress add. */
  readonly servingKw: Float64Array;
  /** By machine: 1 in use, 1 not failed, services in progress, failures so far. */
  readonly isInUse: Uint8Array;
  readonly isUp: Uint8Array;
  readonly busyOfMachine: Int32Array;
  readonly failuresOfMachine: Int32Array;
  readonly servingKwOfMachine: Float64Array;
  /** Machines in use, by node. */
  readonly inUse: Int32Array;
  readonly energyKwUs: Float64Array;
  readonly asleepUs: Float64Array;
  /** Machine-µs in use. */
  readonly inUseUs: Float64Array;
  readonly wakes: Float64Array;
  readonly failures: Float64Array;
  readonly lost: Float64Array;
  readonly servedJ: Float64Array;
  /** By link. */
  readonly isClosed: Uint8Array;
  readonly linkChangeUs: Float64Array;

  constructor({ count, firstMachine, machines, links }: NodeTables) {
    const machineCount = firstMachine[count]!;
    this.isAwake = new Uint8Array(count).fill(1);
    this.isWaking = new Uint8Array(count);
    this.idleSinceUs = new Float64Array(count);
    this.servingKw = new Float64Array(count);
    this.isInUse = new Uint8Array(machineCount);
    this.isUp = new Uint8Array(machineCount).fill(1);
    this.busyOfMachine = new Int32Array(machineCount);
    this.failuresOfMachine = new Int32Array(machineCount);
    this.servingKwOfMachine = new Float64Array(machineCount);
    this.inUse = Int32Array.from(machines, (group) => (group === undefined ? 1 : 0));
    this.energyKwUs = new Float64Array(count);
    this.asleepUs = new Float64Array(count);
    this.inUseUs = new Float64Array(count);
    this.wakes = new Float64Array(count);
    this.failures = new Float64Array(count);
    this.lost = new Float64Array(count);
    this.servedJ = new Float64Array(count);
    this.isClosed = new Uint8Array(links.count);
    this.linkChangeUs = new Float64Array(links.count).fill(-1);
  }

  clear(): void {
    for (const sums of [this.energyKwUs, this.asleepUs, this.inUseUs, this.wakes, this.failures, this.lost, this.servedJ]) sums.fill(0);
  }
}
