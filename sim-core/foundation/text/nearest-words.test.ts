import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestWords } from './nearest-words';

describe('nearest words', () => {
  it('counts insertions, deletions and substitutions', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('is a metric: zero only for equal words, symmetric, triangle', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(fc.property(word, word, word, (a, b, c) => {
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }));
  });

  it('offers what was probably meant, nearest first, and nothing far-fetched', () => {
    expect(nearestWords('cyleTime', ['name', 'cycleTime', 'buffer'])).toEqual(['cycleTime']);
    expect(nearestWords('orin', ['h100x8', 'orin-nx', 'agx-orin'])).toEqual(['orin-nx', 'agx-orin']);
    expect(nearestWords('zzzzzz', ['name', 'buffer'])).toEqual([]);
  });
});
