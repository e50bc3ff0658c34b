/** Installs the Debian packages that Electron and the journeys need. Uses Node's own modules only. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runOrThrow, say } from './child-process.mjs';

/** What Electron links against. Never add ca-certificates: reinstalling it drops authorities that a site has added to the bundle. */
const forElectron = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];
/** What only the tests use: a display without a screen, and a reader for the text of a PDF. */
const forTests = ['xvfb', 'xauth', 'poppler-utils'];

/** @param {readonly string[]} names */
function missingOf(names) {
  // Debian 13 and Ubuntu 24.04 carry some libraries under a name that ends in t64.
  const spellings = names.flatMap((name) => [name, `${name}t64`]);
  const answer = spawnSync('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...spellings], { encoding: 'utf8' });
  const installed = new Set(answer.stdout.split('\n').filter((line) => line.endsWith(' installed')).map((line) => line.split(' ')[0]));
  return names.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/** The words before apt-get that give it the rights it needs, or nothing when there is no way without a password. */
function elevation() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * Installs what is missing. Without the right to do so it prints the command to type and ends with exit code 3.
 * @param {{ forTests: boolean }} purpose
 */
export function installSystemPackages(purpose) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return;
  const missing = missingOf(purpose.forTests ? [...forElectron, ...forTests] : forElectron);
  if (missing.length === 0) return;
  const rights = elevation();
  if (rights === undefined) {
    say(`system packages are missing; type: sudo apt-get install -y ${missing.join(' ')}`);
    process.exit(3);
  }
  say(`installing ${missing.join(' ')}`);
  const words = [...rights, 'env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1', 'apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0'];
  const [command = 'env', ...rest] = words;
  runOrThrow(command, [...rest, 'update']);
  runOrThrow(command, [...rest, 'install', '-y', '--no-install-recommends', ...missing], { stdio: ['ignore', 'ignore', 2] });
}
