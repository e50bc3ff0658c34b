/** Type-checks every folder in its own world (no DOM in main, no Node in the renderer), the tests, and main against both Electrons. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root, runAndCollect } from './child-process.mjs';

/** Electron 33 is what development and CI run, 45 what users get: main must fit both. */
const programs = ['sim-core', 'contract', 'main', 'main/tsconfig.electron-33.json', 'renderer', 'assets', 'scripts', 'e2e', 'tsconfig.tests.json'];
const compiler = join(root, 'node_modules/typescript/bin/tsc');

const waiting = [...programs];
/** @type {string[]} */
const failed = [];

async function checkOneAfterAnother() {
  for (let program = waiting.shift(); program !== undefined; program = waiting.shift()) {
    const { code, output } = await runAndCollect(process.execPath, [compiler, '-p', program, '--pretty', 'false']);
    if (code === 0) continue;
    failed.push(program);
    console.log(`${program}:\n${output.trimEnd()}`);
  }
}

await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, checkOneAfterAnother));
console.log(`${programs.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
