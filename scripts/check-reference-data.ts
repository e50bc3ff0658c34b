/**
 * Checks that the committed reference data is what its generator made: every file has the recorded hash, no file is
 * unrecorded, and, where the data folder lies beside the repository, generating anew gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolder } from '../assets/generate/data-folder';
import { generateAssets } from '../assets/generate/generate-assets';
import { indexFile } from '../assets/generate/index-file';
import { root } from './child-process.mjs';

interface Provenance {
  readonly files: Readonly<Record<string, { readonly sha256: string }>>;
}

const assetsFolder = join(root, 'assets');
const dataFolder = process.env['SHORYOKU_DATA'] ?? join(root, '../shared/data');
const read = (path: string): string => readFileSync(join(assetsFolder, path), 'utf8');
const jsonFilesOf = (folder: string): readonly string[] => readdirSync(join(assetsFolder, folder)).filter((name) => name.endsWith('.json')).map((name) => `${folder}/${name}`);

function* alteredFiles(files: Provenance['files']): Generator<string> {
  for (const [path, { sha256 }] of Object.entries(files)) {
    if (createHash('sha256').update(read(path)).digest('hex') !== sha256) yield `assets/${path} is not what the generator wrote; run npm run assets`;
  }
}

function* unrecordedFiles(files: Provenance['files']): Generator<string> {
  for (const path of ['devices', 'tariffs', 'japan'].flatMap(jsonFilesOf)) {
    if (!(path in files)) yield `assets/${path} has no provenance; the generator does not know it`;
  }
}

function* driftFrom(folder: string): Generator<string> {
  const fresh = generateAssets(new DataFolder(folder));
  for (const [path, text] of fresh) {
    if (!existsSync(join(assetsFolder, path)) || read(path) !== text) yield `assets/${path} differs from what the data folder gives now; run npm run assets -- --from ${folder}`;
  }
}

function* staleIndex(files: Provenance['files']): Generator<string> {
  const listed = [...Object.keys(files), 'provenance.json', ...jsonFilesOf('workloads'), ...jsonFilesOf('rules')];
  if (read('index.generated.ts') !== indexFile(listed)) yield 'assets/index.generated.ts does not list the files that are there; run npm run assets';
}

const { files } = JSON.parse(read('provenance.json')) as Provenance;
const claims = [alteredFiles(files), unrecordedFiles(files), staleIndex(files), ...(existsSync(dataFolder) ? [driftFrom(dataFolder)] : [])].map((failures) => [...failures]);
if (!existsSync(dataFolder)) process.stdout.write('note: no data folder here, so the files were compared with their recorded hashes only\n');
const failures = claims.flat();
for (const failure of failures) process.stdout.write(`${failure}\n`);
process.stdout.write(`${String(claims.length - claims.filter(({ length }) => length > 0).length)} passed, ${String(claims.filter(({ length }) => length > 0).length)} failed\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
