import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openFakeStore, runKillable } from './testing/killable-run';

const program = fileURLToPath(new URL('./testing/killable-program.mjs', import.meta.url));
const replications = 1600;
const kills = 50;

/** Runs the program and kills it `afterMs` after it has begun to keep results, unless it ends before. Gives what it printed. */
async function runAndKill(folder: string, log: string, afterMs: number): Promise<string> {
  const segments = readdirSync(folder).length;
  const child = spawn(process.execPath, [program, folder, log, String(replications)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (piece: Buffer) => (printed += piece.toString('utf8')));
  const gone = new Promise((settle) => child.once('exit', settle));
  const hasStarted = await Promise.race([newSegment(folder, segments).then(() => true), gone.then(() => false)]);
  if (hasStarted && Number.isFinite(afterMs)) setTimeout(() => child.kill('SIGKILL'), afterMs);
  await gone;
  return printed;
}

async function newSegment(folder: string, before: number): Promise<void> {
  while (readdirSync(folder).length <= before) await new Promise((settle) => setTimeout(settle, 2));
}

function keptIn(folder: string): ReadonlySet<string> {
  const store = openFakeStore(folder);
  return store.ok ? new Set(store.value.keys()) : new Set();
}

describe('a service that is killed', () => {
  test(`${kills} times at random moments keeps what was finished and never repeats it`, { timeout: 300_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shoryoku-'));
    const log = join(mkdtempSync(join(tmpdir(), 'shoryoku-')), 'submitted.log');
    let random = 12345;
    for (let kill = 0; kill < kills; kill += 1) {
      const kept = keptIn(folder);
      random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
      rmSync(log, { force: true });
      await runAndKill(folder, log, (random / 4_294_967_296) * 120);
      const repeated = readFileSync(log, 'utf8').split('\n').filter((name) => kept.has(name));
      expect(repeated).toEqual([]);
      expect(keptIn(folder).size).toBeGreaterThanOrEqual(kept.size);
    }
    expect(keptIn(folder).size).toBeGreaterThan(kills);
    const resumed = await runAndKill(folder, log, Number.POSITIVE_INFINITY);
    const undisturbed = await runKillable({ folder: mkdtempSync(join(tmpdir(), 'shoryoku-')), replications, onSubmit: () => undefined });
    expect(undisturbed.kind).toBe('done');
    expect(resumed).toBe(JSON.stringify(undisturbed));
  });

  test('a finished experiment is not simulated again, whatever its workers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shoryoku-'));
    const submitted: string[] = [];
    const run = () => runKillable({ folder, replications: 20, onSubmit: (name) => submitted.push(name) });
    const first = await run();
    expect(submitted).toHaveLength(60);
    expect(await run()).toEqual(first);
    expect(submitted).toHaveLength(60);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});
