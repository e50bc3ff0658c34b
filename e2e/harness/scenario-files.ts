import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const shipped = 'scenarios/factory-visual-inspection.yaml';

async function writeBelow(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** The shipped factory with fewer replications and three years, so that a journey need not wait for the full precision. */
export async function writeQuickScenario(path: string, replications: number): Promise<string> {
  const text = await readFile(shipped, 'utf8');
  const quick = replaceLine(replaceLine(text, 'replications', String(replications)), 'milestoneYears', '[2025, 2045, 2070]');
  await writeBelow(path, quick);
  return path;
}

function replaceLine(text: string, field: string, value: string): string {
  const replaced = text.replace(new RegExp(`^(\\s*${field}:).*$`, 'm'), `$1 ${value}`);
  if (replaced === text) throw new Error(`${shipped} has no line with ${field} to shorten`);
  return replaced;
}

/** A file that is no scenario. */
export async function writeNoise(path: string): Promise<void> {
  await writeBelow(path, 'a: [1, 2\nb: }');
}

/** The shipped factory with one line broken as a person might. Gives the line that the program should name. */
export async function writeBrokenScenario(path: string, search: RegExp, replacement: string): Promise<number> {
  const text = await readFile(shipped, 'utf8');
  const broken = text.replace(search, replacement);
  const at = text.search(search);
  if (at < 0 || broken === text) throw new Error(`${shipped} has nothing that matches ${String(search)}`);
  await writeBelow(path, broken);
  return text.slice(0, at).split('\n').length;
}
