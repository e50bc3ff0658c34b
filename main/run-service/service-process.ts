import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { MessagePortMain } from 'electron';
import packageData from '../../package.json';
import type { Catalogue, Outcome, ReplicationResult, SiteModel } from '../../sim-core/index';
import { serveRuns, type RunServices, type ServicePort } from './serve-runs';
import { openShippedCatalogue } from './shipped-catalogue';
import { WorkerPool } from './worker-pool';

/** Entry of the utility process: answers every port that the main process hands over. */
const pools = new Map<number, WorkerPool<SiteModel, ReplicationResult>>();
let catalogue: Outcome<Catalogue> | undefined;

function poolOf(wanted: number | undefined): WorkerPool<SiteModel, ReplicationResult> {
  const workers = wanted ?? availableParallelism();
  const pool = pools.get(workers) ?? new WorkerPool<SiteModel, ReplicationResult>({ source: { path: join(import.meta.dirname, 'replication-worker.js') }, workers });
  pools.set(workers, pool);
  return pool;
}

const services: RunServices = {
  programVersion: packageData.version,
  now: () => performance.now(),
  openCatalogue: () => Promise.resolve((catalogue ??= openShippedCatalogue())),
  poolOf,
};

const asServicePort = (port: MessagePortMain): ServicePort => ({
  postMessage: (message) => port.postMessage(message),
  onMessage: (listener) => void port.on('message', ({ data }: { data: unknown }) => listener(data)),
  onClose: (listener) => void port.on('close', listener),
});

process.parentPort.on('message', ({ ports }) => {
  for (const port of ports) {
    serveRuns(asServicePort(port), services);
    port.start();
  }
});
