/** A battery-powered node. Powers in W while it is used as stated; energy and time of one inference as measured. */
export interface BatteryLoad {
  readonly usableJ: number;
  /** Inferences per second averaged over the duty. */
  readonly inferencesPerS: number;
  readonly energyPerInferenceJ: number;
  readonly secondsPerInference: number;
  readonly sleepW: number;
  readonly radioW: number;
  readonly selfDischargeW: number;
}

/**
 * Hours until the battery is empty (domain page, section 4): (usable J / 3600) / [f E + (1 - f t) P_sleep + P_radio + P_self].
 * Throws a RangeError when the node would have to work more than all the time.
 */
export function batteryLifeHours(load: BatteryLoad): number {
  const busyShare = load.inferencesPerS * load.secondsPerInference;
  if (busyShare > 1) throw new RangeError(`the node would be busy ${busyShare.toFixed(3)} of the time`);
  const meanW = load.inferencesPerS * load.energyPerInferenceJ + (1 - busyShare) * load.sleepW + load.radioW + load.selfDischargeW;
  return load.usableJ / 3600 / meanW;
}

/** Hours of work per year for changing the batteries of many nodes, each change taking some minutes. */
export function batterySwapHoursPerYear(swap: { readonly nodes: number; readonly lifeHours: number; readonly minutesPerSwap: number; readonly hoursInUsePerYear: number }): number {
  return (swap.nodes * (swap.hoursInUsePerYear / swap.lifeHours) * swap.minutesPerSwap) / 60;
}
