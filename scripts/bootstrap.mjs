/**
 * Prepares a fresh clone: system packages, npm packages, the Electron runtime, the build. Every step looks first
 * whether it is needed. Until `npm ci` has run only Node's own modules may be imported here.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, runOrThrow, say } from './child-process.mjs';
import { installSystemPackages } from './system-packages.mjs';

const builtFrom = ['main', 'renderer', 'sim-core', 'contract', 'assets', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const buildStamp = join(root, 'out/.built');

/** Time of the newest change below a path; folders count too, so that a deleted file is noticed. @param {string} path @returns {number} */
function newestChangeMs(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChangeMs(join(path, name))), mtimeMs);
}

function installNpmPackages() {
  const stamp = join(root, 'node_modules/.shoryoku-lock');
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  runOrThrow('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

export function isBuildCurrent() {
  const sourcesMs = Math.max(...builtFrom.map((name) => newestChangeMs(join(root, name))));
  return existsSync(buildStamp) && statSync(buildStamp).mtimeMs >= sourcesMs;
}

function build() {
  if (isBuildCurrent()) return;
  const startedAt = new Date();
  runOrThrow(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn']);
  writeFileSync(buildStamp, `${startedAt.toISOString()}\n`);
}

/** Says how long a step took when that is worth knowing. @param {string} name @param {() => unknown} action */
async function timed(name, action) {
  const startedMs = Date.now();
  await action();
  const seconds = (Date.now() - startedMs) / 1000;
  if (seconds >= 0.5) say(`${name}: ${seconds.toFixed(1)} s`);
}

/** @param {{ forTests?: boolean, build?: boolean }} [wish] */
export async function prepare(wish = {}) {
  await timed('system packages', () => installSystemPackages({ forTests: wish.forTests ?? false }));
  await timed('npm packages', installNpmPackages);
  await timed('Electron runtime', async () => (await import('./electron-runtime.mjs')).electronRuntime());
  if (wish.build ?? true) await timed('build', build);
}

/** What the command line needs: no window, so neither system libraries nor Electron. */
export async function prepareCommandLine() {
  await timed('npm packages', installNpmPackages);
  await timed('build', build);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await prepare({ forTests: process.argv.includes('--tests') });
