/**
 * Checks that package-lock.json names every platform build of every package. npm leaves out, in silence, an optional
 * dependency that its registry does not carry, and then `npm ci` fails on the machines that need it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './child-process.mjs';
import { looseVersions, missingBuilds, untrustworthyEntries } from './lockfile/lock-problems.mjs';

const readJson = (/** @type {string} */ folder, /** @type {string} */ name) => JSON.parse(readFileSync(join(root, folder, name), 'utf8'));
const failures = ['.', 'tools/electron-fallback'].flatMap((folder) => {
  const { packages } = readJson(folder, 'package-lock.json');
  return [...missingBuilds(packages), ...untrustworthyEntries(packages), ...looseVersions(readJson(folder, 'package.json'))];
});
for (const failure of failures) console.log(failure);
process.exit(failures.length === 0 ? 0 : 1);
