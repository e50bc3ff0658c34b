import type { Distribution } from '../foundation/random/distribution';
import type { PeriodicSteps } from '../foundation/time/periodic-steps';
import type { BlockSpecification } from './block-specification';
import type { LinkSpecification, NodeSpecification } from './node-specification';
import type { ResourceSpecification } from './resource-specification';

export type { Distribution, PeriodicSteps };
export type { LinkSpecification, NodeMachines, NodeSleep, NodeSpecification } from './node-specification';
export type { BatchBlock, BlockSpecification, Demand, QueueBlock } from './block-specification';
export type { FailureSpecification, MachinePower, ResourceSpecification } from './resource-specification';

/**
 * A blueprint is everything one run needs, as plain data: it can be cloned to a worker, hashed and stored.
 * Sectors compile to it; the kernel compiles it to typed tables. All times are whole microseconds (µs), all powers kW.
 * Every record has an id; the random stream of a draw is named `<record id>/<purpose>`.
 */
export interface Blueprint {
  /** Statistics are cleared at this time; the run ends at `horizonUs`. */
  readonly warmUpUs: number;
  readonly horizonUs: number;
  /** The run also ends when this many entities have left (0 or absent: no limit). */
  readonly stopAfterLeaving?: number;
  /** Stop with a named failure above this many events. */
  readonly eventBudget?: number;
  /** Stop with a named failure when this many entities are inside at once (absent: one million). */
  readonly entityBudget?: number;
  /** Work may still wait for people at the end although nothing else happens: a week in which nobody of a skill came. Circles of waits fail all the same. */
  readonly mayEndWaiting?: boolean;
  /** Names of the numeric attributes that every entity carries. */
  readonly attributes: readonly string[];
  readonly resources: readonly ResourceSpecification[];
  readonly nodes: readonly NodeSpecification[];
  /** Ways to nodes with outages of their own. */
  readonly links?: readonly LinkSpecification[];
  readonly blocks: readonly BlockSpecification[];
  readonly meter?: MeterSpecification;
}

/** Mean demand windows on the clock, split by consumer. `base` is drawn whatever happens. */
export interface MeterSpecification {
  readonly windowUs: number;
  readonly consumers: readonly string[];
  readonly base: readonly { readonly consumer: string; readonly kw: PeriodicSteps }[];
}
