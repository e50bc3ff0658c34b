/** How the code is written. Who may import whom is in .dependency-cruiser.cjs. */
import javascript from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript-eslint';
import { disableReason } from './scripts/lint-rules/disable-reason.mjs';
import { fileName } from './scripts/lint-rules/file-name.mjs';
import { absentGlobals, noSharedState, portableArithmetic } from './scripts/lint-rules/purity.mjs';

const tests = ['**/*.test.ts', '**/*.test.tsx', 'e2e/**/*.ts'];
const shoryoku = { rules: { 'disable-reason': disableReason, 'file-name': fileName } };

/** @type {import('eslint').Linter.RulesRecord} */
const sizes = {
  'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  // A flat switch over kinds is one decision.
  complexity: ['error', { max: 16, variant: 'modified' }],
  'max-depth': ['error', 4],
  'max-params': 'off',
  '@typescript-eslint/max-params': ['error', { max: 4 }],
};

/** @type {import('eslint').Linter.RulesRecord} */
const strictness = {
  '@typescript-eslint/ban-ts-comment': 'error',
  '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
  // With noUncheckedIndexedAccess every read of a typed array inside its bounds needs an assertion.
  '@typescript-eslint/no-non-null-assertion': 'off',
  // An index that the types call always present may still be absent in a file a person wrote.
  '@typescript-eslint/no-unnecessary-condition': 'off',
  // Texts are taken apart by code point on purpose.
  '@typescript-eslint/no-misused-spread': 'off',
  // Published constants stand as printed, with more digits than a double holds.
  'no-loss-of-precision': 'off',
  // XML forbids control characters, so code that cleans text for it must name them.
  'no-control-regex': 'off',
  // Taking fields out of an object by naming them before the rest is how to drop them.
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
  eqeqeq: 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
  'no-eval': 'error',
  'no-new-func': 'error',
  'shoryoku/disable-reason': 'error',
  'shoryoku/file-name': 'error',
};

/**
 * The rules for the tree below `rootFolder`; the planted violations use the same rules on a tree of their own.
 * @param {string} rootFolder
 */
export function createConfig(rootFolder) {
  return defineConfig(
    { ignores: ['out/', 'release/', '.cache/', 'coverage/', 'node_modules/', 'tools/**/node_modules/', 'test-results/', 'playwright-report/', 'results/', '**/*.generated.ts'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    javascript.configs.recommended,
    {
      files: ['**/*.ts', '**/*.tsx'],
      extends: [typescript.configs.strictTypeChecked],
      languageOptions: { parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: rootFolder } },
      plugins: { shoryoku },
      rules: { ...sizes, ...strictness },
    },
    {
      files: ['sim-core/**/*.ts'],
      ignores: tests,
      rules: { 'no-restricted-syntax': ['error', ...portableArithmetic, ...noSharedState], 'no-restricted-globals': ['error', ...absentGlobals] },
    },
    {
      files: ['contract/**/*.ts'],
      ignores: tests,
      rules: { 'no-restricted-syntax': ['error', ...noSharedState], 'no-restricted-globals': ['error', ...absentGlobals] },
    },
    // The event loop passes plain numbers: a named object for five of them would be allocated for every event.
    { files: ['sim-core/kernel/**/*.ts'], rules: { '@typescript-eslint/max-params': ['error', { max: 5 }] } },
    { files: ['renderer/**/*.ts', 'renderer/**/*.tsx'], extends: [reactHooks.configs.flat.recommended] },
    { files: tests, rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' } },
    {
      files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
      plugins: { shoryoku },
      languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', module: 'writable', require: 'readonly' } },
      rules: { ...sizes, '@typescript-eslint/max-params': 'off', 'shoryoku/file-name': 'error', 'shoryoku/disable-reason': 'error' },
    },
  );
}

export default createConfig(dirname(fileURLToPath(import.meta.url)));
