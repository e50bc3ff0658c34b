import { expect, it } from 'vitest';
import { Clock } from './clock';
import { EventHash } from './event-hash';

const hashOf = (events: readonly (readonly [number, number, number])[]): string => {
  const clock = new Clock();
  const hash = new EventHash(clock);
  for (const [time, kind, detail] of events) {
    clock.nowUs = time;
    hash.add(kind, detail);
  }
  return hash.text();
};

it('every field and the order of events count', () => {
  const base = [[1, 2, 3], [4, 5, 6]] as const;
  const variants = [[[1, 2, 3], [4, 5, 7]], [[1, 2, 3], [4, 9, 6]], [[1, 2, 3], [8, 5, 6]], [[4, 5, 6], [1, 2, 3]], [[1, 2, 3]]] as const;
  expect(hashOf(base)).toBe(hashOf(base));
  expect(new Set([base, ...variants].map(hashOf)).size).toBe(6);
});
