/** Collects the licence texts of every package whose code ends up in the bundle, with all they depend on. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../child-process.mjs';

/** Build tools, types and test tools leave no code in the bundle. */
const notBundled =
  /^(@types\/.*|@playwright\/.*|@vitest\/.*|@vitejs\/.*|@electron\/.*|@eslint\/.*|electron.*|eslint.*|typescript.*|dependency-cruiser|fast-check|knip|simjs|tsx|vite|vitest|yauzl)$/;

/**
 * @typedef {{ name: string, version: string, license?: string, dependencies?: Record<string, string> }} Manifest
 * @typedef {{ name: string, license: string, text: string }} BundledPackage
 */

/** Folder of a package as Node finds it from another. @param {string} from @param {string} name */
function packageFolder(from, name) {
  for (let folder = from; folder.startsWith(root); folder = join(folder, '..')) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  return undefined;
}

/** @param {string} folder @returns {Manifest} */
const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** @param {string} folder @returns {BundledPackage} */
function describe(folder) {
  const { name, version, license = 'none stated' } = manifestOf(folder);
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return { name, license, text: [`${name} ${version} (${license})`, ...texts].join('\n\n') };
}

/** @param {string} folder @param {readonly string[]} names @param {Map<string, BundledPackage>} found by folder */
function collect(folder, names, found) {
  for (const name of names) {
    const place = packageFolder(folder, name);
    if (place === undefined || found.has(place)) continue;
    found.set(place, describe(place));
    collect(place, Object.keys(manifestOf(place).dependencies ?? {}), found);
  }
}

/** Sorted by name. @returns {readonly BundledPackage[]} */
export function bundledPackages() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !notBundled.test(name));
  /** @type {Map<string, BundledPackage>} */
  const found = new Map();
  collect(root, names, found);
  return [...found.values()].sort((one, other) => (one.text < other.text ? -1 : 1));
}

export function thirdPartyNotices() {
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `Shoryoku contains the following packages.${rule}${bundledPackages().map(({ text }) => text).join(rule)}\n`;
}
