import { expect, it } from 'vitest';
import { looseVersions, missingBuilds, untrustworthyEntries } from './lock-problems.mjs';

const sound = {
  '': {},
  'node_modules/bundler': { integrity: 'sha512-a', optionalDependencies: { 'bundler-linux': '1.0.0', 'bundler-windows': '1.0.0' } },
  'node_modules/bundler-linux': { integrity: 'sha512-b' },
  'node_modules/bundler/node_modules/bundler-windows': { integrity: 'sha512-c' },
};

it('accepts a lock that holds every platform build, nested or hoisted', () => {
  expect([...missingBuilds(sound)]).toEqual([]);
});

it('names the platform build that the registry did not carry', () => {
  const { 'node_modules/bundler-linux': dropped, ...rest } = sound;
  expect(dropped).toBeDefined();
  expect([...missingBuilds(rest)]).toEqual(['node_modules/bundler wants bundler-linux@1.0.0, which the lock does not hold']);
});

it('does not take the build of another package for the missing one', () => {
  const { 'node_modules/bundler-linux': build, ...rest } = sound;
  expect([...missingBuilds({ ...rest, 'node_modules/other/node_modules/bundler-linux': build })]).toHaveLength(1);
});

it('refuses an entry without checksum or with the address of a registry', () => {
  expect([...untrustworthyEntries({ ...sound, 'node_modules/bare': {} })]).toEqual(['node_modules/bare has no checksum']);
  expect([...untrustworthyEntries({ 'node_modules/tied': { integrity: 'sha512-a', resolved: 'https://example.org/tied.tgz' } })]).toHaveLength(1);
});

it.each(['^1.2.3', '~1.2.3', '1.x', 'latest', '>=1.0.0', 'npm:other@^1.2.3'])('refuses the version %s, which moves', (version) => {
  expect([...looseVersions({ dependencies: { thing: version } })]).toEqual([`thing is not pinned: ${version}`]);
});

it.each(['1.2.3', '1.5.5-r.5', 'npm:electron@33.4.11'])('accepts the version %s', (version) => {
  expect([...looseVersions({ devDependencies: { thing: version } })]).toEqual([]);
});
