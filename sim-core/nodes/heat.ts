/** A fanless enclosure. Above `throttleC` the usable share falls in a straight line to `shareAtStop` at `stopC`, where the node stops. */
export interface ThermalLimits {
  readonly resistanceKPerW: number;
  readonly throttleC: number;
  readonly stopC: number;
  readonly shareAtStop: number;
}

export interface ThermalState {
  readonly caseC: number;
  /** Share of the capacity that the node can use at this temperature. */
  readonly usableShare: number;
  readonly powerW: number;
  readonly isStopped: boolean;
}

/** Case temperature in the steady state: ambient + thermal resistance x watts (domain page, section 4). */
export const caseTemperatureC = (ambientC: number, limits: ThermalLimits, powerW: number): number => ambientC + limits.resistanceKPerW * powerW;

/** Share of the capacity that is left at a case temperature: 1 up to the throttle, then falling, 0 from the stop on. */
export function usableShareAt(caseC: number, limits: ThermalLimits): number {
  if (caseC <= limits.throttleC) return 1;
  if (caseC >= limits.stopC) return 0;
  const way = (caseC - limits.throttleC) / (limits.stopC - limits.throttleC);
  return 1 - way * (1 - limits.shareAtStop);
}

const bisections = 60;

/**
 * Steady state of a node that wants to run at `wantedShare` of its capacity: less work makes less heat, so there is exactly one
 * share at which the temperature allows what is done. `powerW` gives watts at a share and must not fall.
 */
export function thermalSteadyState(ambientC: number, limits: ThermalLimits, wantedShare: number, powerW: (share: number) => number): ThermalState {
  const allowed = (share: number): number => usableShareAt(caseTemperatureC(ambientC, limits, powerW(share)), limits);
  if (allowed(wantedShare) >= wantedShare) return stateAt(ambientC, limits, powerW(wantedShare));
  if (allowed(0) === 0) return { caseC: ambientC, usableShare: 0, powerW: 0, isStopped: true };
  let low = 0;
  let high = wantedShare;
  for (let round = 0; round < bisections; round += 1) {
    const middle = (low + high) / 2;
    if (allowed(middle) >= middle) low = middle;
    else high = middle;
  }
  return { ...stateAt(ambientC, limits, powerW(low)), usableShare: low };
}

function stateAt(ambientC: number, limits: ThermalLimits, powerW: number): ThermalState {
  const caseC = caseTemperatureC(ambientC, limits, powerW);
  return { caseC, usableShare: usableShareAt(caseC, limits), powerW, isStopped: caseC >= limits.stopC };
}
