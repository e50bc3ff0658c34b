import type { Distribution } from '../foundation/random/distribution';
import type { PeriodicSteps } from '../foundation/time/periodic-steps';
import type { AfterPreemption } from './resource-specification';

interface Base {
  readonly id: string;
}

export interface Demand {
  readonly resource: string;
  readonly amount: number;
  /** `service`: free when the work is done. `departure` (default): held until the entity can move on (blocking after service). */
  readonly until?: 'service' | 'departure';
  /** Other resources that may serve instead, in the order in which they are asked when `resource` is not free (several skills). */
  readonly alternatives?: readonly string[];
}

/** How a source makes entities. */
export type Arrival =
  | { readonly kind: 'renewal'; readonly interval: Distribution }
  /** Non-stationary Poisson, thinned on the candidate time; steps are rates per hour. */
  | { readonly kind: 'rate'; readonly perHour: PeriodicSteps }
  /** Poisson with a rate per hour for every unit of the resource that is in use (tasks per occupied bed), thinned on the candidate time. */
  | { readonly kind: 'proportional'; readonly resource: string; readonly perUnitPerHour: PeriodicSteps }
  | { readonly kind: 'schedule'; readonly atUs: readonly number[] }
  /** Never starved: a new entity is there whenever the next block can take one. */
  | { readonly kind: 'saturated' }
  /** A fixed population; each leaves only when another has left (CONWIP). */
  | { readonly kind: 'closed'; readonly population: number };

export interface ArriveBlock extends Base {
  readonly kind: 'arrive';
  readonly next: string;
  readonly arrival: Arrival;
  readonly limit?: number;
}

/** Reneging: who has waited for `limit` (drawn when it joins) gives up and goes to `next`, at the limit itself even if it could be served in that instant. */
export interface Patience {
  readonly limit: Distribution;
  readonly next: string;
}

/** Baulking: of those who find a queue of `lengthAtLeast` or more (the highest step that holds), `share` do not join and go to `next`. */
export interface Baulking {
  readonly steps: readonly { readonly lengthAtLeast: number; readonly share: number }[];
  readonly next: string;
}

/**
 * Displacement: who finds the queue full and is more urgent than the least urgent that waits takes its place; the least
 * urgent (among equals the one that came last) goes to `next`. The head that already stands at the door of the next block
 * is not thrown out, nor is interrupted work.
 */
export interface Displacement {
  readonly next: string;
  /** Work of the block after the queue that lost its units (pre-emption, end of a shift) holds a place of the queue until it goes on. */
  readonly countsInterrupted?: boolean;
}

export interface QueueBlock extends Base {
  readonly kind: 'queue';
  readonly next: string;
  readonly capacity?: number;
  readonly discipline?: 'fifo' | 'priority';
  /** Attribute whose lower value goes first. */
  readonly priorityAttribute?: string;
  /** Where an entity goes that finds a full queue (diversion); absent: it waits upstream (blocking). */
  readonly overflow?: string;
  readonly patience?: Patience;
  readonly baulking?: Baulking;
  readonly displacement?: Displacement;
}

/** The duration of the first case whose value the attribute has; of no case: the block's own duration. */
export interface DurationByAttribute {
  readonly attribute: string;
  readonly cases: readonly { readonly equals: number; readonly duration: Distribution }[];
}

/**
 * Set-up (changeover) of one machine before work on an entity whose attribute differs from that of the one before.
 * A machine that has no value yet (`initial` absent) is set up for what comes first. The machine has one unit and is
 * demanded by the block; it remembers its value over all blocks that demand it with a set-up.
 */
export interface SetupSpecification {
  readonly machine: string;
  readonly attribute: string;
  readonly initial?: number;
  /** Time of a change that `matrix` does not name. */
  readonly duration: Distribution;
  readonly matrix?: readonly { readonly from: number; readonly to: number; readonly duration: Distribution }[];
}

/** Seizes all demands together, takes `duration`, and holds them until the entity can move on. */
export interface WorkBlock extends Base {
  readonly kind: 'work';
  readonly next: string;
  readonly demands: readonly Demand[];
  readonly duration: Distribution;
  readonly durationByAttribute?: DurationByAttribute;
  readonly minimumDurationUs?: number;
  readonly setup?: SetupSpecification;
  /** Lower numbers are served first. */
  readonly priority?: number;
  /** Among those who wait for the block itself (not in a queue before it) the lower value goes first, after `priority`. */
  readonly priorityAttribute?: string;
  /** `before`: work begins only when the finite queue that follows has a place, which is kept for it (communication blocking). */
  readonly blocking?: 'after' | 'before';
  /** Work that `preempts` takes the units it lacks from work of a lower priority (a higher number). */
  readonly preempts?: boolean;
  readonly whenPreempted?: AfterPreemption;
}

export interface SeizeBlock extends Base {
  readonly kind: 'seize';
  readonly next: string;
  readonly demands: readonly Demand[];
  readonly priority?: number;
  readonly priorityAttribute?: string;
}

/** Frees what the entity seized; where the seize block had alternatives, the unit that was really taken. */
export interface ReleaseBlock extends Base {
  readonly kind: 'release';
  readonly next: string;
  readonly demands: readonly Demand[];
}

export interface DelayBlock extends Base {
  readonly kind: 'delay';
  readonly next: string;
  readonly duration: Distribution;
  readonly durationByAttribute?: DurationByAttribute;
}

/** Draws the verdict from the truth: sensitivity where the truth attribute is 1, else 1 - specificity. */
export interface InspectBlock extends Base {
  readonly kind: 'inspect';
  readonly next: string;
  readonly truthAttribute: string;
  readonly observedAttribute: string;
  readonly sensitivityShare: number;
  readonly specificityShare: number;
}

/** Asks a node; goes to `next` with an answer inside the deadline, else to `late` at the deadline. */
export interface InferBlock extends Base {
  readonly kind: 'infer';
  readonly next: string;
  readonly late: string;
  readonly node: string;
  readonly network?: Distribution;
  readonly outageShare?: number;
  readonly deadlineUs: number;
  /** Record that asks, where it cannot be told from the id of the block; the run does not look at it. */
  readonly task?: string;
  /** Time to move the data, on top of the network's delay. */
  readonly transferUs?: number;
  /** Links that the request takes; while one is closed, requests are lost. */
  readonly links?: readonly string[];
  /** Service time, kW of the busy slot and joule of this model where they differ from those of the node. */
  readonly service?: Distribution;
  readonly busyExtraKw?: number;
  readonly energyPerInferenceJ?: number;
}

export interface BranchBlock extends Base {
  readonly kind: 'branch';
  readonly routes: readonly { readonly next: string; readonly share: number }[];
}

export interface BranchAttributeBlock extends Base {
  readonly kind: 'branch-attribute';
  readonly attribute: string;
  readonly routes: readonly { readonly next: string; readonly equals: number }[];
  readonly otherwise: string;
}

/**
 * Changes an attribute: `set` (default) to the draw, `add` the draw to it, `multiply` it by the draw, `copy` the value of
 * `from`, `copy-time` the clock (µs since the start of the run), `copy-age` the µs since the entity was created.
 */
export interface AssignBlock extends Base {
  readonly kind: 'assign';
  readonly next: string;
  readonly attribute: string;
  readonly operation?: 'set' | 'add' | 'multiply' | 'copy' | 'copy-time' | 'copy-age';
  /** Not needed by the copying operations. */
  readonly value?: Distribution;
  readonly from?: string;
}

/** Records how long ago the entity was created, or how long ago `sinceAttribute` was given the time by `copy-time`. */
export interface MeasureBlock extends Base {
  readonly kind: 'measure';
  readonly next: string;
  readonly sinceAttribute?: string;
  /** Longer times are counted as late (absent: none are). */
  readonly limitUs?: number;
}

/**
 * Collects entities until there are `size`, then sends them on together: the first carries the others, who stay inside
 * it until a `split` of `members` or until it leaves. `sizeAttribute`: the first one's attribute says the size instead.
 * `weight`: a member counts its attribute instead of 1; one that does not fit closes the batch and opens the next, and
 * the total goes into `totalAttribute` of the carrier. `separateBy`: entities of different values never share a batch.
 * A batch that is `maximumWaitUs` old goes as it is.
 */
export interface BatchBlock extends Base {
  readonly kind: 'batch';
  readonly next: string;
  readonly size: number;
  readonly sizeAttribute?: string;
  readonly weight?: { readonly attribute: string; readonly totalAttribute?: string };
  readonly separateBy?: string;
  readonly maximumWaitUs?: number;
}

/**
 * `members`: unpacks a batch; its carrier and all members go to `next`, in the order in which they joined.
 * `copies`: the entity goes to `next` and `count` copies of it (attributes, time of creation) go to `copiesNext`
 * (default `next`); `countAttribute` says the number instead.
 */
export interface SplitBlock extends Base {
  readonly kind: 'split';
  readonly next: string;
  readonly into: { readonly kind: 'members' } | { readonly kind: 'copies'; readonly count: number; readonly countAttribute?: string; readonly copiesNext?: string };
}

/**
 * Joins parts that wait in queues whose `next` is this block, as soon as every queue has its number. The first entity
 * of the first queue goes on as the product; the others are joined into it for good and count as joined, not as left.
 */
export interface AssembleBlock extends Base {
  readonly kind: 'assemble';
  readonly next: string;
  readonly parts: readonly { readonly queue: string; readonly count: number }[];
}

/** Distance of one way and how it becomes time: km / speed is added to `outward`, and to `return` of a round trip. */
export interface MoveDistance {
  /** Fixed, or the value of an attribute of the entity. */
  readonly km: number | { readonly attribute: string };
  /** Drawn for every way; absent: the distance counts for energy only. */
  readonly speedKmPerHour?: Distribution;
  /** The vehicle drives the distance back before it is free (default true). */
  readonly isRoundTrip?: boolean;
}

/**
 * A vehicle (and who drives it) fetches the entity: loading, way out with the entity, unloading; then the entity goes
 * on and the vehicle comes back before it is free. `demands` are held together until then. An entity that cannot go on
 * stays on the vehicle. Energy is booked evenly over the time of each way.
 */
export interface MoveBlock extends Base {
  readonly kind: 'move';
  readonly next: string;
  readonly demands: readonly Demand[];
  readonly loading?: Distribution;
  readonly outward?: Distribution;
  readonly unloading?: Distribution;
  readonly return?: Distribution;
  readonly distance?: MoveDistance;
  readonly energy?: { readonly consumer: string; readonly loadedKwhPerKm: number; readonly emptyKwhPerKm: number };
  readonly priority?: number;
  readonly priorityAttribute?: string;
}

/**
 * Processor sharing: all entities inside share the units of the resource equally, none gets more than one unit. `work`
 * is the time that an entity alone would need. The resource serves this block only.
 */
export interface ShareBlock extends Base {
  readonly kind: 'share';
  readonly next: string;
  readonly resource: string;
  readonly work: Distribution;
}

export interface LeaveBlock extends Base {
  readonly kind: 'leave';
}

export type BlockSpecification =
  | ArriveBlock | QueueBlock | WorkBlock | SeizeBlock | ReleaseBlock | DelayBlock | InspectBlock | InferBlock | BranchBlock | BranchAttributeBlock
  | AssignBlock | MeasureBlock | BatchBlock | SplitBlock | AssembleBlock | MoveBlock | ShareBlock | LeaveBlock;

export type BlockKind = BlockSpecification['kind'];
