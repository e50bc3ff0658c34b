import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataFolder } from './data-folder';
import { generateAssets } from './generate-assets';
import { openCatalogue } from '../../sim-core/index';
import { indexFile } from './index-file';
import { hindcastLines, hindcastName } from './hindcast-table';
import { withSection } from './marked-section';
import { powerErrorLines, powerErrorName } from './power-error-table';

const assetsFolder = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** `npm run assets -- --from DIR`: writes the reference files below `assets/` and the index that imports them. */
async function main(): Promise<void> {
  const from = process.argv[process.argv.indexOf('--from') + 1];
  if (!process.argv.includes('--from') || from === undefined || !existsSync(from)) {
    process.stderr.write('Give the data folder: npm run assets -- --from DIR\n');
    process.exitCode = 2;
    return;
  }
  const texts = generateAssets(new DataFolder(resolve(from)));
  texts.forEach((text, path) => write(path, text));
  const handWritten = ['workloads', 'rules'].flatMap((folder) => readdirSync(join(assetsFolder, folder)).map((name) => `${folder}/${name}`));
  write('index.generated.ts', indexFile([...texts.keys(), ...handWritten]));
  await writeDocument();
  process.stdout.write(`${String(texts.size)} files written below assets/\n`);
}

/** The tables of the document follow from the files just written, so they are imported only now. */
async function writeDocument(): Promise<void> {
  const { catalogueData } = (await import('../index.generated'));
  const catalogue = openCatalogue(catalogueData);
  if (!catalogue.ok) throw new Error(catalogue.problems.map((problem) => `${problem.file ?? ''} ${problem.path ?? ''}: ${problem.found.en}`).join('\n'));
  const path = join(assetsFolder, '../docs/verification.md');
  const withPower = withSection(readFileSync(path, 'utf8'), powerErrorName, powerErrorLines(catalogue.value.devices));
  writeFileSync(path, withSection(withPower, hindcastName, hindcastLines(catalogue.value.history)));
}

function write(path: string, text: string): void {
  const target = join(assetsFolder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

await main();
