import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeHalfWidth, StopWatch, type StopRule, type StopVerdict } from './stop-rule';

const rule: StopRule = { relativeHalfWidth: 0.05, initial: 3, lookAhead: 5, budget: 60 };

/** The rule word by word. */
function byDefinition({ initial, lookAhead, budget }: StopRule, isPrecise: (count: number) => boolean): StopVerdict {
  for (let from = Math.max(2, initial); from + lookAhead <= budget; from++) {
    const window = Array.from({ length: lookAhead + 1 }, (_, step) => from + step);
    if (window.every(isPrecise)) return { replications: from + lookAhead, preciseFrom: from };
  }
  return { replications: budget };
}

function stepByStep(of: StopRule, isPrecise: (count: number) => boolean, steps: readonly number[]): StopVerdict {
  const watch = new StopWatch(of);
  let complete = 0;
  for (const step of [...steps, of.budget]) {
    complete = Math.min(of.budget, complete + step);
    const verdict = watch.judge(complete, (count) => {
      expect(count).toBeLessThanOrEqual(complete);
      return isPrecise(count);
    });
    if (verdict.replications !== undefined) return verdict;
  }
  return {};
}

describe('the stop rule', () => {
  it('is what its definition says, however many replications come in at a time', () => {
    const any = fc.record({ good: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 61, maxLength: 61 }), lookAhead: fc.integer({ min: 0, max: 6 }), initial: fc.integer({ min: 2, max: 9 }), steps: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 30 }) });
    fc.assert(fc.property(any, ({ good, lookAhead, initial, steps }) => {
      const of = { ...rule, lookAhead, initial };
      const isPrecise = (count: number): boolean => good[count]! > 0;
      expect(stepByStep(of, isPrecise, steps)).toEqual(byDefinition(of, isPrecise));
    }), { numRuns: 300 });
  });

  it('looks at few numbers while precision is far away', () => {
    const looked = new Set<number>();
    const watch = new StopWatch({ ...rule, budget: 1000 });
    for (let complete = 1; complete <= 200; complete++) watch.judge(complete, (count) => { looked.add(count); return false; });
    expect(looked.size).toBeLessThanOrEqual(200 / 6 + 1);
  });

  it('asks nothing of a figure that never varies and never trusts one around 0', () => {
    expect([relativeHalfWidth(4, 1), relativeHalfWidth(-4, 1), relativeHalfWidth(0, 0), relativeHalfWidth(0, 1)]).toEqual([0.25, 0.25, 0, Infinity]);
  });
});
