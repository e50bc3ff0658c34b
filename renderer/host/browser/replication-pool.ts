import type { ReplicationResult, ReplicationTask, SiteModel } from '../../../sim-core/index';
import type { ReplicationPool } from './drive-experiment';
import type { ReplicationAnswer, ReplicationOrder } from './replication-messages';

/** More workers than this wait for each other's memory more than they help. */
const MOST_WORKERS = 8;

/** One worker for each core. They belong to the worker that made them and end with it. */
export function createReplicationPool(models: readonly SiteModel[], wanted?: number): ReplicationPool {
  const slots = Math.max(1, Math.min(MOST_WORKERS, wanted ?? navigator.hardwareConcurrency));
  const idle = Array.from({ length: slots }, () => new Worker(new URL('./replication-worker.ts', import.meta.url), { type: 'module' }));
  for (const worker of idle) order(worker, { models });
  return {
    slots,
    run: (task, onResult) => {
      const worker = idle.pop();
      if (!worker) throw new Error('More replications were handed out than there are workers');
      answerOf(worker, task, (result) => {
        idle.push(worker);
        onResult(result);
      });
    },
  };
}

const order = (worker: Worker, message: ReplicationOrder): void => { worker.postMessage(message); };

function answerOf(worker: Worker, task: ReplicationTask, onResult: (result: ReplicationResult) => void): void {
  worker.onmessage = ({ data }: MessageEvent<ReplicationAnswer>) => { onResult(data.result); };
  worker.onerror = (event) => { throw new Error(`A replication stopped: ${event.message}`); };
  order(worker, { task });
}
