import type { Distribution } from '../foundation/random/distribution';
import type { PeriodicSteps } from '../foundation/time/periodic-steps';

/**
 * What happens to work in progress when capacity falls below what is in use:
 * `finish`: it goes on, as overtime, as long as `overtimeCaps` allow; then it is suspended;
 * `suspend`: what asked last waits, and goes on where it stopped when units are there again;
 * `restart`: as `suspend`, but from its beginning;
 * `hand-over`: a colleague who is or comes on duty goes on with it after the time of a hand-over.
 */
export type ShiftEnd = 'finish' | 'suspend' | 'restart' | 'hand-over';

/** What becomes of work that was pre-empted: it goes on, begins again with the same duration, or with a new one. */
export type AfterPreemption = 'resume' | 'restart' | 'resample';

/** People of one skill, a machine, a room. `capacity` counts units; a schedule gives shifts. */
export interface ResourceSpecification {
  readonly id: string;
  readonly capacity: number | PeriodicSteps;
  readonly shiftEnd?: ShiftEnd;
  readonly handOver?: HandOver;
  /** All of them bind: overtime that one refuses is not worked. Absent: no limit. */
  readonly overtimeCaps?: readonly OvertimeCap[];
  /** Whether units stay with work whose machine is down (default) or leave it for other work until the machine is up. */
  readonly whenMachineFails?: 'stay' | 'leave';
  readonly failure?: FailureSpecification;
  readonly maintenance?: MaintenanceSpecification;
  readonly power?: MachinePower;
}

/**
 * `durationUs` is added to the work that is handed over. At `changes` everyone is replaced although their number stays:
 * all work in progress is handed over at each of those times within the period.
 */
export interface HandOver {
  readonly durationUs: number;
  readonly changes?: { readonly periodUs: number; readonly atUs: readonly number[] };
}

/** At most `limitUs` unit-µs of overtime in each period, counted from `originUs` (default 0, the start of the run). */
export interface OvertimeCap {
  readonly periodUs: number;
  readonly limitUs: number;
  readonly originUs?: number;
}

/** Time to failure counts calendar time (`time`) or only running time (`operation`). Repair seizes one unit of `crew`. */
export interface FailureSpecification {
  readonly basis: 'time' | 'operation';
  readonly timeToFailure: Distribution;
  readonly repair: Distribution;
  readonly crew?: string;
}

/**
 * Planned maintenance: due `interval` after the last one ended, by calendar or running time; it begins when the machine
 * is free of work and up (never in the middle of a piece), and seizes one unit of `crew`.
 */
export interface MaintenanceSpecification {
  readonly basis: 'time' | 'operation';
  readonly interval: Distribution;
  readonly duration: Distribution;
  readonly crew?: string;
}

/** kW drawn for the whole resource in each state, booked to a consumer of the meter. */
export interface MachinePower {
  readonly consumer: string;
  readonly offKw: number;
  readonly standbyKw: number;
  readonly runKw: number;
  readonly blockedKw: number;
  readonly failedKw: number;
  /** Default: as running. */
  readonly setupKw?: number;
  /** Default: as failed. */
  readonly maintenanceKw?: number;
}
