/**
 * Checks that equal seeds give equal bytes: on one, two and eight workers, in Node and in Electron's own Node, whose V8
 * differs in its Math functions. A second seed must give other bytes, or the comparison would prove nothing.
 */
import { createHash } from 'node:crypto';
import { runAndCollect } from './child-process.mjs';
import { electronRuntime } from './electron-runtime.mjs';

const scenario = 'scenarios/factory-visual-inspection.yaml';
const size = ['--years', '2025,2050', '--replications', '4', '--json'];
const { executable } = await electronRuntime();

/** @param {string} host @param {number} workers @param {number} seed */
async function fingerprint(host, workers, seed) {
  const words = ['shoryoku.mjs', 'run', scenario, ...size, '--workers', String(workers), '--seed', String(seed)];
  const { code, output, standardOutput } = await runAndCollect(host, words, { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
  if (code !== 0) throw new Error(`${host} ${words.join(' ')} ended with ${code}\n${output}`);
  return createHash('sha256').update(standardOutput).digest('hex');
}

const reference = await fingerprint(process.execPath, 1, 7);
const claims = [
  { claim: 'two workers give the bytes of one', holds: (await fingerprint(process.execPath, 2, 7)) === reference },
  { claim: 'eight workers give the bytes of one', holds: (await fingerprint(process.execPath, 8, 7)) === reference },
  { claim: 'Electron gives the bytes of Node', holds: (await fingerprint(executable, 2, 7)) === reference },
  { claim: 'another seed gives other bytes', holds: (await fingerprint(process.execPath, 2, 8)) !== reference },
];
const broken = claims.filter(({ holds }) => !holds);
for (const { claim } of broken) console.log(`does not hold: ${claim}`);
console.log(`${claims.length - broken.length} passed, ${broken.length} failed`);
process.exit(broken.length === 0 ? 0 : 1);
