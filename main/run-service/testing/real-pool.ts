import { fileURLToPath } from 'node:url';
import type { ReplicationResult, SiteModel } from '../../../sim-core/index';
import { WorkerPool } from '../worker-pool';

const source = { path: fileURLToPath(new URL('./real-worker.mjs', import.meta.url)) };

/** A pool of worker threads that run the real simulator without a build. */
export const realPool = (workers: number): WorkerPool<SiteModel, ReplicationResult> => new WorkerPool({ source, workers });
