import type { RunEvent } from '../../../contract/host';
import type { Experiment, Outcome } from '../../../sim-core/index';
import { ResultStore } from '../../store/results/result-store';
import { driveExperiment } from '../drive-experiment';
import { fakeExperiment } from './fake-experiment';
import { fakeModel } from './fake-model';
import { fakePool } from './fake-pool';

export interface KillableRun {
  readonly folder: string;
  readonly replications: number;
  /** Hears of every replication that is simulated and not found. */
  readonly onSubmit: (name: string) => void;
}

export const openFakeStore = (folder: string): Outcome<ResultStore> => ResultStore.open({ folder, engine: 'fake-engine', maximumBytes: 1e9 });

/** Three cells of different cost, so that results arrive out of order. */
const killableExperiment = (replications: number): Experiment =>
  fakeExperiment({ models: [1, 2, 3].map((cell) => fakeModel(`cell-${cell}`, { kind: 'count', steps: cell * 1_000_000 }, 2025 + cell)), replications, seed: 5 });

export async function runKillable({ folder, replications, onSubmit }: KillableRun): Promise<RunEvent> {
  const store = openFakeStore(folder);
  if (!store.ok) throw new Error(JSON.stringify(store.problems));
  const pool = fakePool(2);
  const submit = pool.submit.bind(pool);
  pool.submit = (task, group) => {
    onSubmit(`${task.modelKey}/${task.address.seed}/${task.address.replication}`);
    return submit(task, group);
  };
  try {
    return await driveExperiment(killableExperiment(replications), { pool, kept: store.value, signal: new AbortController().signal, now: () => performance.now(), onEvent: () => undefined });
  } finally {
    store.value.close();
    await pool.dispose();
  }
}
