import type { Rulebook } from '../../people/rules/check-roster';
import type { SitedPlan } from '../site/site-template';
import type { SkillPlan } from '../site/staffing';
import type { CrewJob } from './crew-jobs';
import type { DutyRules, YearBudget } from './duty-rules';
import type { Standard } from './roster-check';
import type { CrewMode } from './trip-shape';
import type { Direction } from './ways';

/** A route in one direction, for the key figures. */
export interface TripFigures {
  readonly id: string;
  readonly route: string;
  readonly direction: Direction;
  readonly mode: CrewMode;
  readonly vehicle: string;
  readonly unitsPerLoad: number;
  readonly distanceKm: number;
  /** Drivers in the truck all the way, for trips that last longer or shorter than planned. */
  readonly driversAboard: number;
  /** From the coupling of load and truck to the end of unloading, as planned, µs. */
  readonly plannedUs: number;
  /** Time beyond the plan that the rules would still allow, µs. */
  readonly roomUs: number;
  readonly litresPerTrip: number;
  readonly chargeKwhPerTrip: number;
  readonly computerKwhPerTrip: number;
  /** Hours of remote supervisors per trip. */
  readonly supervisionH: number;
  readonly loadDock: string;
  readonly unloadDock?: string;
}

/** A stream of freight: equal units along one or more routes. */
export interface FreightFigures {
  readonly id: string;
  readonly unitMassT: number;
  readonly distanceKm: number;
  readonly perWeek: number;
  /** Ids of the blocks that count delivered units and those given up. */
  readonly delivered: string;
  readonly measured: string;
  readonly lost: string;
  readonly promiseUs: number;
}

export interface VehicleFigures {
  readonly id: string;
  readonly count: number;
  readonly payloadT: number;
  /** Range on one charge with the computer running; absent for diesel. */
  readonly rangeKm?: number;
  readonly computerW: number;
}

/** What the key figures and the roster of a logistics operation know beside the site. */
export interface LogisticsOwn {
  readonly attributes: readonly string[];
  readonly trips: readonly TripFigures[];
  readonly freight: readonly FreightFigures[];
  readonly vehicles: readonly VehicleFigures[];
  readonly docks: readonly string[];
  readonly sorters: readonly string[];
  readonly pools: readonly SkillPlan[];
  readonly jobs: readonly CrewJob[];
  readonly rules: DutyRules;
  readonly budget: YearBudget;
  readonly standard: Standard;
  readonly rulebook: Rulebook;
  /** kgCO2 and JPY of one litre of diesel; whether any vehicle burns it. */
  readonly litresCo2Kg: number;
  readonly litreJpy: number;
  readonly hasFuel: boolean;
}

export type LogisticsPlan = SitedPlan<LogisticsOwn>;
