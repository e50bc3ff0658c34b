/** `npm start`: prepares this machine, then opens the window; without a display it runs the main job on the command line. */
import { prepare } from './bootstrap.mjs';
import { root, runInForeground, say } from './child-process.mjs';

const shippedScenario = 'scenarios/factory-visual-inspection.yaml';

async function openWindow() {
  const { electronRuntime, machineFlags } = await import('./electron-runtime.mjs');
  const { executable } = await electronRuntime();
  return runInForeground(executable, [...machineFlags(), root, ...process.argv.slice(2)]);
}

function runMainJob() {
  say(`no display: simulating ${shippedScenario}`);
  return runInForeground(process.execPath, ['shoryoku.mjs', 'run', shippedScenario, '--out', 'results/factory-visual-inspection', ...process.argv.slice(2)]);
}

await prepare();
const { hasDisplay } = await import('./electron-runtime.mjs');
process.exit(hasDisplay() ? await openWindow() : await runMainJob());
