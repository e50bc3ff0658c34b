/**
 * `npm start`: prepares this machine, then opens the window. Without a display Electron runs without one: it simulates
 * the shipped scenario, writes the report, prints the key figures and where the report lies, and ends.
 */
import { prepare } from './bootstrap.mjs';
import { root, runInForeground, say } from './child-process.mjs';

const machineExit = 3;

try {
  await prepare();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(machineExit);
}
const { electronRuntime, hasDisplay, machineFlags } = await import('./electron-runtime.mjs');
const { executable } = await electronRuntime();
const mainJob = hasDisplay() ? [] : ['--ozone-platform=headless', '--main-job', '--out=results'];
if (mainJob.length > 0) say('no display here: simulating the shipped scenario without a window');
process.exit(await runInForeground(executable, [...machineFlags(), ...mainJob, ...process.argv.slice(2), root]));
