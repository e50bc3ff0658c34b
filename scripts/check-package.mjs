/**
 * Packs the application as a user gets it, reads back what protects it, starts it, and waits until its own page has
 * drawn the gallery. The packed build has no inspector, so it is reached over Chromium's debugging port.
 */
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, runAndCollect } from './child-process.mjs';
import { hasDisplay, machineFlags } from './electron-runtime.mjs';

const packed = join(root, 'release/linux-unpacked');
const program = join(packed, 'shoryoku');
/** How the program file writes a fuse: the digits 0 and 1. */
const fuseOff = '0'.charCodeAt(0);
const fuseOn = '1'.charCodeAt(0);
const startTimeoutMs = 60_000;

/** @type {string[]} */
const failures = [];
let held = 0;
/** @param {string} claim @param {boolean} holds */
function check(claim, holds) {
  if (holds) held += 1;
  else failures.push(claim);
}

async function pack() {
  const { code, output } = await runAndCollect(process.execPath, ['scripts/package-app.mjs']);
  if (code !== 0) console.log(output);
  check('electron-builder packs the application', code === 0 && existsSync(program));
}

async function checkFuses() {
  const fuses = await getCurrentFuseWire(program);
  const off = [FuseV1Options.RunAsNode, FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseV1Options.EnableNodeCliInspectArguments, FuseV1Options.GrantFileProtocolExtraPrivileges];
  check('the program can be neither inspected nor turned into Node', off.every((fuse) => Number(fuses[fuse]) === fuseOff));
  check('the program loads its own archive only', Number(fuses[FuseV1Options.OnlyLoadAppFromAsar]) === fuseOn);
}

function checkContents() {
  const archive = join(packed, 'resources/app.asar');
  const files = listPackage(archive, { isPack: false });
  check('the archive holds the entry that package.json names', files.includes(`/${JSON.parse(extractFile(archive, 'package.json').toString()).main}`));
  check('the archive holds the shipped scenarios', files.some((file) => file.startsWith('/scenarios/') && file.endsWith('.yaml')));
  check('the archive holds no source, test or map', !files.some((file) => /\.(test\.|map$)|\.tsx?$|^\/(sim-core|renderer|main|e2e)\//.test(file)));
  check('licence and notices lie beside the program', ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt'].every((name) => existsSync(join(packed, name))));
  check('the archive holds no packages beside the bundle', !files.some((file) => file.startsWith('/node_modules')));
  check('no default app is left behind', !existsSync(join(packed, 'resources/default_app.asar')));
}

/** Waits for a value that appears some time. @template T @param {() => T | undefined} look @returns {Promise<T>} */
async function appearing(look) {
  for (const endMs = Date.now() + startTimeoutMs; Date.now() < endMs; await new Promise((settle) => setTimeout(settle, 100))) {
    const value = look();
    if (value !== undefined) return value;
  }
  throw new Error('the packed program did not start in time');
}

/** @param {string} profile */
async function checkStart(profile) {
  const portFile = join(profile, 'DevToolsActivePort');
  const port = await appearing(() => (existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n')[0] : undefined));
  // Attaching while the page loads can hang: give the load a head start.
  await new Promise((settle) => setTimeout(settle, 3000));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  await page?.getByRole('heading').first().waitFor({ timeout: startTimeoutMs });
  check('the packed program shows its gallery', page !== undefined && page.url().startsWith('app://'));
  await browser.close();
}

async function start() {
  const profile = mkdtempSync(join(tmpdir(), 'shoryoku-package-'));
  const words = [...machineFlags(), '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const [command, ...rest] = hasDisplay() ? [program] : ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', program];
  const child = spawn(command ?? program, [...rest, ...words], { stdio: 'ignore', detached: true });
  try {
    await checkStart(profile);
  } finally {
    // The whole group: xvfb-run, its display and the program.
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

await pack();
if (failures.length === 0) {
  await checkFuses();
  checkContents();
  await start().catch((error) => failures.push(String(error)));
}
for (const failure of failures) console.log(`does not hold: ${failure}`);
console.log(`${held} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
