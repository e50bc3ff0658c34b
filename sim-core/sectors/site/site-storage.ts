import { optimalDispatch, type DispatchPrices } from '../../energy/optimal-dispatch';
import type { SolveLinearProgramme } from '../../energy/linear-programme';
import { outputShape } from '../../energy/photovoltaics';
import { greedyDispatch, peakShavingDispatch, type BatteryStorage, type Dispatch, type SiteSteps } from '../../energy/storage';
import { openStream } from '../../foundation/random/uniform-stream';
import type { ReplicationAddress } from '../site-model';
import type { EnergyRecord } from './site-energy';
import type { WeekPlan } from './week-plan';
import { HOUR_US, WINDOW_US, WINDOWS_PER_WEEK } from './week-time';

const STEP_HOURS = WINDOW_US / HOUR_US;
const WINDOWS_PER_DAY = 48;
const WEEKS_PER_MONTH = 4.35;

/** Photovoltaics and battery of a site, and what the dispatch may know of prices. */
export interface StoragePlan {
  readonly solar: EnergyRecord['solar'];
  readonly battery: EnergyRecord['battery'];
  /** By representative week: share of a day's output in every half-hour, output of a mean day per kW in hours, and prices. */
  readonly weeks: readonly StorageWeek[];
}

export interface StorageWeek {
  readonly id: string;
  readonly shape: readonly number[];
  readonly dayHours: number;
  readonly prices: DispatchPrices;
}

/** What photovoltaics and battery did in a week. */
export interface StoredWeek {
  /** kWh drawn from the grid in every half-hour. */
  readonly gridKwh: Float64Array;
  readonly solarKwh: number;
  readonly curtailedKwh: number;
  readonly dischargedKwh: number;
}

interface Rates {
  /** JPY per kWh of a band, levy and adjustments included. */
  readonly ofBand: (band: string) => number;
  /** JPY per kW and month. */
  readonly basicJpyPerKw: number;
}

/** A site without panels and battery has no plan. A week's peak costs the 4.35th part of a month's. */
export const storagePlanOf = (energy: EnergyRecord, weeks: readonly (WeekPlan & { readonly dayYield: number })[], { ofBand, basicJpyPerKw }: Rates): StoragePlan | undefined =>
  energy.solar === undefined && energy.battery === undefined ? undefined : {
    solar: energy.solar, battery: energy.battery,
    weeks: weeks.map((week) => {
      const [group] = week.groups;
      return {
        id: week.id, shape: outputShape(week.months), dayHours: week.dayYield / HOUR_US,
        prices: { jpyPerKwh: (group?.bandOfWindow ?? []).map((band) => ofBand(group?.bands[band] ?? '')), jpyPerPeakKw: basicJpyPerKw / WEEKS_PER_MONTH },
      };
    }),
  };

/** Output of every half-hour; each day is better or worse than the mean by a draw of its own. */
const solarKw = ({ solar }: StoragePlan, week: StorageWeek, factors: readonly number[]): readonly number[] =>
  Array.from({ length: WINDOWS_PER_WEEK }, (_, window) => (solar === undefined ? 0
    : (solar.power * week.dayHours * week.shape[window % WINDOWS_PER_DAY]! * factors[Math.floor(window / WINDOWS_PER_DAY)]!) / STEP_HOURS));

/** Mean one; all variants and years share the weather. */
const dayFactors = ({ solar }: StoragePlan, weekId: string, week: number, address: ReplicationAddress | undefined): readonly number[] => {
  if (address === undefined || solar === undefined) return Array.from({ length: 7 }, () => 1);
  const stream = openStream(address.seed, address.replication, week, `${weekId}/clouds`);
  return Array.from({ length: 7 }, () => 1 + solar.cloudSpread * (2 * stream.nextUniform() - 1));
};

const noBattery: BatteryStorage = { capacityKwh: 0, chargeKw: 0, dischargeKw: 0, roundTripShare: 1, initialKwh: 0 };

const batteryOf = ({ battery }: StoragePlan): BatteryStorage =>
  battery === undefined ? noBattery : { capacityKwh: battery.capacity, chargeKw: battery.charge, dischargeKw: battery.discharge, roundTripShare: battery.roundTrip, initialKwh: 0 };

const dispatch = (plan: StoragePlan, week: StorageWeek, steps: SiteSteps, solve: SolveLinearProgramme | undefined): Dispatch => {
  const battery = batteryOf(plan);
  if (plan.battery?.dispatch === 'hold-peak') return peakShavingDispatch(steps, battery);
  if (plan.battery?.dispatch !== 'optimal') return greedyDispatch(steps, battery);
  if (solve === undefined) throw new Error('the optimal dispatch needs a solver, and this host gave none');
  return optimalDispatch(steps, battery, week.prices, solve);
};

/** How a week is stored: which one, with whose weather (absent: mean days), and the solver of the host. */
export interface StoringContext {
  readonly week: number;
  readonly address?: ReplicationAddress;
  readonly solve?: SolveLinearProgramme;
}

/** Runs panels and battery against the metered kWh of the half-hours of a week. */
export const storeWeek = (plan: StoragePlan, meteredKwh: Float64Array, { week, address, solve }: StoringContext): StoredWeek => {
  const own = plan.weeks[week];
  if (own === undefined) throw new RangeError(`there is no week ${String(week)}`);
  const photovoltaicsKw = solarKw(plan, own, dayFactors(plan, own.id, week, address));
  const done = dispatch(plan, own, { loadKw: Array.from(meteredKwh, (kwh) => kwh / STEP_HOURS), photovoltaicsKw, stepHours: STEP_HOURS }, solve);
  return {
    gridKwh: Float64Array.from(done.gridKw, (kw) => kw * STEP_HOURS),
    solarKwh: photovoltaicsKw.reduce((sum, kw) => sum + kw * STEP_HOURS, 0),
    curtailedKwh: done.curtailedKwh,
    dischargedKwh: done.batteryKw.reduce((sum, kw) => sum + Math.max(0, kw) * STEP_HOURS, 0),
  };
};
