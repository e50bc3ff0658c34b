import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataFolder } from './data-folder';
import { generateAssets } from './generate-assets';
import { indexFile } from './index-file';

const assetsFolder = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** `npm run assets -- --from DIR`: writes the reference files below `assets/` and the index that imports them. */
function main(): void {
  const from = process.argv[process.argv.indexOf('--from') + 1];
  if (!process.argv.includes('--from') || from === undefined || !existsSync(from)) {
    process.stderr.write('Give the data folder: npm run assets -- --from DIR\n');
    process.exitCode = 2;
    return;
  }
  const texts = generateAssets(new DataFolder(resolve(from)));
  texts.forEach((text, path) => write(path, text));
  const handWritten = readdirSync(join(assetsFolder, 'workloads')).map((name) => `workloads/${name}`);
  write('index.generated.ts', indexFile([...texts.keys(), ...handWritten]));
  process.stdout.write(`${String(texts.size)} files written below assets/\n`);
}

function write(path: string, text: string): void {
  const target = join(assetsFolder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

main();
