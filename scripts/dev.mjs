/** `npm run dev`: the window with hot reload of the renderer. Needs a display. */
import { prepare } from './bootstrap.mjs';
import { runInForeground, say } from './child-process.mjs';

await prepare({ build: false });
const { electronRuntime, hasDisplay, machineFlags } = await import('./electron-runtime.mjs');
if (!hasDisplay()) {
  say('no display: development needs a window');
  process.exit(3);
}
const { executable } = await electronRuntime();
const words = ['node_modules/electron-vite/bin/electron-vite.js', 'dev', '--', ...machineFlags()];
process.exit(await runInForeground(process.execPath, words, { env: { ...process.env, ELECTRON_EXEC_PATH: executable } }));
