import { energyPriceIndex, type PriceScenarios } from '../../energy/reference-paths';
import { spotShape, stochasticPriceIndices, type SpotPrices } from '../../energy/spot-price';
import { openStream } from '../../foundation/random/uniform-stream';
import type { CompileRequest } from '../sector';
import type { ReplicationAddress } from '../site-model';
import type { EnergyRecord } from './site-energy';
import type { BandGroup, WeekPlan } from './week-plan';

const FIRST_FISCAL_MONTH = 4;
const WINDOWS_PER_DAY = 48;
const FIRST_DAY_OFF = 5;

/** How energy rates wander around their price path, and which hours a dear year makes dearer. */
export interface PricePathPlan {
  readonly persistenceShare: number;
  readonly shockLog: number;
  /** Price index of the path in every year from the first of the file to the one simulated. */
  readonly baseIndices: readonly number[];
  /** By month from April on and by band: price of its hours on the exchange over the mean of the year. */
  readonly shapes: readonly Readonly<Record<string, number>>[];
}

/** A plan where the file asks for prices that wander; else nothing, and rates follow their path. */
export const pricePathOf = ({ catalogue, baseYear, year }: CompileRequest, energy: EnergyRecord, weeks: readonly WeekPlan[]): PricePathPlan | undefined => {
  if (energy.priceSpread === 'none') return undefined;
  const { spot, prices } = catalogue;
  return {
    persistenceShare: spot.yearly.persistenceShare.value, shockLog: spot.yearly.shockLog.value,
    baseIndices: baseIndicesOf(prices, energy.prices, baseYear, year),
    shapes: Array.from({ length: 12 }, (_, index) => shapesOfMonth(spot, energy.spotArea, weeks, ((index + FIRST_FISCAL_MONTH - 1) % 12) + 1)),
  };
};

const baseIndicesOf = (prices: PriceScenarios, path: string, baseYear: number, year: number): readonly number[] =>
  Array.from({ length: Math.max(1, year - baseYear + 1) }, (_, passed) => energyPriceIndex(prices, path, baseYear + passed));

const shapesOfMonth = (spot: SpotPrices, area: string, weeks: readonly WeekPlan[], month: number): Readonly<Record<string, number>> => {
  const group = weeks.flatMap((week) => week.groups).find((candidate) => candidate.months.includes(month));
  return Object.fromEntries((group?.bands ?? []).map((band, index) => [band, meanShape(spot, area, month, windowsOf(group!, index))]));
};

const windowsOf = ({ bandOfWindow }: BandGroup, band: number): readonly number[] => bandOfWindow.flatMap((of, window) => (of === band ? [window] : []));

const meanShape = (spot: SpotPrices, area: string, month: number, windows: readonly number[]): number =>
  windows.reduce((sum, window) => sum + spotShape(spot, area, { month, hour: Math.floor((window % WINDOWS_PER_DAY) / 2), isWeekend: Math.floor(window / WINDOWS_PER_DAY) >= FIRST_DAY_OFF }), 0) / windows.length;

/** Price of this replication's year over that of the path; one draw a year, shared by all variants. */
export const priceFactorOf = (plan: PricePathPlan, address: ReplicationAddress): number => {
  const stream = openStream(address.seed, address.replication, 0, 'energy/price-path');
  const drawn = stochasticPriceIndices({ persistenceShare: plan.persistenceShare, shockLog: plan.shockLog }, plan.baseIndices, stream);
  return drawn.at(-1)! / plan.baseIndices.at(-1)!;
};

/** Factors on the energy rates by month and band when the year is so much dearer: most where the exchange is dear. */
export const bandFactors = ({ shapes }: PricePathPlan, factor: number): readonly Readonly<Record<string, number>>[] =>
  shapes.map((shape) => Object.fromEntries(Object.entries(shape).map(([band, dearness]) => [band, Math.max(0, 1 + (factor - 1) * dearness)])));
