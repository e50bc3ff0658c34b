/**
 * Proves that the rules bite: builds a small tree in which each rule is broken once, runs the real configurations on
 * it, and fails when a violation passes, when innocent code is rejected, or when an import rule has no planted violation.
 */
import { cruise } from 'dependency-cruiser';
import { ESLint } from 'eslint';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createConfig } from '../../eslint.config.mjs';
import { root } from '../child-process.mjs';
import { allowedFiles, allowedImports, importCases } from './import-cases.mjs';
import { sourceCases } from './source-cases.mjs';

/** @typedef {{ options: object, forbidden: NonNullable<import('dependency-cruiser').IFlattenedRuleSet['forbidden']> }} ImportRules */

const tree = join(root, '.cache/planted-violations');
const importTree = join(tree, 'imports');
const sourceTree = join(tree, 'sources');

/** @param {string} file @param {string} text */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function plantImports() {
  for (const path of allowedFiles) write(join(importTree, path), 'export const target = 1;\n');
  for (const { from, imports } of [...allowedImports, ...importCases]) write(join(importTree, from), `import '${imports}';\nexport {};\n`);
  copyFileSync(join(root, 'package.json'), join(importTree, 'package.json'));
}

/**
 * @param {ImportRules} configuration
 * @returns {Promise<readonly string[]>} `<rule> in <file>` of every violation that dependency-cruiser reports
 */
async function rejectedImports(configuration) {
  const folders = ['sim-core', 'contract', 'main', 'renderer', 'assets', 'bench', 'e2e', 'scripts'];
  const { output } = await cruise(folders, { ...configuration.options, ruleSet: { forbidden: configuration.forbidden }, validate: true, baseDir: importTree });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map(({ rule, from }) => `${rule.name} in ${from}`);
}

function plantSources() {
  for (const { path, source } of sourceCases) write(join(sourceTree, path), `${source}\n`);
  const settings = { extends: '../../../tsconfig.lint.json', include: ['main', 'renderer', 'sim-core', 'contract'] };
  write(join(sourceTree, 'tsconfig.lint.json'), JSON.stringify(settings));
}

/** @returns {Promise<readonly string[]>} `<rule> in <file>` of every complaint of ESLint */
async function rejectedSources() {
  const lint = new ESLint({ cwd: sourceTree, overrideConfigFile: true, overrideConfig: createConfig(sourceTree) });
  const results = await lint.lintFiles(['**/*.ts', '**/*.tsx']);
  return results.flatMap(({ filePath, messages }) => [...new Set(messages.map(({ ruleId, message }) => `${ruleId ?? message} in ${filePath.slice(sourceTree.length + 1)}`))]);
}

/** Rules of the configuration that no case breaks. @param {ImportRules} configuration */
function unprovenRules(configuration) {
  const proven = new Set(importCases.map(({ rule }) => rule));
  return configuration.forbidden.map(({ name }) => name ?? 'a rule without a name').filter((name) => !proven.has(name));
}

rmSync(tree, { recursive: true, force: true });
plantImports();
plantSources();
/** @type {ImportRules} */
const configuration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const rejected = [...(await rejectedImports(configuration)), ...(await rejectedSources())];
const expected = [...importCases.map(({ rule, from }) => `${rule} in ${from}`), ...sourceCases.map(({ rule, path }) => `${rule} in ${path}`)];
const passed = expected.filter((violation) => rejected.includes(violation));
const failures = [
  ...expected.filter((violation) => !rejected.includes(violation)).map((violation) => `not rejected: ${violation}`),
  ...rejected.filter((violation) => !expected.includes(violation)).map((violation) => `not planted: ${violation}`),
  ...unprovenRules(configuration).map((name) => `no planted violation for ${name}`),
];
for (const failure of failures) console.log(failure);
console.log(`${passed.length} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
