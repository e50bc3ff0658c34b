import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { MessagePortMain } from 'electron';
import packageData from '../../package.json';
import type { Catalogue, Outcome, ReplicationResult, SiteModel } from '../../sim-core/index';
import type { KeptResults } from './drive-experiment';
import { engineFingerprint } from './engine-fingerprint';
import { serveRuns, type RunServices, type ServicePort } from './serve-runs';
import { openShippedCatalogue } from './shipped-catalogue';
import { ResultStore } from '../store/results/result-store';
import { WorkerPool } from './worker-pool';

/** Entry of the utility process: answers every port that the main process hands over. */
const pools = new Map<number, WorkerPool<SiteModel, ReplicationResult>>();
let catalogue: Outcome<Catalogue> | undefined;
const workerPath = join(import.meta.dirname, 'replication-worker.js');
/** Enough for some dozens of experiments; older results are simulated again when they are wanted. */
const storeMaximumBytes = 512 * 1024 * 1024;

function poolOf(wanted: number | undefined): WorkerPool<SiteModel, ReplicationResult> {
  const workers = wanted ?? availableParallelism();
  const pool = pools.get(workers) ?? new WorkerPool<SiteModel, ReplicationResult>({ source: { path: workerPath }, workers });
  pools.set(workers, pool);
  return pool;
}

/** A folder that cannot be used costs the keeping and not the service: every run then simulates everything. */
function openKept(folder: string | undefined): KeptResults | undefined {
  if (folder === undefined) return undefined;
  const store = ResultStore.open({ folder, engine: engineFingerprint(workerPath), maximumBytes: storeMaximumBytes });
  return store.ok ? store.value : undefined;
}

const kept = openKept(process.argv[2]);

const services: RunServices = {
  programVersion: packageData.version,
  now: () => performance.now(),
  openCatalogue: () => Promise.resolve((catalogue ??= openShippedCatalogue())),
  poolOf,
  ...(kept === undefined ? {} : { kept }),
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
