/**
 * Code that the lint must reject: `rule` is the only rule that may complain about `source` in the file `path`.
 * @typedef {{ rule: string, path: string, source: string }} SourceCase
 */
const core = 'sim-core/kernel';
const statements = (/** @type {number} */ count) => Array.from({ length: count }, (_, index) => `  total += ${index};`).join('\n');
const branches = Array.from({ length: 17 }, (_, index) => `  if (level === ${index}) return ${index + 1};`).join('\n');
const constants = Array.from({ length: 401 }, (_, index) => `export const number${index} = ${index};`).join('\n');

/** @type {readonly SourceCase[]} */
export const sourceCases = [
  { rule: 'no-restricted-syntax', path: `${core}/host-logarithm.ts`, source: 'export const double = (value: number): number => Math.log(value);' },
  { rule: 'no-restricted-syntax', path: `${core}/host-random.ts`, source: 'export const draw = (): number => Math.random();' },
  { rule: 'no-restricted-syntax', path: `${core}/hidden-function.ts`, source: 'const { sin } = Math;\nexport const wave = (value: number): number => sin(value);' },
  { rule: 'no-restricted-syntax', path: `${core}/computed-function.ts`, source: "export const wave = (value: number): number => Math['sin'](value);" },
  { rule: 'no-restricted-syntax', path: `${core}/host-power.ts`, source: 'export const square = (value: number): number => value ** 2;' },
  { rule: 'no-restricted-syntax', path: `${core}/machine-language.ts`, source: 'export const show = (value: number): string => value.toLocaleString();' },
  { rule: 'no-restricted-syntax', path: `${core}/shared-counter.ts`, source: 'let runs = 0;\nexport const count = (): number => (runs += 1);' },
  { rule: 'no-restricted-syntax', path: `${core}/shared-cache.ts`, source: 'const cache = new Map<string, number>();\nexport const remember = (key: string): unknown => cache.set(key, 1);' },
  { rule: 'no-restricted-syntax', path: `${core}/shared-scratch.ts`, source: 'const scratch = new Float64Array(8);\nexport const fill = (value: number): unknown => scratch.fill(value);' },
  { rule: 'no-restricted-globals', path: `${core}/reads-the-clock.ts`, source: 'export const now = (): number => Date.now();' },
  { rule: 'no-restricted-globals', path: `${core}/measures-itself.ts`, source: 'export const now = (): number => performance.now();' },
  { rule: 'no-restricted-globals', path: `${core}/asks-the-host.ts`, source: 'export const home = (): unknown => process.env;' },
  { rule: 'no-restricted-globals', path: 'contract/reads-the-clock.ts', source: 'export const now = (): number => Date.now();' },
  { rule: '@typescript-eslint/require-array-sort-compare', path: `${core}/sorts-as-text.ts`, source: 'export const order = (values: number[]): number[] => values.sort();' },
  { rule: '@typescript-eslint/no-explicit-any', path: 'main/gives-up-types.ts', source: 'export const echo = (value: any): number => Number(value);' },
  { rule: '@typescript-eslint/ban-ts-comment', path: 'main/silences-the-compiler.ts', source: '// @ts-ignore\nexport const length: number = 1;' },
  { rule: '@typescript-eslint/no-floating-promises', path: 'main/forgets-a-promise.ts', source: 'export const start = (): void => {\n  Promise.resolve(1);\n};' },
  { rule: '@typescript-eslint/switch-exhaustiveness-check', path: 'main/forgets-a-case.ts', source: "export function sign(side: 'left' | 'right'): number {\n  switch (side) {\n    case 'left':\n      return 1;\n  }\n  return 0;\n}" },
  { rule: '@typescript-eslint/max-params', path: 'main/takes-many.ts', source: 'export const sum = (a: number, b: number, c: number, d: number, e: number): number => a + b + c + d + e;' },
  { rule: 'no-warning-comments', path: 'main/leaves-a-note.ts', source: '// TODO later\nexport const length = 1;' },
  { rule: 'max-lines', path: 'main/goes-on.ts', source: constants },
  { rule: 'max-lines-per-function', path: 'main/does-much.ts', source: `export function add(): number {\n  let total = 0;\n${statements(60)}\n  return total;\n}` },
  { rule: 'complexity', path: 'main/decides-much.ts', source: `export function pick(level: number): number {\n${branches}\n  return 0;\n}` },
  { rule: 'shoryoku/file-name', path: 'main/string-utils.ts', source: 'export const length = 1;' },
  { rule: 'shoryoku/file-name', path: 'main/CamelCase.ts', source: 'export const length = 1;' },
  { rule: 'shoryoku/disable-reason', path: 'main/switches-off.ts', source: '// eslint-disable-next-line no-warning-comments\n// FIXME\nexport const length = 1;' },
  { rule: 'react-hooks/rules-of-hooks', path: 'renderer/asks-now-and-then.tsx', source: "import { useState } from 'react';\nexport function Panel({ isOpen }: { readonly isOpen: boolean }): number {\n  if (!isOpen) return 0;\n  const [width] = useState(1);\n  return width;\n}" },
];
