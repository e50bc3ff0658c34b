import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { RunEvent } from '../../contract/host';
import { fail } from '../../sim-core/index';
import { driveExperiment } from './drive-experiment';
import { fakeExperiment, type FakeExperimentOptions } from './testing/fake-experiment';
import { fakeModel } from './testing/fake-model';
import { fakePool } from './testing/fake-pool';
import type { WorkerPool } from './worker-pool';

const pools: Pick<WorkerPool<never, never>, 'dispose'>[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.dispose()));
});

interface Trial {
  readonly last: RunEvent;
  readonly events: readonly RunEvent[];
}

async function drive(options: FakeExperimentOptions, { workers = 2, heapMegabytes, signal = new AbortController().signal }: { workers?: number; heapMegabytes?: number; signal?: AbortSignal } = {}): Promise<Trial> {
  const pool = fakePool(workers, heapMegabytes);
  pools.push(pool);
  const events: RunEvent[] = [];
  const last = await driveExperiment(fakeExperiment(options), { pool, signal, now: () => performance.now(), onEvent: (event) => events.push(event), wantsPartial: true });
  return { last, events };
}

const counting = (cells: number) => Array.from({ length: cells }, (_, cell) => fakeModel(`model-${cell}`, { kind: 'count', steps: 1000 * (1 + (cell % 5)) }, 2025 + cell));
const problemCodes = (event: RunEvent): readonly string[] => (event.kind === 'failed' ? event.problems.map(({ code }) => code) : [event.kind]);

describe('driving an experiment', () => {
  test('one worker, two workers and more give the same bytes', async () => {
    const options = { models: counting(7), replications: 30, seed: 42 };
    const trials = [await drive(options, { workers: 1 }), await drive(options, { workers: 2 }), await drive(options, { workers: 5 })];
    const bytes = trials.map(({ last }) => JSON.stringify(last));
    expect(new Set(bytes).size).toBe(1);
    expect(JSON.parse(bytes[0] ?? '')).toMatchObject({ kind: 'done', bundle: { report: { replications: 30, variants: { baseline: { '2025': { 'fake.sum': { n: 210 } } } } } } });
  });

  test('progress counts every replication once and ends at the total', async () => {
    const { events } = await drive({ models: counting(3), replications: 20 });
    const done = events.flatMap((event) => (event.kind === 'progress' ? [event.done] : []));
    expect(done).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(events.filter(({ kind }) => kind !== 'progress' && kind !== 'partial').map(({ kind }) => kind)).toEqual(['done']);
  });

  test('a cancel ends a run that would never end', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 300);
    const { last, events } = await drive({ models: [fakeModel('endless', { kind: 'never-end' })], replications: 4 }, { signal: controller.signal });
    expect(last).toEqual({ kind: 'cancelled' });
    expect(events).toEqual([{ kind: 'cancelled' }]);
  });

  test('after a cancel the same pool runs the next experiment', async () => {
    const pool = fakePool(1);
    pools.push(pool);
    const controller = new AbortController();
    const common = { pool, now: () => performance.now(), onEvent: () => undefined };
    const endless = driveExperiment(fakeExperiment({ models: [fakeModel('endless', { kind: 'never-end' })], replications: 2 }), { ...common, signal: controller.signal });
    setTimeout(() => controller.abort(), 200);
    expect(await endless).toEqual({ kind: 'cancelled' });
    const next = await driveExperiment(fakeExperiment({ models: counting(1), replications: 5 }), { ...common, signal: new AbortController().signal });
    expect(next.kind).toBe('done');
  });

  test('a signal that was aborted before the start runs nothing', async () => {
    const { last, events } = await drive({ models: counting(1), replications: 2 }, { signal: AbortSignal.abort() });
    expect([last.kind, events.length]).toEqual(['cancelled', 1]);
  });
});

describe('when a worker fails', () => {
  test('a worker that dies once is replaced and the result is as if nothing had happened', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'shoryoku-')), 'alive');
    const models = [...counting(2), fakeModel('fragile', { kind: 'die-once', file }, 2030)];
    const calm = await drive({ models, replications: 10 });
    writeFileSync(file, '');
    const stormy = await drive({ models, replications: 10 });
    expect(stormy.last.kind).toBe('done');
    expect(JSON.stringify(stormy.last)).toBe(JSON.stringify(calm.last));
  });

  test('a worker that dies every time ends the run with the cell that killed it', async () => {
    const { last } = await drive({ models: [...counting(1), fakeModel('deadly', { kind: 'die' }, 2040)], replications: 3 });
    expect(problemCodes(last)).toEqual(['machine.worker-lost']);
    expect(last).toMatchObject({ problems: [{ record: expect.stringMatching(/^baseline 2040 #\d$/) as string }] });
  });

  test('a worker that runs out of memory is named as such', async () => {
    const { last } = await drive({ models: [fakeModel('greedy', { kind: 'eat-memory' })], replications: 1 }, { workers: 1, heapMegabytes: 24 });
    expect(problemCodes(last)).toEqual(['machine.out-of-memory']);
  });

  test('a throw of the simulator is our bug, with the stack', async () => {
    const { last } = await drive({ models: [fakeModel('buggy', { kind: 'throw' })], replications: 3 });
    expect(problemCodes(last)).toEqual(['internal.bug']);
    expect(JSON.stringify(last)).toContain('planted bug');
  });

  test('a result that the planner refuses ends the run with its problems', async () => {
    const text = { en: 'x', ja: 'x' };
    const refusal = { code: 'run.deadlock', severity: 'error', expected: text, found: text, remedy: text } as const;
    const { last } = await drive({ models: counting(2), replications: 50, onAccept: ({ index }) => (index === 5 ? fail(refusal) : { ok: true, value: undefined, warnings: [] }) });
    expect(problemCodes(last)).toEqual(['run.deadlock']);
  });

  test('a throw of the planner is our bug and does not hang', async () => {
    const { last } = await drive({
      models: counting(1),
      replications: 3,
      onAccept: () => {
        throw new Error('planner broke');
      },
    });
    expect(problemCodes(last)).toEqual(['internal.bug']);
  });

  test('code of a worker that cannot be loaded ends the run instead of hanging', async () => {
    const { WorkerPool: Pool } = await import('./worker-pool');
    const pool = new Pool<never, never>({ source: { path: '/nowhere/worker.js' }, workers: 1 });
    pools.push(pool);
    const last = await driveExperiment(fakeExperiment({ models: counting(1), replications: 1 }), { pool: pool as never, signal: new AbortController().signal, now: () => 0, onEvent: () => undefined });
    expect(problemCodes(last)).toEqual(['machine.worker-lost']);
  });
});
