import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';

const FILE = 'scenarios/factory-visual-inspection.yaml';
const FEW = 8;
const MANY = 40;

/** Seconds on the wall of a command that runs an experiment in the run service; NaN when it fails. */
function seconds(workers: number, replications: number): number {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, ['shoryoku.mjs', 'run', FILE, '--years', '2025', '--workers', String(workers), '--replications', String(replications), '--json'], { stdio: 'ignore' });
  return status === 0 ? Number(process.hrtime.bigint() - start) / 1e9 : NaN;
}

/** Time for each further replication, so that the start of the program does not count. */
const perReplication = (workers: number): number => (seconds(workers, MANY) - seconds(workers, FEW)) / (MANY - FEW);

/** How many times as fast two workers of the run service are as one. Means something only while nothing else runs. */
export function twoWorkerGain(): number {
  if (cpus().length < 2) return NaN;
  seconds(2, 1);
  return perReplication(1) / perReplication(2);
}
