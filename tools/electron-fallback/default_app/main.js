/**
 * Stands in for the application that Electron runs when it is given a folder: `electron [-r module] <folder | file> [arguments]`.
 * An ES module whose top level awaits, because Electron holds back "ready" until its entry module has settled; with a
 * CommonJS entry the app's own module would load after "ready", too late to register a privileged scheme.
 */
import { app } from 'electron';
import { existsSync, readFileSync, statSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Splits Electron's own arguments from the path of the app. */
function readArguments(given) {
  const preloads = [];
  for (let index = 0; index < given.length; index += 1) {
    const word = given[index];
    if (word === '-r' || word === '--require') preloads.push(given[(index += 1)]);
    else if (word === '-v' || word === '--version') return { preloads, showVersion: true };
    else if (!word.startsWith('-')) return { preloads, target: word, position: index };
  }
  return { preloads };
}

/** Finds the entry of the app and tells Electron its name, version and folder. */
function adoptApp(target) {
  const path = resolve(target);
  if (!statSync(path).isDirectory()) {
    app.setAppPath(dirname(path));
    return path;
  }
  const manifestFile = join(path, 'package.json');
  const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {};
  const name = manifest.productName ?? manifest.name;
  if (name) app.name = name;
  if (manifest.version) app.setVersion(manifest.version);
  app.setAppPath(path);
  return join(path, manifest.main ?? 'index.js');
}

Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
const given = readArguments(process.argv.slice(1));
if (given.showVersion) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (given.preloads.length > 0) Module._preloadModules(given.preloads);
if (given.target === undefined) {
  console.error('usage: electron [-r module] <folder | file> [arguments]');
  process.exit(1);
}
try {
  process.argv.splice(1, given.position + 1, given.target);
  await import(pathToFileURL(adoptApp(given.target)).href);
} catch (error) {
  console.error('The app failed while loading.');
  console.error(error?.stack ?? error);
  process.exit(1);
}
