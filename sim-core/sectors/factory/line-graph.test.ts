import { describe, expect, it } from 'vitest';
import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import type { ProductRecord, StationRecord } from './factory-records';
import { firstSteps, followersOf, inFlowOrder, startOf, visitsOf } from './line-graph';

const name = { en: 'x', ja: 'x' };
const second = { kind: 'constant', value: 1e6 } as const;
const station = (id: string, next: string, more: Partial<StationRecord> = {}): StationRecord => ({
  id, name, next, routes: {}, routesByProduct: {}, buffer: 1, cycleTime: second, attendance: 'none', skill: NO_REFERENCE, otherSkills: [], loadTime: second,
  defects: 0, cycleFactors: {}, setup: undefined, failure: undefined, maintenance: undefined, carriedBy: NO_REFERENCE, power: { off: 0, standby: 0, run: 0, blocked: 0, failed: 0 }, ...more,
});
const product = (id: string, share: number, start = NO_REFERENCE): ProductRecord => ({ id, name, share, start });
const ids = (steps: readonly { readonly id: string }[] | undefined): readonly string[] | undefined => steps?.map(({ id }) => id);

const branching = [station('cut', 'none', { routes: { paint: 0.75, plate: 0.25 } }), station('pack', 'none'), station('paint', 'pack'), station('plate', 'pack')];

describe('a line as a graph', () => {
  it('is ordered so that every station follows those that lead to it', () => {
    expect(ids(inFlowOrder(branching))).toEqual(['cut', 'paint', 'plate', 'pack']);
    expect(ids(firstSteps(branching))).toEqual(['cut']);
    expect(inFlowOrder([station('a', 'b'), station('b', 'a')])).toBeUndefined();
    expect(followersOf(branching[0] as StationRecord)).toEqual(['paint', 'plate']);
  });

  it('counts visits by shares of ways and merges them again', () => {
    const visits = visitsOf(inFlowOrder(branching) ?? [], []);
    expect(Object.fromEntries(visits)).toEqual({ cut: 1, paint: 0.75, plate: 0.25, pack: 1 });
  });

  it('sends products by their own ways and from their own starts', () => {
    const steps = inFlowOrder([
      station('cut', 'weld', { routesByProduct: { small: 'pack' } }), station('weld', 'pack'), station('cast', 'pack'), station('pack', 'none'),
    ]) ?? [];
    const made = [product('large', 0.5), product('small', 0.3), product('cast-part', 0.2, 'cast')];
    expect(startOf(steps, made[0])).toBe('cut');
    expect(Object.fromEntries([...visitsOf(steps, made)].map(([id, visits]) => [id, Number(visits.toFixed(9))]))).toEqual({ cut: 0.8, weld: 0.5, cast: 0.2, pack: 1 });
  });
});
