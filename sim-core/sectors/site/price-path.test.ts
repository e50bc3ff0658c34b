import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bandFactors, priceFactorOf, type PricePathPlan } from './price-path';
import { additionsTo, figuresOf } from './testing/varied-factory';

const factoryWith = additionsTo(readFileSync(new URL('../../../scenarios/factory-visual-inspection.yaml', import.meta.url), 'utf8'));
const plan = (years: number): PricePathPlan => ({ persistenceShare: 0.5, shockLog: 0.3, baseIndices: Array.from({ length: years }, () => 1.2), shapes: [{ day: 1.5, night: 0.5 }] });

describe('prices that wander', () => {
  it('lie on the path in the first year and keep its mean later', () => {
    expect(priceFactorOf(plan(1), { seed: 1, replication: 0 })).toBe(1);
    const factors = Array.from({ length: 2000 }, (_, replication) => priceFactorOf(plan(11), { seed: 1, replication }));
    const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
    const deviation = Math.sqrt(factors.reduce((sum, factor) => sum + (factor - mean) * (factor - mean), 0) / (factors.length - 1));
    expect(Math.abs(mean - 1)).toBeLessThan((3.5 * deviation) / Math.sqrt(factors.length));
    expect(deviation).toBeGreaterThan(0.2);
  });

  it('of one replication follow one path through the years', () => {
    const at = (years: number): number => priceFactorOf(plan(years), { seed: 1, replication: 5 });
    expect(at(5)).toBe(at(5));
    expect(at(5)).not.toBe(at(6));
  });

  it('make dear hours dearer than cheap ones', () => {
    expect(bandFactors(plan(1), 1.5)).toEqual([{ day: 1.75, night: 1.25 }]);
    expect(bandFactors(plan(1), 1)).toEqual([{ day: 1, night: 1 }]);
  });

  it('change the bill of a site and nothing that happens there', () => {
    const [calm, wandering] = [figuresOf(factoryWith({})), figuresOf(factoryWith({ 'site-energy': ['priceSpread: mean-reverting'] }))];
    expect(wandering['cost.priceIndex']).toBeGreaterThan(0);
    expect(wandering['cost.basicJpy']).toBe(calm['cost.basicJpy']);
    expect(wandering['energy.kwh']).toBe(calm['energy.kwh']);
  });
});
