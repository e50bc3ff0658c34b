import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Makes a folder and those above it. Node's own recursive mkdir never ends where the system answers "no such file"
 * below a folder that exists, as in /proc (Node 20.20 and Electron 33); here that answer is an error like any other.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (isFolder(path)) return;
    const parent = dirname(path);
    if (codeOf(error) !== 'ENOENT' || parent === path || isFolder(parent)) throw error;
    makeFolder(parent);
    mkdirSync(path);
  }
}
