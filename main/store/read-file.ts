import { readFile, stat } from 'node:fs/promises';
import { fail, succeed, type Bilingual, type Outcome, type Problem } from '../../sim-core/index';
import { machineProblem } from './machine-problem';

/**
 * Larger files are refused before they are read. Well above what the scenario parser itself allows,
 * so that its own refusal, which explains the limit of a scenario, is the one a person meets first.
 */
const maximumBytes = 256 * 1024 * 1024;

const expected: Bilingual = { en: 'A scenario file that can be read.', ja: '読み取りできるシナリオファイル。' };

const inputProblem = (code: string, file: string, found: Bilingual, remedy: Bilingual): Problem => ({
  code,
  severity: 'error',
  file,
  expected,
  found,
  remedy,
});

/** Reads text as UTF-8. A missing file, a folder or an absurd size is the user's problem; a refusal by the system is the machine's. */
export async function readTextFile(path: string): Promise<Outcome<string>> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) return fail(isFolder(path));
    if (status.size > maximumBytes) return fail(tooLarge(path, status.size));
    return succeed(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return fail(isMissing(path));
    return fail(machineProblem(error, path, expected));
  }
}

const isFolder = (path: string): Problem =>
  inputProblem('file.is-a-folder', path, { en: 'A folder.', ja: 'フォルダ。' }, { en: 'Name the file inside it.', ja: '中のファイルを指定してください。' });

const isMissing = (path: string): Problem =>
  inputProblem('file.missing', path, { en: 'No such file.', ja: 'そのファイルはありません。' }, { en: 'Check the spelling and the folder you are in.', ja: '綴りと現在のフォルダを確認してください。' });

const tooLarge = (path: string, bytes: number): Problem =>
  inputProblem(
    'file.too-large',
    path,
    { en: `${bytes} bytes.`, ja: `${bytes} バイト。` },
    { en: 'A scenario is a small text file; check that this is the right one.', ja: 'シナリオは小さなテキストファイルです。正しいファイルか確認してください。' },
  );
