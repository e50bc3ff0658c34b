import type { Distribution } from '../foundation/random/distribution';
import type { PeriodicSteps } from '../foundation/time/periodic-steps';
import type { AfterPreemption, ResourceSpecification } from './resource-specification';

export type { Distribution, PeriodicSteps };
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
  /** Names of the numeric attributes that every entity carries. */
  readonly attributes: readonly string[];
  readonly resources: readonly ResourceSpecification[];
  readonly nodes: readonly NodeSpecification[];
  readonly blocks: readonly BlockSpecification[];
  readonly meter?: MeterSpecification;
}

/**
 * A node (edge device or shared cloud server) that answers one inference request at a time per `parallel` slot, FIFO.
 * `serviceTime` already allows for the share that stream loads take. Energy is the exact integral of
 * `idleKw` (streams included) while no request is served and `idleKw + busyExtraKw` per busy slot.
 * A remote node books its energy per inference (`energyPerInferenceJ`) and not on the site's meter.
 */
export interface NodeSpecification {
  readonly id: string;
  readonly parallel: number;
  readonly serviceTime: Distribution;
  /** Requests that find this many waiting are refused and count as missed (absent: no limit). */
  readonly queueLimit?: number;
  readonly power?: { readonly consumer: string; readonly idleKw: number; readonly busyExtraKw: number };
  readonly energyPerInferenceJ?: number;
  /** Share of capacity that stream loads take, added to the busy share of requests in the reported utilisation. */
  readonly streamShare?: number;
}

export interface Demand {
  readonly resource: string;
  readonly amount: number;
  /** `service`: free when the work is done. `departure` (default): held until the entity can move on (blocking after service). */
  readonly until?: 'service' | 'departure';
}

interface Base {
  readonly id: string;
}

export type BlockSpecification =
  | (Base & {
      readonly kind: 'arrive';
      readonly next: string;
      readonly arrival:
        | { readonly kind: 'renewal'; readonly interval: Distribution }
        /** Non-stationary Poisson, thinned on the candidate time; steps are rates per hour. */
        | { readonly kind: 'rate'; readonly perHour: PeriodicSteps }
        | { readonly kind: 'schedule'; readonly atUs: readonly number[] }
        /** Never starved: a new entity is there whenever the next block can take one. */
        | { readonly kind: 'saturated' }
        /** A fixed population; each leaves only when another has left (CONWIP). */
        | { readonly kind: 'closed'; readonly population: number };
      readonly limit?: number;
    })
  | (Base & {
      readonly kind: 'queue';
      readonly next: string;
      readonly capacity?: number;
      readonly discipline?: 'fifo' | 'priority';
      /** Attribute whose lower value goes first. */
      readonly priorityAttribute?: string;
      /** Where an entity goes that finds a full queue; absent: it waits upstream (blocking). */
      readonly overflow?: string;
    })
  /** Work that `preempts` takes the units it lacks from work of a lower priority (a higher number). */
  | (Base & { readonly kind: 'work'; readonly next: string; readonly demands: readonly Demand[]; readonly duration: Distribution; readonly priority?: number; readonly minimumDurationUs?: number; readonly preempts?: boolean; readonly whenPreempted?: AfterPreemption })
  | (Base & { readonly kind: 'seize'; readonly next: string; readonly demands: readonly Demand[]; readonly priority?: number })
  | (Base & { readonly kind: 'release'; readonly next: string; readonly demands: readonly Demand[] })
  | (Base & { readonly kind: 'delay'; readonly next: string; readonly duration: Distribution })
  /** Draws the verdict from the truth: sensitivity where the truth attribute is 1, else 1 - specificity. */
  | (Base & { readonly kind: 'inspect'; readonly next: string; readonly truthAttribute: string; readonly observedAttribute: string; readonly sensitivityShare: number; readonly specificityShare: number })
  /** Asks a node; goes to `next` with an answer inside the deadline, else to `late` at the deadline. */
  | (Base & { readonly kind: 'infer'; readonly next: string; readonly late: string; readonly node: string; readonly network?: Distribution; readonly outageShare?: number; readonly deadlineUs: number })
  | (Base & { readonly kind: 'branch'; readonly routes: readonly { readonly next: string; readonly share: number }[] })
  | (Base & { readonly kind: 'branch-attribute'; readonly attribute: string; readonly routes: readonly { readonly next: string; readonly equals: number }[]; readonly otherwise: string })
  | (Base & { readonly kind: 'assign'; readonly next: string; readonly attribute: string; readonly value: Distribution })
  | (Base & { readonly kind: 'leave' });

/** Mean demand windows on the clock, split by consumer. `base` is drawn whatever happens. */
export interface MeterSpecification {
  readonly windowUs: number;
  readonly consumers: readonly string[];
  readonly base: readonly { readonly consumer: string; readonly kw: PeriodicSteps }[];
}
