import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { prepareFolder, writeFileAtomically } from './atomic-write';

const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'shoryoku-'));
const codeOf = (outcome: Awaited<ReturnType<typeof writeFileAtomically>>): string => (outcome.ok ? 'ok' : outcome.problems.map(({ code }) => code).join());

describe('writing a file', () => {
  test('makes missing folders and leaves nothing but the file', async () => {
    const folder = freshFolder();
    const path = join(folder, 'deep', 'results.json');
    expect(await writeFileAtomically(path, 'one')).toMatchObject({ ok: true, value: path });
    expect(await writeFileAtomically(path, 'two')).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(join(folder, 'deep'))).toEqual(['results.json']);
  });

  test('keeps the old file and leaves no trace when the system refuses', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'file'), 'old');
    expect(codeOf(await writeFileAtomically(join(folder, 'file', 'results.json'), 'new'))).toBe('machine.not-a-folder');
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('a folder in the place of the file is the machine’s refusal', async () => {
    const folder = freshFolder();
    await prepareFolder(join(folder, 'results.json'));
    expect(codeOf(await writeFileAtomically(join(folder, 'results.json'), 'new'))).toBe('machine.is-a-folder');
    expect(readdirSync(folder)).toEqual(['results.json']);
  });
});

describe('preparing a folder', () => {
  test('removes what a dead program left and keeps what a living one is writing', async () => {
    const folder = freshFolder();
    const [dead, alive] = [`.results.json.${2 ** 22 + 1}-0123abcd.partial`, `.results.json.${process.pid}-0123abcd.partial`];
    for (const name of [dead, alive, 'notes.partial']) writeFileSync(join(folder, name), 'half');
    expect(await prepareFolder(folder)).toMatchObject({ ok: true });
    expect(readdirSync(folder).sort()).toEqual([alive, 'notes.partial']);
  });

  test.skipIf(process.platform !== 'linux')('ends with a refusal where the system takes no folders, as in /proc', async () => {
    expect(await prepareFolder('/proc/shoryoku/out')).toMatchObject({ ok: false, problems: [{ code: 'machine.no-such-folder' }] });
  });

  test('refuses a path that leads through a file', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(await prepareFolder(join(folder, 'file', 'out'))).toMatchObject({ ok: false, problems: [{ code: 'machine.not-a-folder', severity: 'error' }] });
  });
});

test('a program killed at any moment of its writing leaves whole files only', { timeout: 120_000 }, async () => {
  const folder = freshFolder();
  const path = join(folder, 'results.json');
  const writer = fileURLToPath(new URL('./testing/endless-writer.mjs', import.meta.url));
  let whole = 0;
  for (let attempt = 0; attempt < 12; attempt += 1) {
    await killWhileWriting(writer, path, 3 + attempt * 7);
    if (existsSync(path)) whole += isWhole(readFileSync(path, 'utf8')) ? 1 : Number.NaN;
  }
  expect(whole).toBeGreaterThan(6);
  await prepareFolder(folder);
  expect(readdirSync(folder)).toEqual(['results.json']);
});

/** Waits for the first whole file, so that every kill hits a program in the middle of its work. */
async function killWhileWriting(writer: string, path: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((settle) => child.stdout.once('data', settle));
  await new Promise((settle) => setTimeout(settle, afterMs));
  const gone = new Promise((settle) => child.once('exit', settle));
  child.kill('SIGKILL');
  await gone;
}

function isWhole(text: string): boolean {
  const { checksum, body } = JSON.parse(text) as { readonly checksum: string; readonly body: string };
  return createHash('sha256').update(body).digest('hex') === checksum;
}
