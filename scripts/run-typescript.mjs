/** Runs a TypeScript program of this repository: `node scripts/run-typescript.mjs FILE [arguments]`. */
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { register } from 'tsx/esm/api';

const [file, ...words] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('usage: node scripts/run-typescript.mjs FILE [arguments]\n');
  process.exit(2);
}
register();
process.argv = [process.argv[0] ?? 'node', resolve(file), ...words];
await import(pathToFileURL(resolve(file)).href);
