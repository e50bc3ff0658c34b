/** A battery behind the meter. Losses are taken when it is charged. */
export interface BatteryStorage {
  readonly capacityKwh: number;
  readonly chargeKw: number;
  readonly dischargeKw: number;
  /** kWh that come back for a kWh put in. */
  readonly roundTripShare: number;
  readonly initialKwh: number;
}

/** Site demand before storage and output of the photovoltaics, mean kW of equal steps. */
export interface SiteSteps {
  readonly loadKw: readonly number[];
  readonly photovoltaicsKw: readonly number[];
  readonly stepHours: number;
}

/** What the grid sees and what the battery did. Positive `batteryKw` discharges; surplus that nobody takes is curtailed. */
export interface Dispatch {
  readonly gridKw: readonly number[];
  readonly batteryKw: readonly number[];
  readonly storedKwh: readonly number[];
  readonly curtailedKwh: number;
  readonly peakKw: number;
}

/**
 * Baseline without foresight: surplus of the photovoltaics is stored and given back as soon as the site draws from the grid.
 * It lowers energy and sees no demand charge.
 */
export function greedyDispatch(site: SiteSteps, battery: BatteryStorage): Dispatch {
  return hold(site, battery, 0);
}

/**
 * Dispatch that sees the demand charge: holds the grid demand of the whole period at or below the lowest level the battery can
 * hold, charging whenever demand is lower. For one period and a flat energy rate no dispatch has a lower peak: storing as
 * much as the level allows, as early as possible, leaves the most energy for every later step. Found by bisection to a watt.
 */
export function peakShavingDispatch(site: SiteSteps, battery: BatteryStorage): Dispatch {
  const netKw = site.loadKw.map((load, step) => load - (site.photovoltaicsKw[step] ?? 0));
  let impossible = Math.min(0, Math.max(...netKw) - battery.dischargeKw);
  let possible = Math.max(0, ...netKw);
  while (possible - impossible > 0.001) {
    const level = (possible + impossible) / 2;
    if (hold(site, battery, level).peakKw <= level + 1e-9) possible = level;
    else impossible = level;
  }
  return hold(site, battery, possible);
}

/** Discharges what is above the level and charges up to it, within the limits of the battery. */
function hold(site: SiteSteps, battery: BatteryStorage, levelKw: number): Dispatch {
  const steps = site.loadKw.length;
  const gridKw = new Array<number>(steps);
  const batteryKw = new Array<number>(steps);
  const storedKwh = new Array<number>(steps);
  let stored = battery.initialKwh;
  let curtailedKwh = 0;
  for (let step = 0; step < steps; step += 1) {
    const netKw = site.loadKw[step]! - (site.photovoltaicsKw[step] ?? 0);
    const power = batteryPowerKw(netKw - levelKw, stored, battery, site.stepHours);
    stored += storedChangeKwh(power, battery, site.stepHours);
    curtailedKwh += Math.max(0, power - netKw) * site.stepHours;
    gridKw[step] = Math.max(0, netKw - power);
    batteryKw[step] = power;
    storedKwh[step] = stored;
  }
  return { gridKw, batteryKw, storedKwh, curtailedKwh, peakKw: Math.max(0, ...gridKw) };
}

/** `excessKw` is the demand above the level, negative below it. */
function batteryPowerKw(excessKw: number, storedKwh: number, battery: BatteryStorage, stepHours: number): number {
  if (excessKw > 0) return Math.min(excessKw, battery.dischargeKw, storedKwh / stepHours);
  const roomKw = (battery.capacityKwh - storedKwh) / (battery.roundTripShare * stepHours);
  return -Math.max(0, Math.min(-excessKw, battery.chargeKw, roomKw));
}

const storedChangeKwh = (powerKw: number, battery: BatteryStorage, stepHours: number): number =>
  powerKw >= 0 ? -powerKw * stepHours : -powerKw * stepHours * battery.roundTripShare;
