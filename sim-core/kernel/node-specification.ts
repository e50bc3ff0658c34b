import type { Distribution } from '../foundation/random/distribution';
import type { PeriodicSteps } from '../foundation/time/periodic-steps';

/**
 * A node (edge device or shared cloud server) that answers one inference request at a time per `parallel` slot, FIFO.
 * `serviceTime` already allows for the share that stream loads take. Energy is the exact integral of
 * `idleKw` (streams included) while no request is served and `idleKw + busyExtraKw` per busy slot.
 * A remote node books its energy per inference (`energyPerInferenceJ`) and not on the site's meter.
 */
export interface NodeSpecification {
  readonly id: string;
  /** Slots of all machines in use together. */
  readonly parallel: number;
  readonly serviceTime: Distribution;
  /** Requests that find this many waiting are refused and count as missed (absent: no limit). */
  readonly queueLimit?: number;
  readonly power?: { readonly consumer: string; readonly idleKw: number | PeriodicSteps; readonly busyExtraKw: number };
  readonly energyPerInferenceJ?: number;
  /** Share of capacity that stream loads take, added to the busy share of requests in the reported utilisation. */
  readonly streamShare?: number | PeriodicSteps;
  /**
   * Share of the full speed, by time: below 1 under heat or beside streams, 0 while switched off or shut down. Read when a
   * service begins: it then takes longer and draws less, for the same energy. Requests that come at 0 are lost.
   */
  readonly speed?: PeriodicSteps;
  readonly sleep?: NodeSleep;
  readonly machines?: NodeMachines;
}

/** A node without work falls asleep; the next request waits until it is awake. Streams keep it awake while `keptAwake` is 1. */
export interface NodeSleep {
  /** Time without work until it sleeps. */
  readonly afterUs: number;
  /** kW of the whole group asleep. */
  readonly sleepKw: number;
  readonly wakeUs: number;
  /** Energy of one waking beyond the idle power of its time. */
  readonly wakeKwh: number;
  readonly keptAwake?: PeriodicSteps;
}

/**
 * Equal machines behind the slots, each failing by itself; time to failure runs while a machine is in use. What it was
 * working on is lost. A spare is off until one fails and takes over at once. A failed machine draws nothing.
 */
export interface NodeMachines {
  /** Machines in use; `parallel` is a multiple of it. */
  readonly count: number;
  readonly spares: number;
  readonly timeToFailure: Distribution;
  readonly repair: Distribution;
}

/** A way to nodes that is now open, now closed. Requests sent while it is closed get no answer. */
export interface LinkSpecification {
  readonly id: string;
  /** From the end of an outage to the next. */
  readonly timeToOutage: Distribution;
  readonly outage: Distribution;
}
