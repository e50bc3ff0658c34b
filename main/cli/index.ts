import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { engineFingerprint } from '../run-service/engine-fingerprint';
import { WorkerPool } from '../run-service/worker-pool';
import { ResultStore } from '../store/results/result-store';
import type { Surroundings } from './command';
import { runCommandLine } from './command-line';
import { exitCodes } from './exit-code';
import { commands } from './registry';
import { systemLanguage } from './system-language';
import packageData from '../../package.json';

/** Entry of the command line. The exit code is set, not forced, so that output in a pipe is never cut off. */
const controller = new AbortController();
const workerPath = join(import.meta.dirname, 'replication-worker.js');

function cancel(): void {
  if (controller.signal.aborted) process.exit(exitCodes.cancelled);
  controller.abort();
}

/** The reader of a pipe may leave early (`| head`); that is not an error of ours. */
function ignoreClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const surroundings: Surroundings = {
  language: systemLanguage(process.env, Intl.DateTimeFormat().resolvedOptions().locale),
  programVersion: packageData.version,
  isTerminal: process.stderr.isTTY,
  columns: process.stderr.columns ?? 80,
  availableWorkers: availableParallelism(),
  signal: controller.signal,
  print: (text) => void process.stdout.write(text),
  printError: (text) => void process.stderr.write(text),
  now: () => performance.now(),
  readShippedScenario: (path) => readFileSync(join(import.meta.dirname, '../../scenarios', path), 'utf8'),
  openCatalogue: async () => (await import('../run-service/shipped-catalogue')).openShippedCatalogue(),
  openStore: (folder) => ResultStore.open({ folder, engine: engineFingerprint(workerPath), maximumBytes: Number.POSITIVE_INFINITY }),
  createPool: (workers) => new WorkerPool({ source: { path: workerPath }, workers }),
  renderReportHtml: async (bundle, language) => (await import('../report/index')).renderReportDocument(bundle, language, join(import.meta.dirname, '../renderer')),
};

process.on('SIGINT', cancel);
process.on('SIGTERM', cancel);
for (const stream of [process.stdout, process.stderr]) ignoreClosedPipe(stream);
process.exitCode = await runCommandLine(process.argv.slice(2), commands, surroundings);
