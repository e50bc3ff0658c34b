import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearlyBill } from './bill';
import { exampleTariff } from './example-tariff';
import { greedyDispatch, peakShavingDispatch, type BatteryStorage, type SiteSteps } from './storage';

const battery: BatteryStorage = { capacityKwh: 100, chargeKw: 50, dischargeKw: 50, roundTripShare: 0.9, initialKwh: 0 };
const steps = (loadKw: readonly number[], photovoltaicsKw: readonly number[] = []): SiteSteps => ({ loadKw, photovoltaicsKw, stepHours: 0.5 });

describe('dispatch that sees the demand charge', () => {
  it('fills up before a spike and holds the lowest level it can, by hand', () => {
    // Two half-hours at 100 kW, then one at 180 kW. At level L: charged 2 x 0.5 x (L - 100) x 0.9, needed 0.5 x (180 - L); so L = 190/1.4.
    const dispatch = peakShavingDispatch(steps([100, 100, 180]), battery);
    const level = (0.9 * 100 + 0.5 * 180) / (0.9 + 0.5);
    expect(dispatch.peakKw).toBeCloseTo(Math.max(level, 130), 2);
  });

  it('is limited by the power of the battery', () => {
    expect(peakShavingDispatch(steps([0, 0, 0, 0, 200]), { ...battery, initialKwh: 100 }).peakKw).toBeCloseTo(150, 2);
  });

  it('saves basic charge that the greedy baseline leaves on the bill', () => {
    const day = [...Array.from({ length: 40 }, () => 100), ...Array.from({ length: 8 }, () => 160)];
    const bill = (gridKw: readonly number[]): number => {
      const month = { kwhByBand: { day: gridKw.reduce((sum, kw) => sum + kw * 0.5, 0) }, peakKw: Math.max(...gridKw) };
      return yearlyBill(exampleTariff, { fiscalYear: 2025, months: Array.from({ length: 12 }, () => month), priceIndex: 1, levyJpyPerKwh: 4, powerFactorShare: 0.95 }).totalJpy;
    };
    const greedy = greedyDispatch(steps(day), battery);
    const shaved = peakShavingDispatch(steps(day), battery);
    expect(greedy.peakKw).toBe(160);
    expect(shaved.peakKw).toBeLessThan(145);
    expect(bill(shaved.gridKw)).toBeLessThan(bill(greedy.gridKw));
  });

  it('finds no higher a peak than any schedule tried at random', () => {
    const kw = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fc.array(kw, { minLength: 3, maxLength: 8 }), fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 8, maxLength: 8 }), fc.integer({ min: 0, max: 100 }), (loadKw, plan, initialKwh) => {
        const own = { ...battery, initialKwh };
        let stored = initialKwh;
        let peakKw = 0;
        loadKw.forEach((load, step) => {
          const wanted = plan[step]!;
          const power = wanted >= 0 ? Math.min(wanted, stored / 0.5, load) : Math.max(wanted, (stored - 100) / (0.9 * 0.5));
          stored += power >= 0 ? -power * 0.5 : -power * 0.5 * 0.9;
          peakKw = Math.max(peakKw, load - power);
        });
        expect(peakShavingDispatch(steps(loadKw), own).peakKw).toBeLessThanOrEqual(peakKw + 0.01);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the greedy baseline', () => {
  it('stores the surplus of the sun and gives it back, with the loss once', () => {
    const dispatch = greedyDispatch(steps([10, 10, 100], [60, 60, 0]), battery);
    expect(dispatch.batteryKw[0]).toBe(-50);
    expect(dispatch.storedKwh[1]).toBeCloseTo(45, 12);
    expect(dispatch.gridKw).toEqual([0, 0, 50]);
    expect(dispatch.curtailedKwh).toBe(0);
  });

  it('curtails what does not fit', () => {
    expect(greedyDispatch(steps([0], [80]), battery).curtailedKwh).toBe(15);
  });
});

describe('every dispatch', () => {
  it('balances: grid = load - sun - battery + curtailed, within capacity and power', () => {
    const kw = fc.double({ min: 0, max: 150, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(kw, kw), { minLength: 1, maxLength: 30 }), (rows) => {
        const site = steps(rows.map(([load]) => load), rows.map(([, sun]) => sun));
        for (const dispatch of [greedyDispatch(site, battery), peakShavingDispatch(site, battery)]) {
          const net = rows.reduce((sum, [load, sun]) => sum + 0.5 * (load - sun), 0);
          const grid = dispatch.gridKw.reduce((sum, value) => sum + 0.5 * value, 0);
          const discharged = dispatch.batteryKw.reduce((sum, value) => sum + 0.5 * value, 0);
          expect(grid).toBeCloseTo(net - discharged + dispatch.curtailedKwh, 6);
          expect(dispatch.storedKwh.every((stored) => stored >= -1e-9 && stored <= battery.capacityKwh + 1e-9)).toBe(true);
          expect(dispatch.batteryKw.every((power) => Math.abs(power) <= 50 + 1e-9)).toBe(true);
        }
      }),
    );
  });
});
