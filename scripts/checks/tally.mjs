/**
 * What a check found. A check that could not run counts as one failure, so that nothing is skipped in silence.
 * @typedef {{ passed: number, failed: number, output: string }} Tally
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runAndCollect } from '../child-process.mjs';

const closingLine = /^(\d+) passed, (\d+) failed$/gm;

/**
 * Runs a command whose exit code tells whether it passed; when it prints `N passed, N failed` those numbers count.
 * @param {string} command
 * @param {readonly string[]} words
 * @returns {Promise<Tally>}
 */
export async function tallyCommand(command, words) {
  const { code, output } = await runAndCollect(command, words);
  const counts = [...output.matchAll(closingLine)].at(-1);
  const passed = counts ? Number(counts[1]) : Number(code === 0);
  const failed = counts ? Number(counts[2]) : Number(code !== 0);
  const isHonest = (code === 0) === (failed === 0) && passed + failed > 0;
  return isHonest ? { passed, failed, output } : { passed, failed: failed + 1, output: `${output}\nexit code ${code} contradicts the counts` };
}

/**
 * Runs a command that writes its results as JSON into the file it is told, and counts them.
 * @param {string} name
 * @param {(file: string) => { command: string, words: readonly string[], environment?: Record<string, string> }} describe
 * @param {(report: any) => { passed: number, failed: number }} count
 * @returns {Promise<Tally>}
 */
export async function tallyReport(name, describe, count) {
  const file = join(root, '.cache', `${name}-report.json`);
  rmSync(file, { force: true });
  const { command, words, environment } = describe(file);
  const { code, output } = await runAndCollect(command, words, { env: { ...process.env, ...environment } });
  if (!existsSync(file)) return { passed: 0, failed: 1, output: `${output}\nno report was written (exit code ${code})` };
  const { passed, failed } = count(JSON.parse(readFileSync(file, 'utf8')));
  const isHonest = (code === 0) === (failed === 0) && passed + failed > 0;
  return { passed, failed: isHonest ? failed : failed + 1, output: isHonest ? output : `${output}\nexit code ${code}, ${passed} passed, ${failed} failed` };
}
