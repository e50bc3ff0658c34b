import type { SitedPlan } from '../site/site-template';

export interface LineStep {
  readonly id: string;
  readonly kind: 'station' | 'inspection';
  /** Mean planned time of one part on the machine, loading included, µs. */
  readonly plannedTimeUs: number;
  /** The same with its share of expected repairs: the station with the largest is the planned bottleneck. */
  readonly effectiveTimeUs: number;
  readonly hasMachine: boolean;
  readonly holdsParts: boolean;
}

/** What the key figures of a factory need to know about its line. */
export interface FactoryLine {
  readonly steps: readonly LineStep[];
  readonly attributes: readonly string[];
  readonly taktUs: number;
}

/** A factory in one variant and year, as plain data. */
export type FactoryPlan = SitedPlan<FactoryLine>;
