import { describe, expect, it } from 'vitest';
import { momentsOf } from '../../foundation/random/moments';
import { remainingStay } from './remaining-stay';

describe('what is left of a stay', () => {
  it.each([[7, 8.7], [30.3, 23.1], [4, 1]])('has the mean of renewal theory, (m^2 + s^2) / 2m, for a log-normal of %d and %d days', (mean, standardDeviation) => {
    const found = momentsOf(remainingStay({ kind: 'lognormal', mean: mean * 1e6, standardDeviation: standardDeviation * 1e6 })).mean / 1e6;
    const exact = (mean * mean + standardDeviation * standardDeviation) / (2 * mean);
    expect(Math.abs(found / exact - 1)).toBeLessThan(0.08);
  });

  it('is exponential again for an exponential stay, and uniform for a constant one', () => {
    expect(remainingStay({ kind: 'exponential', mean: 5 })).toEqual({ kind: 'exponential', mean: 5 });
    expect(remainingStay({ kind: 'constant', value: 8 })).toEqual({ kind: 'uniform', minimum: 0, maximum: 8 });
  });
});
