/** Everything that `npm test` runs. Checks of one stage run two at a time; stages run one after another. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../child-process.mjs';
import { tallyCommand, tallyReport } from './tally.mjs';

/** @typedef {{ name: string, run: () => Promise<import('./tally.mjs').Tally> }} Check */

/** @param {string} name @param {readonly string[]} words @returns {Check} */
const node = (name, ...words) => ({ name, run: () => tallyCommand(process.execPath, words) });
const typescript = (/** @type {string} */ name, /** @type {string[]} */ ...words) => node(name, 'scripts/run-typescript.mjs', ...words);
const sourceFolders = ['main', 'renderer', 'sim-core', 'contract', 'assets', 'bench', 'e2e', 'scripts'];

/** Test files of Vitest with their claims; a file that fails to load counts as one failure. */
const countVitest = (/** @type {any} */ report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numPendingTests + report.testResults.filter((/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0).length,
});

/** A journey that passes only at the second try is a failure: it would hide a race. */
const countPlaywright = (/** @type {any} */ report) => ({
  passed: report.stats.expected,
  failed: report.stats.unexpected + report.stats.flaky + report.stats.skipped + report.errors.length,
});

/** @type {Check} */
const unitTests = {
  name: 'unit, property and verification tests',
  run: () => tallyReport('vitest', (file) => ({ command: process.execPath, words: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`] }), countVitest),
};

/** @type {Check} */
const journeys = {
  name: 'journeys in the real window',
  run: () => tallyReport('playwright', (file) => ({ command: process.execPath, words: ['scripts/e2e.mjs'], environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: file } }), countPlaywright),
};

/** @type {readonly (readonly Check[])[]} */
export const stages = [
  [
    node('types', 'scripts/check-types.mjs'),
    node('lockfile', 'scripts/check-lockfile.mjs'),
    node('licences', 'scripts/check-licences.mjs'),
    node('texts and links', 'scripts/check-texts.mjs'),
    node('planted violations', 'scripts/planted-violations/index.mjs'),
    node('lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
    node('borders', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', ...sourceFolders.filter((folder) => existsSync(join(root, folder)))),
    node('unused code', 'node_modules/knip/bin/knip.js', '--no-config-hints'),
    typescript('published schema', 'scripts/publish-schema.ts', '--check'),
    typescript('reference data', 'scripts/check-reference-data.ts'),
  ],
  [unitTests],
  [node('build', 'scripts/build.mjs')],
  [node('same bits everywhere', 'scripts/check-same-bits.mjs'), node('bad input and exit codes', 'scripts/check-command-line.mjs')],
  [journeys],
  [node('packaging', 'scripts/check-package.mjs')],
];
