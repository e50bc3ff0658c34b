import type { SitedPlan } from '../site/site-template';

export interface LineStep {
  readonly id: string;
  readonly kind: 'station' | 'inspection';
  /** Mean planned time of one part on the machine, loading included, µs. */
  readonly plannedTimeUs: number;
  /** Planned time stretched by expected repairs, times expected visits per part released: the largest is the planned bottleneck. */
  readonly effectiveTimeUs: number;
  readonly hasMachine: boolean;
  /** Whether it is ever set up for another product, or stops as planned. */
  readonly isSetUp: boolean;
  readonly isMaintained: boolean;
  readonly holdsParts: boolean;
}

/** What the key figures of a factory need to know about its line. */
export interface FactoryDetail {
  readonly steps: readonly LineStep[];
  readonly attributes: readonly string[];
  readonly taktUs: number;
  /** Parts that customers want in a working week. */
  readonly wantedPerWeek: number;
}

/** A factory in one variant and year, as plain data. */
export type FactoryPlan = SitedPlan<FactoryDetail>;
