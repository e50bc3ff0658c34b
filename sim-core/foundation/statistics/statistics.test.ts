import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStream } from '../random/uniform-stream';
import { batchMeans, mser5 } from './mser5';
import { looksIndependent, vonNeumannRatio } from './serial-correlation';

const noise = (count: number, name = 'noise'): Float64Array => {
  const stream = openStream(7, 0, 0, name);
  return Float64Array.from({ length: count }, () => stream.nextUniform() - 0.5);
};

/** The rule as it is written in the papers, in quadratic time. */
function mserByDefinition(series: Float64Array): number {
  const means = batchMeans(series, 5);
  const spreadFrom = (first: number): number => {
    const rest = [...means.slice(first)];
    const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length;
    return rest.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (rest.length * rest.length);
  };
  const candidates = Array.from({ length: means.length - 4 }, (_, first) => first);
  return 5 * candidates.reduce((best, first) => (spreadFrom(first) < spreadFrom(best) ? first : best), 0);
}

describe('MSER-5', () => {
  it('leaves out a start that is far from the rest, and nothing of a series without one', () => {
    const steady = noise(1000);
    const rising = steady.map((value, index) => value + (index < 203 ? -8 * (1 - index / 203) : 0));
    const { observations, isReliable } = mser5(rising);
    expect(isReliable).toBe(true);
    expect(observations).toBeGreaterThanOrEqual(150);
    expect(observations).toBeLessThanOrEqual(230);
    expect(mser5(steady).observations).toBeLessThan(300);
    expect(mser5(new Float64Array(100).fill(3))).toEqual({ observations: 0, isReliable: true });
  });

  it('does what its definition says', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 30, maxLength: 200 }), (values) => {
      const series = Float64Array.from(values, (value, index) => value + 2000 / (index + 1));
      expect(mser5(series).observations).toBe(mserByDefinition(series));
    }), { numRuns: 100 });
  });

  it('says when the series is too short to tell', () => {
    expect(mser5(Float64Array.from({ length: 200 }, (_, index) => index * index)).isReliable).toBe(false);
    expect(mser5([1, 2, 3]).isReliable).toBe(false);
  });
});

describe('values that follow each other', () => {
  it('have a small ratio and do not look independent; noise does', () => {
    const values = noise(200);
    const walk = values.map((_, index) => values.slice(0, index + 1).reduce((sum, value) => sum + value, 0));
    expect(vonNeumannRatio(values)).toBeGreaterThan(1.7);
    expect(vonNeumannRatio(walk)).toBeLessThan(0.3);
    expect([looksIndependent(values), looksIndependent(walk)]).toEqual([true, false]);
  });

  it('are found in about one of twenty samples of noise', () => {
    const alarms = Array.from({ length: 400 }, (_, sample) => looksIndependent(noise(30, `sample-${String(sample)}`))).filter((independent) => !independent).length;
    // Binomial(400, 0.05): 20 +- 3 x 4.36.
    expect(alarms).toBeGreaterThanOrEqual(7);
    expect(alarms).toBeLessThanOrEqual(33);
  });

  it('means of batches average whole batches only', () => {
    expect([...batchMeans([1, 3, 5, 7, 100], 2)]).toEqual([2, 6]);
  });
});
