import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dispatchCostJpy, greedyDispatch, optimalDispatch, peakShavingDispatch, type BatteryStorage, type SiteSteps, type SolveLinearProgramme } from '../../sim-core/index';
import { openSolver } from './open-solver';

let solve: SolveLinearProgramme;
beforeAll(async () => { solve = await openSolver(); });

const hourly = (loadKw: readonly number[], photovoltaicsKw: readonly number[] = []): SiteSteps => ({ loadKw, photovoltaicsKw, stepHours: 1 });
const battery: BatteryStorage = { capacityKwh: 20, chargeKw: 20, dischargeKw: 20, roundTripShare: 1, initialKwh: 0 };

describe('a programme worked by hand', () => {
  it('x + y >= 4, x <= 3, cost 2 x + 3 y: 3 and 1', () => {
    const values = solve({ columns: [{ cost: 2, upper: 3 }, { cost: 3 }], rows: [{ terms: [[0, 1], [1, 1]], sense: '>=', bound: 4 }] });
    expect(values[0]).toBeCloseTo(3, 9);
    expect(values[1]).toBeCloseTo(1, 9);
  });
});

describe('the optimal dispatch', () => {
  /* Loads 10, 10, 40, 20 kW: the battery moves 20 kWh from the peak to the others, so the mean of 20 kW is the peak. */
  it('levels a load at its mean when only the peak costs', () => {
    const dispatch = optimalDispatch(hourly([10, 10, 40, 20]), battery, { jpyPerKwh: [0, 0, 0, 0], jpyPerPeakKw: 100 }, solve);
    expect(dispatch.peakKw).toBeCloseTo(20, 6);
  });

  /* Night 5, day 30 JPY/kWh, load 10 kW each, 90 % come back: 10 kWh in the dear hour need 11.11 kWh in the cheap one. */
  it('buys when it is cheap, with the loss paid', () => {
    const dispatch = optimalDispatch(hourly([10, 10]), { ...battery, roundTripShare: 0.9 }, { jpyPerKwh: [5, 30], jpyPerPeakKw: 0 }, solve);
    expect(dispatch.gridKw[0]).toBeCloseTo(10 + 10 / 0.9, 6);
    expect(dispatch.gridKw[1]).toBeCloseTo(0, 6);
  });

  it('leaves the battery alone when the loss costs more than the difference in price', () => {
    const dispatch = optimalDispatch(hourly([10, 10]), { ...battery, roundTripShare: 0.8 }, { jpyPerKwh: [9, 10], jpyPerPeakKw: 0 }, solve);
    expect(dispatch.gridKw.map((kw) => Math.round(kw))).toEqual([10, 10]);
  });

  it('never costs more than the greedy one or the one that holds the peak, and balances', () => {
    const kw = fc.integer({ min: 0, max: 200 });
    fc.assert(fc.property(fc.array(fc.tuple(kw, kw, fc.integer({ min: 0, max: 40 })), { minLength: 2, maxLength: 24 }), fc.integer({ min: 0, max: 3000 }), (rows, jpyPerPeakKw) => {
      const site = { loadKw: rows.map(([load]) => load), photovoltaicsKw: rows.map(([, sun]) => sun), stepHours: 0.5 };
      const own = { capacityKwh: 80, chargeKw: 50, dischargeKw: 40, roundTripShare: 0.9, initialKwh: 0 };
      const prices = { jpyPerKwh: rows.map(([, , price]) => price), jpyPerPeakKw };
      const best = optimalDispatch(site, own, prices, solve);
      const cost = dispatchCostJpy(best, prices, 0.5);
      // Both baselines begin empty and may end fuller, which only costs them more: they are feasible with the surplus left unused.
      for (const other of [greedyDispatch(site, own), peakShavingDispatch(site, own)]) expect(cost).toBeLessThanOrEqual(dispatchCostJpy(other, prices, 0.5) * (1 + 1e-6) + 1e-3);
      best.gridKw.forEach((grid) => { expect(grid).toBeLessThanOrEqual(best.peakKw + 1e-6); expect(grid).toBeGreaterThanOrEqual(-1e-6); });
      expect(best.storedKwh.every((stored) => stored >= -1e-6 && stored <= 80 + 1e-6)).toBe(true);
      const drawn = best.gridKw.reduce((sum, grid, step) => sum + grid - site.loadKw[step]! + site.photovoltaicsKw[step]! + best.batteryKw[step]!, 0) * 0.5;
      expect(drawn).toBeCloseTo(best.curtailedKwh, 4);
    }), { numRuns: 60 });
  });
});
