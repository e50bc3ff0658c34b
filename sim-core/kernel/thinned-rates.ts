import type { PeriodicSteps } from '../foundation/time/periodic-steps';
import type { Arrival, BlockSpecification } from './block-specification';
import type { Blueprint } from './blueprint';
import type { RateTable } from './model-tables';

/** The rate of a source that thins candidates, and how many units it is for at most. */
export interface ThinnedRate {
  readonly perHour: PeriodicSteps;
  readonly mostUnits: number;
}

export function thinnedRate(arrival: Arrival, blueprint: Blueprint): ThinnedRate | undefined {
  if (arrival.kind === 'rate') return { perHour: arrival.perHour, mostUnits: 1 };
  return arrival.kind === 'proportional' ? { perHour: arrival.perUnitPerHour, mostUnits: mostUnits(blueprint, arrival.resource) } : undefined;
}

function mostUnits({ resources }: Blueprint, id: string): number {
  const capacity = resources.find((resource) => resource.id === id)?.capacity;
  return typeof capacity === 'object' ? highest(capacity) : capacity ?? 0;
}

const highest = ({ steps }: PeriodicSteps): number => steps.reduce((most, { value }) => Math.max(most, value), 0);

/** Mean time between candidates, µs. */
export const candidateIntervalUs = ({ perHour, mostUnits: units }: ThinnedRate): number => 3.6e9 / (highest(perHour) * units);

/** Rates of a non-stationary source as shares of the highest. */
export function rateTable(block: BlockSpecification, blueprint: Blueprint): RateTable | undefined {
  const thinned = block.kind === 'arrive' ? thinnedRate(block.arrival, blueprint) : undefined;
  if (!thinned) return undefined;
  const { perHour: { periodUs, steps }, mostUnits: units } = thinned;
  const most = highest(thinned.perHour);
  return { periodUs, startsUs: Float64Array.from(steps, ({ atUs }) => atUs), shares: Float64Array.from(steps, ({ value }) => value / most), mostUnits: units };
}
