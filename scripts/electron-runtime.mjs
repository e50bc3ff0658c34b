/**
 * Finds the Electron to run: the folder in ELECTRON_OVERRIDE_DIST_PATH, else the official binary (downloaded once),
 * else the one that the package registry carries. Run as a program it prints what it found as JSON.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, say } from './child-process.mjs';
import { fallbackRuntime } from './electron-fallback.mjs';

/** @typedef {{ folder: string, executable: string, version: string, source: 'override' | 'official' | 'registry' }} ElectronRuntime */

const packageFolder = join(root, 'node_modules/electron');
const executableName = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[/** @type {string} */ (process.platform)] ?? 'electron';
const dayMs = 86_400_000;
const downloadTimeoutMs = 180_000;

/** @param {string} folder @param {string} version */
function isUnpacked(folder, version) {
  const marker = join(folder, 'version');
  return existsSync(join(folder, executableName)) && existsSync(marker) && readFileSync(marker, 'utf8').trim().replace(/^v/, '') === version;
}

/** A refusal is remembered for a day: a firewall that drops packets in silence would cost minutes at every start. @param {string} memo */
const refusedToday = (memo) => process.env.ELECTRON_OFFICIAL !== '1' && existsSync(memo) && Date.now() - statSync(memo).mtimeMs < dayMs;

function officialRuntime() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const folder = join(packageFolder, 'dist');
  const found = { folder, version, source: 'official' };
  if (isUnpacked(folder, version)) return found;
  const memo = join(root, '.cache', `electron-${version}-refused`);
  if (process.env.ELECTRON_OFFICIAL === '0' || refusedToday(memo)) return undefined;
  const download = spawnSync(process.execPath, [join(packageFolder, 'install.js')], { timeout: downloadTimeoutMs, stdio: 'ignore' });
  if (download.status === 0 && isUnpacked(folder, version)) return found;
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(memo, '');
  say(`the official Electron ${version} cannot be downloaded here`);
  return undefined;
}

/** @returns {Promise<ElectronRuntime>} */
export async function electronRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return { folder: resolve(override), executable: join(resolve(override), executableName), version: 'override', source: 'override' };
  const found = officialRuntime() ?? (await fallbackRuntime());
  return /** @type {ElectronRuntime} */ ({ ...found, executable: join(found.folder, executableName) });
}

/** Arguments that this machine needs: Chromium refuses its sandbox to root, and draws in software without a graphics card. */
export function machineFlags() {
  if (process.platform !== 'linux') return [];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const drawing = existsSync('/dev/dri') ? [] : ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  // Without a message bus Chromium logs the same harmless error at every start; only fatal ones stay visible then.
  const logging = existsSync('/run/dbus/system_bus_socket') ? [] : ['--log-level=3'];
  return [...sandbox, ...drawing, ...logging];
}

/** Whether a window can be shown here. */
export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${JSON.stringify(await electronRuntime())}\n`);
