import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderChain, type Link } from './chain';

const chainOf = (ids: readonly string[]): readonly Link[] => ids.map((id, index) => ({ id, next: ids[index + 1] ?? 'none' }));
const codeOf = (links: readonly Link[]): string | undefined => {
  const ordered = orderChain(links);
  return ordered.ok ? undefined : ordered.problems[0]?.code;
};

describe('the order of a line', () => {
  it('follows next, however the file sorts its stations', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/).filter((id) => id !== 'none'), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(ids, fc.infiniteStream(fc.nat({ max: 1000 })), (line, keys) => {
      const shuffled = chainOf(line).map((link) => ({ link, key: keys.next().value ?? 0 })).sort((first, second) => first.key - second.key).map(({ link }) => link);
      expect(orderChain(shuffled)).toMatchObject({ ok: true, value: chainOf(line) });
    }));
  });

  it('is refused when it merges, turns in a circle or falls apart', () => {
    expect(codeOf([{ id: 'a', next: 'c' }, { id: 'b', next: 'c' }, { id: 'c', next: 'none' }])).toBe('factory.line-merges');
    expect(codeOf([{ id: 'a', next: 'b' }, { id: 'b', next: 'a' }])).toBe('factory.line-circle');
    expect(codeOf([{ id: 'a', next: 'none' }, { id: 'b', next: 'c' }, { id: 'c', next: 'b' }])).toBe('factory.line-circle');
    expect(codeOf([{ id: 'a', next: 'none' }, { id: 'b', next: 'none' }])).toBe('factory.line-apart');
    expect(codeOf([])).toBe('factory.line-circle');
  });
});
