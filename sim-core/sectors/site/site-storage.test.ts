import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { storeWeek, type StoragePlan } from './site-storage';
import { additionsTo, caveatsOf, figuresOf } from './testing/varied-factory';

const factoryWith = additionsTo(readFileSync(new URL('../../../scenarios/factory-visual-inspection.yaml', import.meta.url), 'utf8'));
const own = ', kind: assumption, source: line-study, range: ';
const solar = `solar: {power: {value: 200 kW${own}[100 kW, 300 kW]}}`;
const battery = (dispatch: string): string => `battery: {capacity: {value: 200 kWh${own}[100 kWh, 300 kWh]}, charge: {value: 100 kW${own}[50 kW, 200 kW]}, discharge: {value: 100 kW${own}[50 kW, 200 kW]}, dispatch: ${dispatch}}`;
const recordOfEnergy = 'site-energy';

const flatDay = { id: 'w', shape: Array.from({ length: 48 }, (_, window) => (window === 24 ? 1 : 0)), dayHours: 3, prices: { jpyPerKwh: Array.from({ length: 336 }, () => 20), jpyPerPeakKw: 0 } };

describe('a week behind the meter, worked by hand', () => {
  /* 10 kW for 3 h a day: 30 kWh, all in one half-hour, of which the load takes 5 kWh and the rest is curtailed. */
  it('without a battery takes what the load takes and curtails the rest', () => {
    const plan: StoragePlan = { solar: { power: 10, cloudSpread: 0 }, battery: undefined, weeks: [flatDay] };
    const stored = storeWeek(plan, Float64Array.from({ length: 336 }, () => 5), { week: 0 });
    expect(stored.solarKwh).toBeCloseTo(7 * 30, 9);
    expect(stored.curtailedKwh).toBeCloseTo(7 * 25, 9);
    expect(stored.gridKwh.reduce((sum, kwh) => sum + kwh, 0)).toBeCloseTo(336 * 5 - 7 * 5, 9);
  });

  /* The surplus of 25 kWh a day is stored with a loss of a tenth and given back: 22.5 kWh a day. */
  it('with a battery gives the surplus back, with its loss', () => {
    const plan: StoragePlan = { solar: { power: 10, cloudSpread: 0 }, battery: { capacity: 100, charge: 100, discharge: 100, roundTrip: 0.9, dispatch: 'greedy' }, weeks: [flatDay] };
    const stored = storeWeek(plan, Float64Array.from({ length: 336 }, () => 5), { week: 0 });
    expect(stored.curtailedKwh).toBeCloseTo(0, 9);
    expect(stored.dischargedKwh).toBeCloseTo(7 * 22.5, 9);
  });

  it('draws its clouds by day, mean one, the same for the same address', () => {
    const plan: StoragePlan = { solar: { power: 10, cloudSpread: 0.6 }, battery: undefined, weeks: [flatDay] };
    const of = (replication: number): number => storeWeek(plan, new Float64Array(336), { week: 0, address: { seed: 1, replication } }).solarKwh;
    const mean = Array.from({ length: 400 }, (_, replication) => of(replication)).reduce((sum, kwh) => sum + kwh, 0) / 400;
    expect(of(3)).toBe(of(3));
    expect(of(3)).not.toBe(of(4));
    expect(Math.abs(mean / 210 - 1)).toBeLessThan(3.5 * (0.6 / Math.sqrt(3 * 7 * 400)));
  });
});

describe('panels and a battery of the shipped factory', () => {
  const [without, panels, both] = [figuresOf(factoryWith({})), figuresOf(factoryWith({ [recordOfEnergy]: [solar] })), figuresOf(factoryWith({ [recordOfEnergy]: [solar, battery('hold-peak')] }))];

  it('leave output and the bill without them as they were', () => {
    expect(panels['output.goodPartsPerYear']).toBe(without['output.goodPartsPerYear']);
    expect(panels['cost.billWithoutStorageJpy']).toBe(without['cost.billJpy']);
    expect(panels['energy.kwhWithoutStorage']).toBe(without['energy.kwh']);
  });

  it('balance: what the grid supplies less is what the panels gave and nobody curtailed', () => {
    expect(panels['energy.kwh']! + panels['solar.kwh']! - panels['solar.curtailedKwh']!).toBeCloseTo(without['energy.kwh']!, 3);
    expect(panels['solar.kwh']).toBeGreaterThan(150_000);
  });

  it('lower the bill, and the battery the peak', () => {
    expect(panels['cost.billJpy']).toBeLessThan(without['cost.billJpy']!);
    expect(both['energy.peakKw']).toBeLessThan(panels['energy.peakKw']! - 5);
    expect(both['battery.cycles']).toBeGreaterThan(1);
    expect(caveatsOf(factoryWith({ [recordOfEnergy]: [solar] })).some((caveat) => caveat.startsWith('Photovoltaics'))).toBe(true);
  });
});
