import { parentPort } from 'node:worker_threads';
import { runReplication } from '../../sim-core/index';
import { serveReplications } from './serve-replications';

/** Entry of a worker thread: the pure simulator behind a message port. */
if (parentPort === null) throw new Error('replication-worker runs only as a worker thread');
serveReplications(parentPort, runReplication);
