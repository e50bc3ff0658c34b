import { greedyDispatch, peakShavingDispatch, type BatteryStorage } from '../../energy/storage';
import { exactly, type CheckedFigure, type VerificationCase } from './verification-case';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const lossless: BatteryStorage = { capacityKwh: 40, chargeKw: 40, dischargeKw: 40, roundTripShare: 1, initialKwh: 0 };

/**
 * Hours of 10, 10, 60, 20 kW and a battery that begins empty: at a level L it stores 2 (L - 10) kWh before the peak, which
 * needs 60 - L; equal at L = 80 / 3. With half of the energy lost, 0.5 x 2 (L - 10) = 60 - L gives 35.
 */
function heldPeak(): readonly CheckedFigure[] {
  const site = { loadKw: [10, 10, 60, 20], photovoltaicsKw: [], stepHours: 1 };
  const peak = (roundTripShare: number): number => peakShavingDispatch(site, { ...lossless, roundTripShare }).peakKw;
  const toAWatt = (name: string, expected: number, found: number): CheckedFigure => ({ name, expected, found, tolerance: 0.002 });
  return [toAWatt('lossless', 80 / 3, peak(1)), toAWatt('halfLost', 35, peak(0.5)), toAWatt('tooSmall', 50, peakShavingDispatch(site, { ...lossless, capacityKwh: 10 }).peakKw)];
}

/**
 * Load 10 kW, sun 30, 30, 0, 0 kW, hours: 20 kWh of surplus twice, 40 kWh put in, 90 % come back as 36. Then 10 and 10 kWh are
 * given back and 16 stay; the grid supplies nothing. A battery of 9 kWh holds 10 kWh put in; 30 kWh are curtailed.
 */
function storedSun(): readonly CheckedFigure[] {
  const site = { loadKw: [10, 10, 10, 10], photovoltaicsKw: [30, 30, 0, 0], stepHours: 1 };
  const large = greedyDispatch(site, { ...lossless, roundTripShare: 0.9 });
  const small = greedyDispatch(site, { ...lossless, roundTripShare: 0.9, capacityKwh: 9 });
  return [
    exactly('gridKwh', 0, sum(large.gridKw)), exactly('leftKwh', 16, large.storedKwh.at(-1)!), exactly('curtailedKwh', 0, large.curtailedKwh),
    exactly('smallCurtailedKwh', 30, small.curtailedKwh), exactly('smallGridKwh', 11, sum(small.gridKw)),
  ];
}

const source = 'Exact case of this product, worked by hand';

export const storageDispatchCases: readonly VerificationCase[] = [
  { id: 'battery-peak', title: { en: 'The lowest peak that a battery can hold', ja: '蓄電池で抑えられる最小のピーク' }, source, figures: heldPeak },
  { id: 'battery-sun', title: { en: 'Surplus of the sun, stored and given back', ja: '太陽光の余剰の蓄電と放電' }, source, figures: storedSun },
];
