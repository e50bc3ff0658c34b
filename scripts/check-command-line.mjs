/** Checks what a person meets who gives the command line something wrong, ends it, or lets it write where it may not. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runAndCollect } from './child-process.mjs';
import { brokenInputs } from './command-line/broken-inputs.mjs';

const folder = join(root, '.cache/command-line');
const shippedFile = join(root, 'scenarios/factory-visual-inspection.yaml');
const exit = { done: 0, input: 2, machine: 3, cancelled: 130 };
const english = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', LANGUAGE: 'en' };

/** @type {string[]} */
const failures = [];
let held = 0;
/** @param {string} claim @param {boolean} holds @param {string} [evidence] */
function check(claim, holds, evidence = '') {
  if (holds) held += 1;
  else failures.push(`${claim}\n${evidence.slice(0, 1500)}`);
}

/** @param {readonly string[]} words */
const shoryoku = (words) => runAndCollect(process.execPath, ['shoryoku.mjs', ...words], { env: english });

/** @param {import('./command-line/broken-inputs.mjs').BrokenInput} input */
async function checkBrokenInput({ name, text, words = [], says, at }) {
  const file = join(folder, 'given.yaml');
  const out = join(folder, 'out');
  const given = text === undefined ? readFileSync(shippedFile, 'utf8') : text(readFileSync(shippedFile, 'utf8'));
  writeFileSync(file, given);
  const { code, output } = await shoryoku(['run', file, '--out', out, '--replications', '2', ...words]);
  check(`${name}: exit code ${exit.input}`, code === exit.input, `${code}\n${output}`);
  for (const word of says) check(`${name}: the message holds ${word}`, word.test(output), output);
  if (at) check(`${name}: the message names the line`, new RegExp(`\\b${given.slice(0, given.search(at)).split('\n').length}\\b`).test(output), output);
  check(`${name}: no stack trace`, !/\n\s+at .*:\d+:\d+/.test(output), output);
  check(`${name}: nothing is written`, !existsSync(out));
}

async function checkRefusedFolder() {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const { code, output } = await shoryoku(['run', shippedFile, '--out', join(file, 'inside'), '--replications', '2', '--years', '2025']);
  check(`a folder that cannot be made: exit code ${exit.machine}`, code === exit.machine, `${code}\n${output}`);
  check('a folder that cannot be made: the message says what to do', /Remedy|remedy/.test(output), output);
}

/** Starts a long run, waits for its first sign of life, ends it by a signal. @param {NodeJS.Signals} signal @param {string} out */
async function interrupt(signal, out) {
  const child = spawn(process.execPath, ['shoryoku.mjs', 'run', shippedFile, '--out', out, '--replications', '200'], { cwd: root, env: english, stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise((settle) => child.stderr.once('data', settle));
  child.kill(signal);
  return new Promise((settle) => child.once('exit', settle));
}

async function checkInterrupts() {
  const killed = join(folder, 'killed');
  await interrupt('SIGKILL', killed);
  const left = existsSync(killed) ? readdirSync(killed) : [];
  check('kill -9 in mid-run leaves no half file', left.length === 0, left.join(', '));
  const cancelled = join(folder, 'cancelled');
  const code = await interrupt('SIGINT', cancelled);
  check(`Ctrl-C ends with ${exit.cancelled}`, code === exit.cancelled, String(code));
}

async function checkGoodUse() {
  const out = join(folder, 'good');
  const { code, standardOutput, output } = await shoryoku(['run', shippedFile, '--years', '2025', '--replications', '2', '--out', out, '--json']);
  check('a good run ends with 0', code === exit.done, output);
  check('--json prints one object and nothing else', isOneLineOfJson(standardOutput.toString('utf8')), standardOutput.toString('utf8').slice(0, 300));
  check('the results are written', existsSync(join(out, 'results.json')) && existsSync(join(out, 'report.html')));
  for (const words of [['--help'], ['run', '--help'], ['kpis']]) {
    const answer = await shoryoku(words);
    check(`shoryoku ${words.join(' ')} answers`, answer.code === exit.done && answer.output.length > 200, answer.output);
  }
}

/** @param {string} text */
function isOneLineOfJson(text) {
  try {
    return typeof JSON.parse(text) === 'object' && text.trimEnd().split('\n').length === 1;
  } catch {
    return false;
  }
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const input of brokenInputs) await checkBrokenInput(input).catch((error) => check(`${input.name} could be tried`, false, String(error)));
await checkRefusedFolder();
await checkInterrupts();
await checkGoodUse();
for (const failure of failures) console.log(`does not hold: ${failure}`);
console.log(`${held} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
