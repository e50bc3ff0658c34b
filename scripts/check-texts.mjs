/** Checks that no text file holds what ties it to one machine or to one registry, and that every Markdown link leads somewhere. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { root } from './child-process.mjs';

const places = ['sim-core', 'contract', 'main', 'renderer', 'assets', 'bench', 'e2e', 'scripts', 'docs', 'scenarios', 'tools', '.ci'];
const isText = /\.(ts|tsx|mjs|cjs|js|json|yaml|yml|md|css|html|svg|csv)$/;
const ties = [
  { what: 'a path of one machine', pattern: /(?<![\w.~)-])\/(?:work|tmp|home|root|var\/tmp)\/[\w.-]+/ },
  { what: 'the host of a package registry', pattern: /registry\.(?:npmjs|yarnpkg)|deb\.debian\.org|unpkg\.com/ },
  { what: 'a conflict marker', pattern: /^(?:<{7}|>{7}) /m },
];

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).filter((name) => name !== 'node_modules').flatMap((name) => filesBelow(join(path, name)));
}

/** @param {string} file @param {string} text */
function* deadLinks(file, text) {
  for (const [, target = ''] of text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
    if (!/^[a-z]+:/.test(target) && !existsSync(resolve(dirname(file), target))) yield `${relative(root, file)} links to ${target}, which is not there`;
  }
}

/** @param {string} file @returns {readonly string[]} */
function complaintsAbout(file) {
  const text = readFileSync(file, 'utf8');
  const tied = ties.filter(({ pattern }) => pattern.test(text)).map(({ what, pattern }) => `${relative(root, file)} holds ${what}: ${pattern.exec(text)?.[0]}`);
  return file.endsWith('.md') ? [...tied, ...deadLinks(file, text)] : tied;
}

const rootFiles = readdirSync(root).map((name) => join(root, name)).filter((path) => statSync(path).isFile());
const files = [...rootFiles, ...places.flatMap((place) => filesBelow(join(root, place)))].filter((file) => isText.test(file));
const failures = files.flatMap(complaintsAbout);
for (const failure of failures) console.log(failure);
process.exit(failures.length === 0 ? 0 : 1);
