import { fileURLToPath } from 'node:url';
import type { ReplicationResult, SiteModel } from '../../../sim-core/index';
import { WorkerPool } from '../worker-pool';

const source = { path: fileURLToPath(new URL('./fake-worker.mjs', import.meta.url)) };

/** A pool of real worker threads that run the fake model. */
export const fakePool = (workers: number, heapMegabytes?: number): WorkerPool<SiteModel, ReplicationResult> =>
  new WorkerPool({ source, workers, ...(heapMegabytes === undefined ? {} : { heapMegabytes }) });
