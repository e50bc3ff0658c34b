import { join, normalize, sep } from 'node:path';

/** The file that a path of an address means, or undefined when it points outside the folder. */
export function pathInside(folder: string, pathname: string): string | undefined {
  try {
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    return path.startsWith(folder + sep) && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}
