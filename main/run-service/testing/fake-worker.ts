import { parentPort } from 'node:worker_threads';
import { serveReplications } from '../serve-replications';
import { runFakeReplication } from './fake-model';

/** A worker whose models can be told to throw, to die, to eat memory or to take long. */
if (parentPort === null) throw new Error('fake-worker runs only as a worker thread');
serveReplications(parentPort, runFakeReplication);
