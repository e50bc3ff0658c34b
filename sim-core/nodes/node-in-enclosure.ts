import { succeed, type Outcome } from '../foundation/problems';
import type { DeviceProfile } from './device-profile';
import { thermalSteadyState, type ThermalLimits } from './heat';
import { nodeUnderLoads, type NodeLoad, type SharedNode } from './node-under-loads';

/** A node in its enclosure at one ambient temperature. */
export interface EnclosedNode {
  readonly node: SharedNode;
  /** Share of the wanted loads that the temperature lets through; 1 in a cool place, 0 when the node has stopped. */
  readonly servedShare: number;
  readonly caseC: number;
  readonly isStopped: boolean;
}

/**
 * Steady state of a fanless node under loads: hot enough, it throttles to the share of its capacity at which heat and work agree.
 * Refuses what `nodeUnderLoads` refuses. A stopped node draws nothing.
 */
export function nodeInEnclosure(profile: DeviceProfile, loads: readonly NodeLoad[], limits: ThermalLimits, ambientC: number): Outcome<EnclosedNode> {
  const wanted = nodeUnderLoads(profile, loads);
  if (!wanted.ok) return wanted;
  const full = wanted.value.leastBusyShare;
  const at = (capacityShare: number): Outcome<SharedNode> => nodeUnderLoads(profile, scaled(loads, full > 0 ? capacityShare / full : 0));
  const state = thermalSteadyState(ambientC, limits, full, (capacityShare) => wattsOf(at(capacityShare)));
  if (state.isStopped) return succeed({ node: { ...wanted.value, powerW: 0, busyShare: 0, loads: [], measuredShare: 0 }, servedShare: 0, caseC: state.caseC, isStopped: true });
  const servedShare = full > 0 ? Math.min(1, state.usableShare / full) : 1;
  const served = nodeUnderLoads(profile, scaled(loads, servedShare));
  return served.ok ? succeed({ node: served.value, servedShare, caseC: state.caseC, isStopped: false }) : served;
}

const scaled = (loads: readonly NodeLoad[], share: number): readonly NodeLoad[] => loads.map((load) => ({ ...load, loadPerS: load.loadPerS * share }));
const wattsOf = (outcome: Outcome<SharedNode>): number => (outcome.ok ? outcome.value.powerW : Infinity);
