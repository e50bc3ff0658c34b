import { spawn, spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root folder of the repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Progress goes to standard error, so that standard output stays free for results. @param {string} message */
export const say = (message) => void process.stderr.write(`[shoryoku] ${message}\n`);

/**
 * Runs a command to its end and throws unless it exits 0. Its output goes to standard error.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function runOrThrow(command, words, options = {}) {
  const result = spawnSync(command, words, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${[command, ...words].join(' ')} ended with ${result.status ?? result.signal}`);
}

/**
 * Runs a command in the foreground, hands on interrupts, and resolves to its exit code (128 + n for signal n is not
 * portable, so any signal counts as 1).
 * @param {string} command
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function runInForeground(command, words, options = {}) {
  const child = spawn(command, words, { cwd: root, stdio: 'inherit', ...options });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  return new Promise((settle, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => settle(code ?? 1));
  });
}

/**
 * Runs a command and keeps what it prints. `output` is standard output and standard error as they came.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string, standardOutput: Buffer }>}
 */
export function runAndCollect(command, words, options = {}) {
  const child = spawn(command, words, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  /** @type {Buffer[]} */
  const all = [];
  /** @type {Buffer[]} */
  const standard = [];
  child.stdout?.on('data', (piece) => void (all.push(piece), standard.push(piece)));
  child.stderr?.on('data', (piece) => void all.push(piece));
  return new Promise((settle) => {
    child.on('error', (error) => settle({ code: 1, output: String(error), standardOutput: Buffer.alloc(0) }));
    child.on('close', (code) => settle({ code: code ?? 1, output: Buffer.concat(all).toString('utf8'), standardOutput: Buffer.concat(standard) }));
  });
}
