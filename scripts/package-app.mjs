/** `npm run package`: the application as an unpacked folder in release/, built on the Electron that this machine has. */
import { prepare } from './bootstrap.mjs';
import { root, runInForeground } from './child-process.mjs';

await prepare();
const { electronRuntime } = await import('./electron-runtime.mjs');
const { folder, source, version } = await electronRuntime();
const electronVersion = source === 'override' ? undefined : version;
const words = ['node_modules/electron-builder/cli.js', '--dir', '-c.electronDist=' + folder, ...(electronVersion ? ['-c.electronVersion=' + electronVersion] : [])];
process.exit(await runInForeground(process.execPath, [...words, ...process.argv.slice(2)], { cwd: root }));
