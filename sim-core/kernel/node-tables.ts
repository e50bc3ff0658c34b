import type { PeriodicSteps } from '../foundation/time/periodic-steps';
import type { NodeMachines, NodeSleep } from './node-specification';

/** Nodes as compiled. */
export interface NodeTables {
  readonly count: number;
  readonly parallel: Int32Array;
  readonly queueLimit: Float64Array;
  /** Consumer of the meter, -1 for a node that is not on the site. */
  readonly consumer: Int32Array;
  /** 1 where power depends on more than the busy slots: see `node-power.ts`. */
  readonly hasStates: Uint8Array;
  readonly idle: readonly PeriodicSteps[];
  /** kW of a node without states. */
  readonly idleKw: Float64Array;
  readonly busyExtraKw: Float64Array;
  readonly speed: readonly (PeriodicSteps | undefined)[];
  readonly sleep: readonly (NodeSleep | undefined)[];
  readonly machines: readonly (NodeMachines | undefined)[];
  /** Machines of node n are firstMachine[n] .. firstMachine[n + 1] - 1; samplers below are by machine. */
  readonly firstMachine: Int32Array;
  readonly failureSampler: Int32Array;
  readonly repairSampler: Int32Array;
  readonly startSampler: Int32Array;
  /** By block; -1 and 0 for blocks that do not infer. */
  readonly serviceSampler: Int32Array;
  readonly blockExtraKw: Float64Array;
  readonly blockJoule: Float64Array;
  readonly ways: readonly (readonly number[])[];
  readonly transferUs: Float64Array;
  readonly links: LinkTables;
}

export interface LinkTables {
  readonly count: number;
  readonly openSampler: Int32Array;
  readonly closedSampler: Int32Array;
  readonly startSampler: Int32Array;
}
