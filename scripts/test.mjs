/** `npm test`: prepares this machine and runs every check. The last line is `N passed, N failed`. */
import { prepare } from './bootstrap.mjs';

/** @typedef {import('./checks/index.mjs').Check} Check */

const only = process.argv.slice(2);
const total = { passed: 0, failed: 0 };

/** @param {Check} check */
async function runCheck(check) {
  const startedMs = Date.now();
  const { passed, failed, output } = await check.run().catch((error) => ({ passed: 0, failed: 1, output: String(error.stack ?? error) }));
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${check.name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  for (const [note] of output.matchAll(/^note: .*$/gm)) console.log(`     ${note}`);
  if (failed > 0) console.log(output.trimEnd().replace(/^/gm, '     '));
}

/** @param {readonly Check[]} checks */
async function runStage(checks) {
  const waiting = checks.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)));
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) await runCheck(check);
  };
  await Promise.all([worker(), worker()]);
}

await prepare({ forTests: true, build: false });
const { stages } = await import('./checks/index.mjs');
for (const stage of stages) await runStage(stage);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
