/** Equal nodes that fail and are repaired independently. */
export interface NodeGroup {
  readonly installed: number;
  /** How many must be up for the service to run. */
  readonly needed: number;
  readonly meanTimeToFailureH: number;
  readonly meanTimeToRepairH: number;
}

/** Share of time in which one node is up: time to failure over time to failure plus repair. */
export const upShareOf = ({ meanTimeToFailureH, meanTimeToRepairH }: Pick<NodeGroup, 'meanTimeToFailureH' | 'meanTimeToRepairH'>): number =>
  meanTimeToFailureH / (meanTimeToFailureH + meanTimeToRepairH);

/**
 * Share of time in which at least `needed` of the `installed` nodes are up (binomial, independent repair;
 * Birolini, Reliability Engineering, k-out-of-n). Installed beyond needed are spares. O(installed).
 */
export function groupUpShare(group: NodeGroup): number {
  const up = upShareOf(group);
  let probability = 1;
  for (let node = 0; node < group.installed; node += 1) probability *= 1 - up;
  if (up === 1) return group.needed <= group.installed ? 1 : 0;
  let atLeast = group.needed <= 0 ? probability : 0;
  for (let count = 1; count <= group.installed; count += 1) {
    probability *= ((group.installed - count + 1) / count) * (up / (1 - up));
    if (count >= group.needed) atLeast += probability;
  }
  return atLeast;
}
