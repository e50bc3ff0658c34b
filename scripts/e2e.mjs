/**
 * `npm run e2e [-- playwright's arguments]`: the journeys in the real window. `--screenshots` takes the pictures of
 * docs/screenshots instead. Without a display a virtual one is used.
 */
import { prepare } from './bootstrap.mjs';
import { runInForeground } from './child-process.mjs';

await prepare({ forTests: true });
const { electronRuntime, hasDisplay } = await import('./electron-runtime.mjs');
const { folder } = await electronRuntime();
const given = process.argv.slice(2);
const project = given.includes('--screenshots') ? 'screenshots' : 'journeys';
const words = ['node_modules/@playwright/test/cli.js', 'test', `--project=${project}`, ...given.filter((word) => word !== '--screenshots')];
const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder };
const display = ['-a', '-s', '-screen 0 1940x1200x24', process.execPath];
process.exit(hasDisplay() ? await runInForeground(process.execPath, words, { env }) : await runInForeground('xvfb-run', [...display, ...words], { env }));
