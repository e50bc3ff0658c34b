import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../contract/host';
import { sampleBundle } from '../../../contract/presentation/sample-bundle';
import { fail, succeed, type Experiment, type ReplicationResult, type ReplicationTask } from '../../../sim-core/index';
import { driveExperiment, type ReplicationPool } from './drive-experiment';

const CELLS = 3;
const result = {} as ReplicationResult;

function plannedExperiment(replications: number, failsAt = Number.POSITIVE_INFINITY): Experiment {
  const tasks = Array.from({ length: replications * CELLS }, (_, index): ReplicationTask => ({ index, model: index % CELLS, address: { seed: 1, replication: Math.floor(index / CELLS) } }));
  let taken = 0;
  let done = 0;
  const progress = () => ({ done, total: tasks.length, completeReplications: Math.floor(done / CELLS) });
  return {
    models: [], tasks, seed: 1, replications, scenario: 'x', hash: 'x', progress, next: () => tasks[taken++],
    yearly: () => ({}),
    bundle: () => ({ ...sampleBundle(), completeReplications: progress().completeReplications }),
    accept: () => {
      done += 1;
      return done >= failsAt ? fail({ code: 'run.deadlock', severity: 'error', expected: { en: 'a', ja: 'a' }, found: { en: 'b', ja: 'b' }, remedy: { en: 'c', ja: 'c' } }) : succeed(progress());
    },
  };
}

/** Runs every task when the test says so, last handed in first answered. */
function heldPool(slots: number) {
  const waiting: (() => void)[] = [];
  const pool: ReplicationPool = { slots, run: (_, onResult) => { waiting.push(() => onResult(result)); } };
  const finish = () => { for (let next = waiting.pop(); next; next = waiting.pop()) next(); };
  return { pool, waiting, finish };
}

function run(experiment: Experiment, slots = 2, stepMs = 1000): readonly RunEvent[] {
  const events: RunEvent[] = [];
  let clockMs = 0;
  const { pool, finish } = heldPool(slots);
  driveExperiment(experiment, pool, { nowMs: () => (clockMs += stepMs), emit: (event) => events.push(event) });
  finish();
  return events;
}

describe('driving an experiment in the browser', () => {
  it('keeps every slot busy and no more', () => {
    const { pool, waiting } = heldPool(4);
    driveExperiment(plannedExperiment(5), pool, { nowMs: () => 0, emit: () => undefined });
    expect(waiting).toHaveLength(4);
  });

  it('ends once, with the result of every replication', () => {
    const events = run(plannedExperiment(4));
    expect(events.flatMap((event) => (event.kind === 'done' ? [event.bundle.completeReplications] : []))).toEqual([4]);
    expect(events.at(-1)?.kind).toBe('done');
  });

  it('shows the first picture when an interval is possible, and each later one with more replications', () => {
    const shown = run(plannedExperiment(5)).flatMap((event) => (event.kind === 'partial' ? [event.bundle.completeReplications] : []));
    expect(shown).toEqual([2, 3, 4]);
  });

  it('does not make pictures faster than they can be looked at', () => {
    const shown = run(plannedExperiment(50), 2, 10).filter((event) => event.kind === 'partial');
    expect(shown.length).toBeLessThan(10);
    expect(shown.length).toBeGreaterThan(0);
  });

  it('stops at the first run that cannot end', () => {
    const events = run(plannedExperiment(5, 4));
    expect(events.filter((event) => event.kind === 'failed')).toHaveLength(1);
    expect(events.some((event) => event.kind === 'done')).toBe(false);
  });

  it('tells a rate and a remaining time that agree', () => {
    const progress = run(plannedExperiment(4)).flatMap((event) => (event.kind === 'progress' ? [event] : []));
    for (const event of progress) expect(event.remainingS * event.ratePerS).toBeCloseTo(event.total - event.done, 6);
  });
});
