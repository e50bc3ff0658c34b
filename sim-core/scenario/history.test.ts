import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioDocument } from './document';
import { createHistory } from './history';
import { openScenario } from './open-scenario';
import { setValue } from './set-value';

const opened = openScenario(readFileSync(new URL('../../scenarios/verification/mm1.yaml', import.meta.url), 'utf8'));
if (!opened.ok) throw new Error('closed');
const start = opened.value;

const withSeed = (document: ScenarioDocument, seed: number): ScenarioDocument => {
  const next = setValue(document, 'run.seed', String(seed));
  if (!next.ok) throw new Error('seed');
  return next.value;
};
const seedOf = (document: ScenarioDocument): unknown => document.records['run']?.fields['seed'];

describe('undo and redo', () => {
  it('go back and forth one step at a time', () => {
    const history = createHistory(start).push(withSeed(start, 5)).push(withSeed(start, 6));
    expect(seedOf(history.undo().document)).toBe(5);
    expect(seedOf(history.undo().undo().document)).toBe(1);
    expect(history.undo().undo().document).toEqual(start);
    expect(seedOf(history.undo().undo().redo().redo().document)).toBe(6);
    expect([history.canUndo, history.canRedo, history.undo().undo().canUndo]).toEqual([true, false, false]);
  });

  it('melt one gesture into one step', () => {
    const drag = [11, 12, 13].reduce((history, seed) => history.push(withSeed(start, seed), 'drag run.seed'), createHistory(start));
    expect(seedOf(drag.document)).toBe(13);
    expect(seedOf(drag.undo().document)).toBe(1);
    expect(seedOf(drag.undo().redo().document)).toBe(13);
  });

  it('begin a new gesture after undo', () => {
    const history = createHistory(start).push(withSeed(start, 2), 'drag').push(withSeed(start, 3), 'other').undo().push(withSeed(start, 4), 'drag');
    expect(seedOf(history.undo().document)).toBe(2);
    expect(history.canRedo).toBe(false);
  });

  it('take no step when nothing changed', () => {
    expect(createHistory(start).push(start).canUndo).toBe(false);
  });

  it('restore records that were added or removed', () => {
    const { exit, ...others } = start.records;
    if (exit === undefined) throw new Error('exit');
    const history = createHistory(start).push({ ...start, records: others }).push({ ...start, records: { ...others, door: { ...exit, id: 'door' } } });
    expect(history.undo().document.records['exit']).toBeUndefined();
    expect(history.undo().undo().document.records).toEqual(start.records);
    expect(history.document.records['door']?.id).toBe('door');
  });

  it('always come back to where they were', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 12 }), (seeds) => {
      const history = seeds.reduce((current, seed) => current.push(withSeed(current.document, seed)), createHistory(start));
      let back = history;
      while (back.canUndo) back = back.undo();
      expect(back.document.records).toEqual(start.records);
      while (back.canRedo) back = back.redo();
      expect(back.document).toEqual(history.document);
    }), { numRuns: 40 });
  });
});
