import { describe, expect, it } from 'vitest';
import { checkBlueprint } from '../../kernel/check-blueprint';
import { runBlueprint } from '../../kernel/run-blueprint';
import type { Blueprint } from '../../kernel/blueprint';
import { arrivals, steps, us, work } from '../testing/little-runs';

const hour = 3600;

function surgery(nurseHours: readonly [number, number], surgeonHours: readonly [number, number]): Blueprint {
  const shift = ([from, to]: readonly [number, number]) => steps(us(24 * hour), [0, 0], [from * hour, 1], [to * hour, 0]);
  return {
    warmUpUs: 0, horizonUs: us(240 * hour), attributes: [], nodes: [],
    resources: [{ id: 'nurse', capacity: shift(nurseHours) }, { id: 'surgeon', capacity: shift(surgeonHours) }],
    blocks: [arrivals('in', 'operation', 0), work('operation', hour, { nurse: 1, surgeon: 1 }), { id: 'out', kind: 'leave' }],
  };
}

describe('a calendar without a qualified person', () => {
  it('is refused before the run, with the work, the times and the remedy in both languages', () => {
    const [problem] = checkBlueprint(surgery([8, 16], [20, 23]));
    expect(problem).toMatchObject({ code: 'blueprint.nobody-on-duty', record: 'operation', path: 'operation.demands' });
    expect(problem!.found.en).toBe('none from 0 h to 240.00 h; alone they are there from nurse × 1: 8.00 h, surgeon × 1: 20.00 h');
    expect(problem!.found.ja).toContain('240.00 h');
    expect(problem!.remedy.en).toContain('calendars overlap');
  });

  it('is none when they meet for an hour, or on one day of coprime periods', () => {
    expect(checkBlueprint(surgery([8, 16], [15, 23]))).toEqual([]);
    const rotating = surgery([8, 16], [20, 23]);
    expect(checkBlueprint({ ...rotating, horizonUs: us(480 * hour), resources: [rotating.resources[0]!, { id: 'surgeon', capacity: steps(us(25 * hour), [0, 0], [20 * hour, 1], [23 * hour, 0]) }] })).toEqual([]);
  });

  it('ends a run with people of whom there are too few by name, and not as a deadlock', () => {
    // The check would refuse it; a week of absence can still leave nobody.
    const run = runBlueprint({ ...surgery([8, 16], [8, 16]), resources: [{ id: 'nurse', capacity: 0 }, { id: 'surgeon', capacity: 1 }] }, { seed: 1, replication: 0, week: 0 });
    expect(run.failure).toEqual({ code: 'nobody-on-duty', atUs: 0, records: ['nurse', 'operation'] });
  });
});
