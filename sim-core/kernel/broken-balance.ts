import { nextChange, valueAt } from '../foundation/time/periodic-steps';
import type { Blueprint, PeriodicSteps } from './blueprint';
import type { ResourceStatistics, RunFailure, RunStatistics } from './run-statistics';

const US_PER_HOUR = 3.6e9;
/** Sums of floats in another order differ in their last digits only. */
const RELATIVE_SLACK = 1e-9;

const isClose = (one: number, other: number): boolean => Math.abs(one - other) <= RELATIVE_SLACK * Math.max(1, Math.abs(one), Math.abs(other));

/**
 * Books that a run must balance, or the first that it does not, named: entities made = left + joined + inside; people and machines are
 * in one state at a time and busy on duty or in overtime; the energy of the meter is that of machines, nodes, vehicles and base load. A
 * broken book is an error of ours (or of the memory of the machine), and no figure of such a run may be used.
 */
export function brokenBalance(blueprint: Blueprint, run: RunStatistics): RunFailure | undefined {
  const records = run.entitiesCreated === run.entitiesLeft + run.entitiesJoined + run.entitiesInside ? brokenTime(run) : ['entities'];
  const broken = records.length > 0 ? records : brokenEnergy(blueprint, run);
  return broken.length === 0 ? undefined : { code: 'broken-balance', atUs: run.observedFromUs + run.observedUs, records: broken };
}

function brokenTime(run: RunStatistics): readonly string[] {
  return Object.entries(run.resources).filter(([, resource]) => run.observedUs > 0 && !isTimeWhole(resource)).map(([id]) => id);
}

function isTimeWhole({ stateShares, busyUs, onDutyUs, overtimeUs }: ResourceStatistics): boolean {
  const shares = Object.values(stateShares);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.every((share) => share >= -RELATIVE_SLACK) && isClose(total, 1) && busyUs <= (onDutyUs + overtimeUs) * (1 + RELATIVE_SLACK);
}

/** Consumers of the meter whose windows do not add up to what was drawn. */
function brokenEnergy(blueprint: Blueprint, run: RunStatistics): readonly string[] {
  const { meter } = blueprint;
  if (meter === undefined) return [];
  return meter.consumers.filter((consumer, column) => {
    let metered = 0;
    for (let index = column; index < run.windowKwh.length; index += meter.consumers.length) metered += run.windowKwh[index]!;
    return !isClose(metered, drawnKwh(blueprint, run, consumer));
  });
}

function drawnKwh({ blocks, resources, nodes, meter }: Blueprint, run: RunStatistics, consumer: string): number {
  const machines = resources.filter(({ power }) => power?.consumer === consumer).reduce((sum, { id }) => sum + run.resources[id]!.energyKwh, 0);
  const answering = nodes.filter(({ power }) => power?.consumer === consumer).reduce((sum, { id }) => sum + run.nodes[id]!.energyKwh, 0);
  const driving = blocks.filter((block) => block.kind === 'move' && block.energy?.consumer === consumer).reduce((sum, { id }) => sum + run.moves[id]!.energyKwh, 0);
  const always = (meter?.base ?? []).filter((base) => base.consumer === consumer).reduce((sum, { kw }) => sum + integralKwh(kw, run), 0);
  return machines + answering + driving + always;
}

function integralKwh(kw: PeriodicSteps, { observedFromUs, observedUs }: RunStatistics): number {
  const untilUs = observedFromUs + observedUs;
  let kwUs = 0;
  for (let atUs = observedFromUs; atUs < untilUs;) {
    const endUs = Math.min(untilUs, nextChange(kw, atUs)?.atUs ?? untilUs);
    kwUs += valueAt(kw, atUs) * (endUs - atUs);
    atUs = endUs;
  }
  return kwUs / US_PER_HOUR;
}
