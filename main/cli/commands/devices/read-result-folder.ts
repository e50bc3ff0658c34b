import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { fail, succeed, type FolderFiles, type Outcome } from '../../../../sim-core/index';
import { folderMissing, folderUnreadable } from './device-problems';

const wanted = /(^|\/)(mlperf_log_(summary|detail)|spl|results|log)\.txt$|(^|\/)systems\/.*\.json$/;

/** The logs and system descriptions below a folder, by path with forward slashes; or a single CSV file under its name. */
export async function readResultFolder(path: string): Promise<Outcome<FolderFiles>> {
  try {
    if ((await stat(path)).isFile()) return succeed(new Map([[basename(path), await readFile(path, 'utf8')]]));
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const named = paths.map((file) => [relative(path, file).split(sep).join('/'), file] as const).filter(([name]) => wanted.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
    const files = new Map<string, string>();
    for (const [name, file] of named) files.set(name, await readFile(file, 'utf8'));
    return succeed(files);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return fail(code === 'ENOENT' || code === 'ENOTDIR' ? folderMissing(path) : folderUnreadable(path, code));
  }
}
