/** A node that goes to sleep when nothing comes for a while. Waking takes time and energy of its own. */
export interface SleepPolicy {
  readonly idleW: number;
  readonly sleepW: number;
  /** Idle seconds before the node sleeps; Infinity: never. */
  readonly sleepAfterS: number;
  readonly wakeDelayS: number;
  readonly wakeEnergyJ: number;
}

/** What a gap between two requests costs. */
export interface GapCost {
  readonly energyJ: number;
  readonly sleptS: number;
  /** Delay added to the request that ends the gap. */
  readonly wakeDelayS: number;
}

/** Exact energy of a gap without work: idle up to the time-out, then asleep, then one wake-up. A gap as long as the time-out still idles. */
export function gapCost(gapS: number, policy: SleepPolicy): GapCost {
  const sleptS = Math.max(0, gapS - policy.sleepAfterS);
  const idleJ = (gapS - sleptS) * policy.idleW;
  if (sleptS === 0) return { energyJ: idleJ, sleptS: 0, wakeDelayS: 0 };
  return { energyJ: idleJ + sleptS * policy.sleepW + policy.wakeEnergyJ, sleptS, wakeDelayS: policy.wakeDelayS };
}

/** Shortest sleep that saves energy: what waking costs over what sleeping saves per second. */
export const breakEvenSleepS = ({ idleW, sleepW, wakeEnergyJ }: SleepPolicy): number => (idleW > sleepW ? wakeEnergyJ / (idleW - sleepW) : Infinity);
