import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, succeed, type Bilingual, type Outcome } from '../../sim-core/index';
import { isAlive } from './is-alive';
import { machineProblem } from './machine-problem';
import { makeFolder } from './make-folder';

const expectedFile: Bilingual = { en: 'A file that can be written.', ja: '書き込みできるファイル。' };
const expectedFolder: Bilingual = { en: 'A folder that can be written to.', ja: '書き込みできるフォルダ。' };

const temporaryName = /^\.(.+)\.(\d+)-[0-9a-f]{8}\.partial$/;

const temporaryPath = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(4).toString('hex')}.partial`);

/**
 * Writes a whole file or nothing: the bytes go to a temporary file in the same folder, are flushed to the disk,
 * and take the final name in one step. A reader, or a machine that loses power, sees the old file or the new one.
 * Refuses with a `machine.` problem; the old file is then untouched and no temporary file stays.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<Outcome<string>> {
  const temporary = temporaryPath(path);
  try {
    makeFolder(dirname(path));
    await writeAndFlush(temporary, content);
    await rename(temporary, path);
    await flushFolder(dirname(path));
    return succeed(path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return fail(machineProblem(error, path, expectedFile));
  }
}

/**
 * Makes the folder and proves with a real file that it can be written to, so that a long run does not end in a refusal.
 * Removes what killed programs left behind half-written. Gives the folder's path.
 */
export async function prepareFolder(path: string): Promise<Outcome<string>> {
  const probe = temporaryPath(join(path, 'probe'));
  try {
    makeFolder(path);
    await writeAndFlush(probe, 'probe');
    await rm(probe);
    await removeAbandoned(path);
    return succeed(path);
  } catch (error) {
    return fail(machineProblem(error, path, expectedFolder));
  }
}

async function writeAndFlush(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the new name itself durable. Windows cannot flush a folder and does not need it. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const owner = temporaryName.exec(name)?.[2];
    if (owner !== undefined && !isAlive(Number(owner))) await rm(join(folder, name), { force: true });
  }
}
