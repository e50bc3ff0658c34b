import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADOPTERS, bassFlow } from './bass-diffusion';
import { integrate, type Stocks } from './integrate';

const last = (steps: Iterable<Stocks>): Stocks => [...steps].at(-1)!;
const free = { payingShare: () => 1, budgetSitesPerYear: () => Infinity, supplySitesPerYear: () => Infinity };

describe('integration of stocks', () => {
  it('comes to the exact decay as the step becomes short', () => {
    const decay = { initial: { level: 1 }, flows: ({ level }: Stocks) => ({ level: -level! }) };
    const error = (stepLength: number): number => Math.abs(last(integrate(decay, stepLength, Math.round(2 / stepLength)))['level']! - Math.exp(-2));
    expect(error(0.001)).toBeLessThan(3e-4);
    expect(error(0.01) / error(0.001)).toBeGreaterThan(8);
  });

  it('keeps what flows between stocks', () => {
    const model = { initial: { a: 90, b: 10 }, flows: ({ a }: Stocks) => ({ a: -0.3 * a!, b: 0.3 * a! }) };
    for (const { a, b } of integrate(model, 0.25, 40)) expect(a! + b!).toBeCloseTo(100, 9);
  });

  it('refuses a flow into a stock that is not there', () => {
    expect(() => last(integrate({ initial: { a: 1 }, flows: () => ({ b: 1 }) }, 1, 1))).toThrow('no stock');
  });
});

describe('adoption', () => {
  const share = (p: number, q: number, time: number): number => (1 - Math.exp(-(p + q) * time)) / (1 + (q / p) * Math.exp(-(p + q) * time));

  it('follows the closed form of Bass when nothing stands in the way', () => {
    const flows = bassFlow({ innovationPerYear: 0.03, imitationPerYear: 0.38 }, { marketSites: 1000, ...free });
    const adopters = [...integrate({ initial: { [ADOPTERS]: 0 }, flows }, 0.01, 2000)].map((stocks) => stocks[ADOPTERS]!);
    for (const year of [2, 5, 10, 20]) expect(adopters[year * 100]! / 1000).toBeCloseTo(share(0.03, 0.38, year), 2);
  });

  it('never exceeds budget, supply or the sites for which it pays, and never falls', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 200, noNaN: true }), fc.double({ min: 0, max: 200, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (budget, supply, paying) => {
      const limits = { marketSites: 1000, payingShare: () => paying, budgetSitesPerYear: () => budget, supplySitesPerYear: () => supply };
      const path = [...integrate({ initial: { [ADOPTERS]: 0 }, flows: bassFlow({ innovationPerYear: 0.03, imitationPerYear: 0.38 }, limits) }, 1, 50)].map((stocks) => stocks[ADOPTERS]!);
      path.slice(1).forEach((adopters, index) => {
        const bought = adopters - path[index]!;
        expect(bought).toBeGreaterThanOrEqual(0);
        expect(bought).toBeLessThanOrEqual(Math.min(budget, supply) + 1e-9);
      });
      expect(path.at(-1)!).toBeLessThanOrEqual(1000 * paying + 1e-6);
    }));
  });
});
