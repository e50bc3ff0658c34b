import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxMinFairRates, transferTrace } from './bandwidth-sharing';
import { batteryLifeHours, batterySwapHoursPerYear, type BatteryLoad } from './battery-life';
import { thermalSteadyState, usableShareAt, type ThermalLimits } from './heat';
import { breakEvenSleepS, gapCost, type SleepPolicy } from './power-states';
import { energyOfTraceJ, powerAtW } from './power-trace';

describe('bandwidth shared max-min fair', () => {
  it('gives equal shares of one link and leaves over what small demands do not need', () => {
    const link = { wire: 9 };
    expect(maxMinFairRates([{ links: ['wire'] }, { links: ['wire'] }, { links: ['wire'] }], link)).toEqual([3, 3, 3]);
    expect(maxMinFairRates([{ links: ['wire'], demand: 1 }, { links: ['wire'] }], link)).toEqual([1, 8]);
    expect(maxMinFairRates([{ links: [] }, { links: ['wire'] }], link)).toEqual([Infinity, 9]);
    expect(() => maxMinFairRates([{ links: ['other'] }], link)).toThrow(RangeError);
  });

  it('never overfills a link, and every flow below its demand crosses a full link on which none has more', () => {
    const names = ['a', 'b', 'c'];
    const flow = fc.record({ links: fc.subarray(names, { minLength: 1 }), demand: fc.double({ min: 0, max: 20, noNaN: true }) });
    const capacity = fc.double({ min: 0.5, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.array(flow, { minLength: 1, maxLength: 6 }), fc.tuple(capacity, capacity, capacity), (flows, [a, b, c]) => {
        const capacities: Record<string, number> = { a, b, c };
        const rates = maxMinFairRates(flows, capacities);
        const used = (link: string): number => flows.reduce((sum, { links }, index) => sum + (links.includes(link) ? rates[index]! : 0), 0);
        for (const link of names) expect(used(link)).toBeLessThanOrEqual(capacities[link]! * (1 + 1e-9));
        flows.forEach(({ links, demand }, index) => {
          const isSatisfied = rates[index]! >= demand - 1e-9;
          const bottleneck = links.find((link) => used(link) >= capacities[link]! * (1 - 1e-9) && flows.every((other, position) => !other.links.includes(link) || rates[position]! <= rates[index]! + 1e-9));
          expect(isSatisfied || bottleneck !== undefined).toBe(true);
        });
      }),
    );
  });

  it('moves transfers step by step until all are through', () => {
    const trace = transferTrace([{ id: 'image', links: ['slow'], amount: 12, startStep: 1 }], { slow: 2.5 }, 10);
    expect(trace.map((step) => step.left['image'])).toEqual([9.5, 7, 4.5, 2, 0]);
  });
});

describe('battery life', () => {
  const coin: BatteryLoad = { usableJ: 2430, inferencesPerS: 1, energyPerInferenceJ: 656.163e-6, secondsPerInference: 0.029, sleepW: 0, radioW: 0, selfDischargeW: 0 };

  it('of a 225 mAh coin cell doing one keyword a second is 42.9 days before sleep current', () => {
    expect(batteryLifeHours(coin) / 24).toBeCloseTo(42.9, 1);
  });

  it('counts sleep only in the time that is not busy, and radio and self-discharge always', () => {
    expect(batteryLifeHours({ ...coin, inferencesPerS: 10, sleepW: 0.01, radioW: 0.002, selfDischargeW: 0.001 })).toBeCloseTo(2430 / 3600 / (0.00656163 + 0.71 * 0.01 + 0.003), 9);
    expect(() => batteryLifeHours({ ...coin, inferencesPerS: 40 })).toThrow(RangeError);
  });

  it('costs people time: 100 wearables of 50 hours, 3 minutes a swap', () => {
    expect(batterySwapHoursPerYear({ nodes: 100, lifeHours: 50, minutesPerSwap: 3, hoursInUsePerYear: 8760 })).toBeCloseTo(876, 9);
  });
});

describe('heat in a fanless enclosure', () => {
  const limits: ThermalLimits = { resistanceKPerW: 2, throttleC: 60, stopC: 80, shareAtStop: 0.5 };
  const watts = (share: number): number => 5 + 20 * share;

  it('takes nothing below the throttle, falls in a straight line and stops', () => {
    expect(usableShareAt(60, limits)).toBe(1);
    expect(usableShareAt(70, limits)).toBeCloseTo(0.75, 12);
    expect(usableShareAt(80, limits)).toBe(0);
  });

  it('leaves a cool node alone', () => {
    expect(thermalSteadyState(5, limits, 1, watts)).toEqual({ caseC: 55, usableShare: 1, powerW: 25, isStopped: false });
  });

  it('settles a hot node where its temperature allows what it does', () => {
    const state = thermalSteadyState(25, limits, 1, watts);
    expect(state.usableShare).toBeCloseTo(usableShareAt(25 + 2 * watts(state.usableShare), limits), 9);
    expect(state.usableShare).toBeLessThan(1);
    expect(state.caseC).toBeCloseTo(25 + 2 * watts(state.usableShare), 9);
  });

  it('stops a node that idle watts alone would overheat', () => {
    expect(thermalSteadyState(75, limits, 1, watts)).toMatchObject({ isStopped: true, powerW: 0, usableShare: 0 });
  });
});

describe('power states', () => {
  const policy: SleepPolicy = { idleW: 5, sleepW: 1, sleepAfterS: 10, wakeDelayS: 2, wakeEnergyJ: 40 };

  it('idle through a short gap and sleep through the rest of a long one, with the wake-up paid', () => {
    expect(gapCost(10, policy)).toEqual({ energyJ: 50, sleptS: 0, wakeDelayS: 0 });
    expect(gapCost(60, policy)).toEqual({ energyJ: 50 + 50 + 40, sleptS: 50, wakeDelayS: 2 });
  });

  it('save energy once they sleep longer than the break-even', () => {
    const sleep = breakEvenSleepS(policy);
    expect(sleep).toBe(10);
    expect(gapCost(10 + sleep + 1, policy).energyJ).toBeLessThan((10 + sleep + 1) * policy.idleW);
    expect(gapCost(10 + sleep - 1, policy).energyJ).toBeGreaterThan((10 + sleep - 1) * policy.idleW);
    expect(breakEvenSleepS({ ...policy, sleepW: 5 })).toBe(Infinity);
  });
});

describe('a power trace', () => {
  it('has an energy that does not depend on where it is cut', () => {
    const steps = [{ fromS: 0, powerW: 10 }, { fromS: 3, powerW: 30 }, { fromS: 8, powerW: 10 }];
    expect(energyOfTraceJ(steps, 10)).toBe(200);
    expect(powerAtW(steps, 7.9)).toBe(30);
    const cut = [...steps, { fromS: 5.123, powerW: 30 }].sort((a, b) => a.fromS - b.fromS);
    expect(energyOfTraceJ(cut, 10)).toBeCloseTo(200, 12);
    expect(energyOfTraceJ(steps, 4)).toBe(60);
  });
});
