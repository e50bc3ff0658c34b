#!/usr/bin/env node
/** The command line: prepares this machine when nothing is built yet, then hands over to the built program. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const program = join(root, 'out/main/cli.js');
const bootstrap = join(root, 'scripts/bootstrap.mjs');
const machineExit = 3;

/** @param {unknown} reason */
function refuse(reason) {
  process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n`);
  const command = 'node scripts/bootstrap.mjs';
  process.stderr.write(`The program could not be built. Mend what is said above, then type: ${command}\n`);
  process.stderr.write(`プログラムをビルドできませんでした。上の問題を解決してから次を実行してください: ${command}\n`);
  process.exit(machineExit);
}

/** A clone can be newer than its build; an installed copy has no sources and is always current. */
async function isReady() {
  if (!existsSync(program)) return false;
  if (!existsSync(bootstrap)) return true;
  return (await import(pathToFileURL(bootstrap).href)).isBuildCurrent();
}

if (!(await isReady())) {
  if (!existsSync(bootstrap)) refuse('scripts/bootstrap.mjs is missing');
  const { prepareCommandLine } = await import(pathToFileURL(bootstrap).href);
  await prepareCommandLine().catch(refuse);
}
await import(pathToFileURL(program).href);
