/**
 * A program for a test to kill: runs a fake experiment that keeps its results in a folder, writes every replication it
 * hands to a worker into a log, and prints the last event. Words: folder, log, replications.
 */
import { appendFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';

register();
const { runKillable } = await import('./killable-run.ts');
const [folder, log, replications] = process.argv.slice(2);
const last = await runKillable({ folder, replications: Number(replications), onSubmit: (name) => appendFileSync(log, `${name}\n`) });
process.stdout.write(JSON.stringify(last));
process.exit(0);
