import type { SamplerSpecification } from '../foundation/random/sampler-bank';
import type { Blueprint } from './blueprint';
import type { NodeTables } from './node-tables';
import type { ChoiceTables } from './choice-tables';
import type { DurationTables } from './duration-tables';
import type { DutyTables } from './duty-tables';
import type { GroupingTables } from './grouping-tables';
import type { MoveTables } from './move-tables';
import type { PackedLists } from './packed-lists';
import type { QueueRuleTables } from './queue-rules';
import type { SetupTables } from './setup-tables';

/** A periodic rate as shares of its highest value; share k holds from startsUs[k] within the period. */
export interface RateTable {
  readonly periodUs: number;
  readonly startsUs: Float64Array;
  readonly shares: Float64Array;
  /** Most units of the resource that a proportional rate follows; 1 for a rate of its own. */
  readonly mostUnits: number;
}

/** What the blocks do, by block index; -1 means none. Meaning of `first`/`second` depends on the operation. */
export interface BlockTables {
  readonly count: number;
  readonly operation: Int32Array;
  readonly next: Int32Array;
  /** Overflow of a queue, late path of an inference, otherwise of a branch by attribute, way of what sets out from a batch or a split. */
  readonly alternative: Int32Array;
  /** Main sampler: duration, interval, route, value, verdict, network; -1 where the duration depends on the entity. */
  readonly sampler: Int32Array;
  /** Thinning of arrivals, outage of an inference. */
  readonly secondSampler: Int32Array;
  /** Attribute read or written; of an inspection the truth; of a queue, work or seize block the one that orders. */
  readonly attribute: Int32Array;
  readonly observedAttribute: Int32Array;
  /** Capacity of a queue, deadline (µs), sensitivity, limit of arrivals, population. */
  readonly first: Float64Array;
  /** Specificity, outage share, arrival mode, calculation. */
  readonly second: Float64Array;
  /** Node of an inference; resource of a share or of a proportional source; the work or seize block that a queue feeds directly. */
  readonly target: Int32Array;
  readonly priority: Float64Array;
  /** Event precedence of a service end. */
  readonly precedence: Int32Array;
  readonly routes: PackedLists;
  /** Cumulative share or attribute value, parallel to `routes.items`. */
  readonly routeNumbers: Float64Array;
  /** Resources seized together, parallel to the two arrays below. */
  readonly demands: PackedLists;
  readonly demandAmounts: Int32Array;
  /** When the units are free again (`layout.ts`). */
  readonly demandEnds: Uint8Array;
  /** Attribute in which a seize block noted what it took instead, -1 for none. */
  readonly demandNotes: Int32Array;
  /** Waiting lines that a work or seize block draws from: queues that feed it directly, then its own door. */
  readonly lines: PackedLists;
  /** By block: the rate of a non-stationary source. */
  readonly rates: readonly (RateTable | undefined)[];
  readonly queueRules: QueueRuleTables;
  readonly durations: DurationTables;
  readonly groupings: GroupingTables;
  readonly moves: MoveTables;
  readonly setups: SetupTables;
  readonly choices: ChoiceTables;
  /** By resource: the block whose entities share it. */
  readonly sharerOf: Int32Array;
  /** Row of the times that a block measures, -1 for one that measures none; how many rows that makes. */
  readonly tallyRow: Int32Array;
  readonly tallyRows: number;
  /** 1 where a demanded resource tells running from standby, or frees units at the end of service. */
  readonly isTracked: Uint8Array;
  readonly hasServiceDemand: Uint8Array;
}

export interface ResourceTables {
  readonly count: number;
  readonly initialCapacity: Int32Array;
  /** Work and seize blocks that demand the resource. */
  readonly demanders: PackedLists;
  readonly isScheduled: Uint8Array;
  /** Tells running from standby: has power, failures, or one unit. */
  readonly isTracked: Uint8Array;
  /** 0 none, 1 by time, 2 by operation. */
  readonly failureBasis: Uint8Array;
  readonly failureSampler: Int32Array;
  readonly repairSampler: Int32Array;
  readonly crew: Int32Array;
  /** 1 for a resource that repairs or maintains others. */
  readonly isCrew: Uint8Array;
  /** 1 for a machine whose maintenance counts running time. */
  readonly countsRunning: Uint8Array;
  readonly consumer: Int32Array;
  /** kW by [resource][state]. */
  readonly powersKw: Float64Array;
}

/** What the fast loop reads (`plain-tables.ts`), packed as `plain-layout.ts` says. */
export interface PlainTables {
  readonly blocks: Int32Array;
  readonly resources: Int32Array;
  /** Pairs of line and block. */
  readonly candidates: Int32Array;
  /** By line: the resources that those in it wait for. */
  readonly waitedFor: PackedLists;
}

/** A compiled blueprint: plain typed arrays, the same for every run, so it may be kept and cloned to workers. */
export interface ModelTables {
  /** As it was given, and in the simpler terms of `expand-blueprint.ts`, which only adds at the ends of its lists. */
  readonly original: Blueprint;
  readonly blueprint: Blueprint;
  readonly blocks: BlockTables;
  readonly resources: ResourceTables;
  readonly duties: DutyTables;
  readonly nodes: NodeTables;
  readonly plain: PlainTables;
  readonly samplers: readonly SamplerSpecification[];
}

export const BY_TIME = 1;
export const BY_OPERATION = 2;
