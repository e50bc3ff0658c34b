import type { LinearColumn, LinearProgramme, LinearRow, SolveLinearProgramme } from './linear-programme';
import type { BatteryStorage, Dispatch, SiteSteps } from './storage';

/** What energy and demand cost: JPY per kWh of every step, and JPY for each kW of the highest demand of the period. */
export interface DispatchPrices {
  readonly jpyPerKwh: readonly number[];
  readonly jpyPerPeakKw: number;
}

/** Columns of a step: charging, discharging, stored at the end, drawn from the grid, curtailed. The peak comes after all steps. */
const PER_STEP = 5;
const [CHARGE, DISCHARGE, STORED, GRID, CURTAILED] = [0, 1, 2, 3, 4] as const;

/**
 * The dispatch of a period with the lowest cost of energy and peak demand, as a linear programme with perfect foresight.
 * The battery ends as full as it began; how full is chosen. Losses are taken when it is charged, so charging and discharging
 * at once never pays.
 */
export function dispatchProgramme(site: SiteSteps, battery: BatteryStorage, prices: DispatchPrices): LinearProgramme {
  const steps = site.loadKw.length;
  const peak = steps * PER_STEP;
  const columns: LinearColumn[] = site.loadKw.flatMap((_, step) => [
    { cost: 0, upper: battery.chargeKw }, { cost: 0, upper: battery.dischargeKw }, { cost: 0, upper: battery.capacityKwh },
    { cost: prices.jpyPerKwh[step]! * site.stepHours }, { cost: 0, upper: site.photovoltaicsKw[step] ?? 0 },
  ]);
  const rows = site.loadKw.flatMap((_, step): readonly LinearRow[] => [balance(site, step), storage(site, battery, step), belowPeak(step, peak)]);
  return { columns: [...columns, { cost: prices.jpyPerPeakKw }], rows };
}

const at = (step: number, column: number): number => step * PER_STEP + column;

/** grid - charge + discharge - curtailed = load - photovoltaics */
const balance = (site: SiteSteps, step: number): LinearRow => ({
  terms: [[at(step, GRID), 1], [at(step, CHARGE), -1], [at(step, DISCHARGE), 1], [at(step, CURTAILED), -1]],
  sense: '=', bound: site.loadKw[step]! - (site.photovoltaicsKw[step] ?? 0),
});

/** stored - stored before = hours x (share x charge - discharge); before the first step it is as after the last. */
const storage = ({ stepHours, loadKw }: SiteSteps, { roundTripShare }: BatteryStorage, step: number): LinearRow => {
  const before = at(step === 0 ? loadKw.length - 1 : step - 1, STORED);
  const change = [[at(step, CHARGE), -stepHours * roundTripShare], [at(step, DISCHARGE), stepHours]] as const;
  return { terms: loadKw.length === 1 ? change : [[at(step, STORED), 1], [before, -1], ...change], sense: '=', bound: 0 };
};

const belowPeak = (step: number, peak: number): LinearRow => ({ terms: [[at(step, GRID), 1], [peak, -1]], sense: '<=', bound: 0 });

/** Solves the programme and reads the dispatch back. */
export function optimalDispatch(site: SiteSteps, battery: BatteryStorage, prices: DispatchPrices, solve: SolveLinearProgramme): Dispatch {
  const values = solve(dispatchProgramme(site, battery, prices));
  const of = (column: number): readonly number[] => site.loadKw.map((_, step) => values[at(step, column)]!);
  const [charge, discharge, gridKw] = [of(CHARGE), of(DISCHARGE), of(GRID)];
  return {
    gridKw, storedKwh: of(STORED), batteryKw: discharge.map((kw, step) => kw - charge[step]!),
    curtailedKwh: of(CURTAILED).reduce((sum, kw) => sum + kw * site.stepHours, 0),
    peakKw: Math.max(0, ...gridKw),
  };
}

/** Cost of a dispatch at the prices that the programme minimises. */
export const dispatchCostJpy = ({ gridKw, peakKw }: Dispatch, { jpyPerKwh, jpyPerPeakKw }: DispatchPrices, stepHours: number): number =>
  gridKw.reduce((sum, kw, step) => sum + kw * stepHours * jpyPerKwh[step]!, peakKw * jpyPerPeakKw);
