import type { EventTrace } from './event-trace';

/** A mean over one run. `count` observations; times in µs. */
export interface TallyStatistics {
  readonly count: number;
  readonly mean: number;
  readonly standardDeviation: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Only when asked for. */
  readonly histogram?: TallyHistogram;
}

/** Occupied classes of times in rising order: class k holds `counts[k]` times from `fromUs[k]` to below `toUs[k]`, which is 0.8 % more. */
export interface TallyHistogram {
  readonly fromUs: readonly number[];
  readonly toUs: readonly number[];
  readonly counts: readonly number[];
}

/** Times that a block measured, and how many of them were longer than its limit. */
export interface MeasureStatistics extends TallyStatistics {
  readonly late: number;
}

/** What one run of a blueprint observed between `warmUpUs` and `horizonUs` (or the stop). Keys are record ids. */
export interface RunStatistics {
  /** Start and length of the observed window, µs. */
  readonly observedFromUs: number;
  readonly observedUs: number;
  readonly eventCount: number;
  /** FNV-1a hash of every (time, block, entity) transition in order: equal hashes mean equal event traces. */
  readonly eventHash: string;
  readonly entitiesCreated: number;
  readonly entitiesLeft: number;
  /** Parts that ended in a product: created = left + joined + inside. */
  readonly entitiesJoined: number;
  readonly entitiesInside: number;
  readonly queues: Readonly<Record<string, QueueStatistics>>;
  readonly resources: Readonly<Record<string, ResourceStatistics>>;
  readonly nodes: Readonly<Record<string, NodeStatistics>>;
  readonly blocks: Readonly<Record<string, BlockStatistics>>;
  readonly leaves: Readonly<Record<string, LeaveStatistics>>;
  readonly batches: Readonly<Record<string, BatchStatistics>>;
  readonly moves: Readonly<Record<string, MoveStatistics>>;
  /** Times that measure blocks recorded, µs. */
  readonly measures: Readonly<Record<string, MeasureStatistics>>;
  /** kWh per window and consumer, row-major [window][consumer]; empty without a meter. */
  readonly windowKwh: Float64Array;
  readonly failure?: RunFailure;
  /** Only when asked for. */
  readonly trace?: EventTrace;
}

export interface QueueStatistics {
  readonly entered: number;
  readonly refused: number;
  /** Waits of the entities that left the queue in the window, and of those among them who neither gave up nor were thrown out. */
  readonly wait: TallyStatistics;
  readonly servedWait: TallyStatistics;
  /** Who gave up waiting, who did not join, and who was thrown out by a more urgent one. */
  readonly reneged: number;
  readonly baulked: number;
  readonly displaced: number;
  readonly lengthMean: number;
  readonly lengthMaximum: number;
}

export interface BatchStatistics {
  /** Batches that set out, and those of them that were not full. */
  readonly count: number;
  readonly incomplete: number;
  /** Entities in them, and the sum of their weights (the same number without weights). */
  readonly entities: number;
  readonly total: number;
  /** From joining until the batch set out. */
  readonly wait: TallyStatistics;
}

export interface MoveStatistics {
  /** Entities that were delivered. */
  readonly trips: number;
  readonly loadedKm: number;
  /** Ways back that ended. */
  readonly emptyKm: number;
  readonly energyKwh: number;
}

export interface ResourceStatistics {
  /** Time-weighted mean of units in use / mean of units on duty. */
  readonly utilisationShare: number;
  readonly capacityMean: number;
  readonly inUseMean: number;
  /** Unit-µs on duty and unit-µs worked beyond the shift. */
  readonly onDutyUs: number;
  readonly overtimeUs: number;
  readonly busyUs: number;
  /** Shares of the observed time for a resource of one unit. */
  readonly stateShares: {
    readonly off: number; readonly standby: number; readonly run: number; readonly blocked: number; readonly failed: number;
    readonly setup: number; readonly maintenance: number;
  };
  readonly failures: number;
  /** Set-ups (changeovers) that began. */
  readonly setups: number;
  /** Unit-µs paid for: on duty and overtime. */
  readonly paidUs: number;
  /** How often work in progress lost its units at a shift end, was handed over, or was pre-empted. */
  readonly suspensions: number;
  readonly handOvers: number;
  readonly preemptions: number;
  /** Planned maintenances done. */
  readonly maintenances: number;
  /** Overtime worked so far in the current period of each cap, unit-µs, in their order: what the ledger holds at the end. */
  readonly overtimeSpentUs: readonly number[];
  readonly energyKwh: number;
}

export interface NodeStatistics {
  readonly requests: number;
  readonly answered: number;
  readonly late: number;
  readonly refused: number;
  /** Busy share of requests plus the stream share. */
  readonly utilisationShare: number;
  /** Queue + service on the node + network, µs, of answered requests. */
  readonly latency: TallyStatistics;
  readonly energyKwh: number;
  /** Share of the observed time asleep, and how often it woke up. */
  readonly asleepShare: number;
  readonly wakes: number;
  /** Machines in use over machines wanted; 1 without failures. Failures, and services that they lost. */
  readonly availableShare: number;
  readonly failures: number;
  readonly lost: number;
}

export interface BlockStatistics {
  readonly entered: number;
  readonly left: number;
  /** Time that work going on at the end still needed, µs; 0 for other blocks. */
  readonly workLeftUs: number;
}

export interface LeaveStatistics {
  readonly count: number;
  readonly timeInSystem: TallyStatistics;
  /** Sum of every attribute over the entities that left here, in the order of `Blueprint.attributes`. */
  readonly attributeSums: readonly number[];
}

/** A run that could not end: the model, not the program, is at fault. */
export interface RunFailure {
  readonly code: 'deadlock' | 'never-released' | 'never-finishes' | 'nobody-on-duty' | 'event-budget' | 'zero-delay-storm' | 'entity-budget' | 'broken-balance';
  readonly atUs: number;
  readonly records: readonly string[];
  /** Of a queue that has outgrown the limit. */
  readonly growth?: QueueGrowth;
}

/** A queue that grows: how many are in it, how many come and how many leave per hour. */
export interface QueueGrowth {
  readonly length: number;
  readonly arrivalsPerHour: number;
  readonly departuresPerHour: number;
}
