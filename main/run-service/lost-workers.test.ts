import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { RunEvent } from '../../contract/host';
import type { ReplicationResult, SiteModel } from '../../sim-core/index';
import { driveExperiment } from './drive-experiment';
import { fakeExperiment } from './testing/fake-experiment';
import { fakeModel } from './testing/fake-model';
import { fakePool } from './testing/fake-pool';
import { openFakeStore } from './testing/killable-run';
import type { WorkerPool } from './worker-pool';
import type { WorkerThread } from './worker-thread';

type Pool = WorkerPool<SiteModel, ReplicationResult>;

const pools: Pool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.dispose()));
});

function openPool(workers: number, heapMegabytes?: number): { readonly pool: Pool; readonly submitted: string[] } {
  const pool = fakePool(workers, heapMegabytes);
  pools.push(pool);
  const submitted: string[] = [];
  const submit = pool.submit.bind(pool);
  pool.submit = (task, group) => {
    submitted.push(`${task.modelKey}/${task.address.replication}`);
    return submit(task, group);
  };
  return { pool, submitted };
}

/** The threads of a pool; a test that ends one from outside needs them. */
const threadsOf = (pool: Pool): readonly WorkerThread<SiteModel, ReplicationResult>[] =>
  [...(pool as unknown as { readonly threads: ReadonlySet<WorkerThread<SiteModel, ReplicationResult>> }).threads];

const common = { now: () => performance.now(), signal: new AbortController().signal };
const counting = [1, 2, 3].map((cell) => fakeModel(`cell-${cell}`, { kind: 'count', steps: cell * 400_000 }, 2025 + cell));
const bytesOf = (last: RunEvent): string => JSON.stringify(last);
const freshStore = (folder = mkdtempSync(join(tmpdir(), 'shoryoku-'))) => {
  const store = openFakeStore(folder);
  if (!store.ok) throw new Error(JSON.stringify(store.problems));
  return { store: store.value, folder };
};

describe('a worker that is terminated from outside', () => {
  test('again and again in the middle of replications costs no result and no digit', async () => {
    const calm = await driveExperiment(fakeExperiment({ models: counting, replications: 40 }), { ...common, pool: openPool(2).pool, onEvent: () => undefined });
    const { pool, submitted } = openPool(2);
    const { store } = freshStore();
    const terminated: Promise<void>[] = [];
    const onEvent = (event: RunEvent): void => {
      if (event.kind === 'progress' && event.done % 10 === 0 && terminated.length < 10) terminated.push(...threadsOf(pool).slice(0, 1).map((thread) => thread.terminate()));
    };
    const stormy = await driveExperiment(fakeExperiment({ models: counting, replications: 40 }), { ...common, pool, kept: store, onEvent });
    await Promise.all(terminated);
    expect(terminated).toHaveLength(10);
    expect(bytesOf(stormy)).toBe(bytesOf(calm));
    expect([submitted.length, new Set(submitted).size, store.size]).toEqual([120, 120, 120]);
  });
});

describe('a worker that runs out of memory', () => {
  test('takes down its own replication by name; what others finished is kept and not repeated', async () => {
    const greedy = fakeModel('greedy', { kind: 'eat-memory' }, 2050);
    const { store, folder } = freshStore();
    const { pool } = openPool(1, 24);
    const broken = await driveExperiment(fakeExperiment({ models: [...counting, greedy], replications: 3 }), { ...common, pool, kept: store, onEvent: () => undefined });
    expect(broken).toMatchObject({ kind: 'failed', problems: [{ code: 'machine.out-of-memory', record: 'baseline 2050 #0' }] });
    store.close();
    const again = freshStore(folder).store;
    const finished = new Set([...again.keys()].map((key) => `${key.split('/')[0] ?? ''}/${key.split('/')[2] ?? ''}`));
    expect(finished.size).toBeGreaterThanOrEqual(3);
    const { pool: healthy, submitted } = openPool(2);
    const mended = await driveExperiment(fakeExperiment({ models: counting, replications: 3 }), { ...common, pool: healthy, kept: again, onEvent: () => undefined });
    expect(submitted.filter((name) => finished.has(name))).toEqual([]);
    const calm = await driveExperiment(fakeExperiment({ models: counting, replications: 3 }), { ...common, pool: openPool(2).pool, onEvent: () => undefined });
    expect(bytesOf(mended)).toBe(bytesOf(calm));
  });
});

describe('a cancel', () => {
  test('is told at once, and frees every worker that never would have answered within the grace', async () => {
    const { pool } = openPool(2);
    const controller = new AbortController();
    const endless = driveExperiment(fakeExperiment({ models: [fakeModel('endless', { kind: 'never-end' })], replications: 6 }), { ...common, signal: controller.signal, pool, onEvent: () => undefined });
    while (threadsOf(pool).length < 2) await new Promise((settle) => setTimeout(settle, 5));
    const busy = threadsOf(pool);
    controller.abort();
    // No clock here: the promise is settled by the abort itself, before any thread could say anything.
    const first = await Promise.race([endless, new Promise((settle) => setImmediate(() => settle('later')))]);
    expect(first).toEqual({ kind: 'cancelled' });
    while (threadsOf(pool).some((thread) => busy.includes(thread))) await new Promise((settle) => setTimeout(settle, 5));
    expect(threadsOf(pool)).toEqual([]);
  });
});

describe('memory', () => {
  test('does not grow with the number of replications: at most the slots of the pool are under way, and none is listed ahead', async () => {
    const { pool } = openPool(2);
    const experiment = fakeExperiment({ models: counting.slice(0, 1), replications: 300 });
    let [open, most] = [0, 0];
    const submit = pool.submit.bind(pool);
    pool.submit = async (task, group) => {
      open += 1;
      most = Math.max(most, open);
      const outcome = await submit(task, group);
      open -= 1;
      return outcome;
    };
    expect((await driveExperiment(experiment, { ...common, pool, onEvent: () => undefined })).kind).toBe('done');
    expect(most).toBeLessThanOrEqual(pool.slots);
  });
});
