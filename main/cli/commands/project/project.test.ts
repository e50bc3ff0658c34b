import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openShippedCatalogue } from '../../../run-service/shipped-catalogue';
import { realPool } from '../../../run-service/testing/real-pool';
import { ResultStore } from '../../../store/results/result-store';
import { runCommandLine } from '../../command-line';
import { fakeSurroundings } from '../../testing/fake-surroundings';
import { projectCommand } from './index';
import type { Projection } from './projection-files';

const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'shoryoku-project-'));

/** Three stations without machines' power, manned eight hours a day: the smallest site that has people. */
const smallSite = (): string => {
  const text = readFileSync('scenarios/verification/factory-three-stations.yaml', 'utf8')
    .replace(/length: 12 h/g, 'length: 1 h').replace(/milestoneYears: \[2025\]/, 'milestoneYears: [2025, 2030]').replace(/replications: 30/, 'replications: 2')
    .replace('\npeople:\n', '\nskills:\n  hand:\n    name: {en: Hands, ja: 作業者}\n    posts: 4\n    shifts: [day]\n    absence: 0 %\n    basis: {kind: derived, source: line-theory}\npeople:\n');
  const file = join(freshFolder(), 'site.yaml');
  writeFileSync(file, text);
  return file;
};

async function project(...words: readonly string[]) {
  const surroundings = fakeSurroundings({
    openCatalogue: () => Promise.resolve(openShippedCatalogue()), createPool: realPool, availableWorkers: 2,
    openStore: (folder) => ResultStore.open({ folder, engine: 'test', maximumBytes: 1e9 }),
  });
  const code = await runCommandLine(['project', ...words], [projectCommand], surroundings);
  return { code, out: surroundings.printed.join(''), err: surroundings.printedErrors.join('') };
}

describe('shoryoku project', () => {
  test('writes every year of the site and every prefecture, and gives the same bytes when it goes on from a store', async () => {
    const [file, folder, store] = [smallSite(), freshFolder(), freshFolder()];
    const words = [file, '--out', folder, '--store', store, '--cells', '40', '--check', '4', '--replications', '1', '--to', '2030', '--json'];
    const first = await project(...words);
    expect([first.code, first.err.includes('"severity":"error"')]).toEqual([0, false]);
    expect(readdirSync(folder).sort()).toEqual(['map-factory-three-stations-baseline.svg', 'national.csv', 'prefectures.csv', 'projection.json', 'years.csv']);
    const projection = JSON.parse(first.out) as Projection;
    expect(projection.national.archetypes[0]!.places).toHaveLength(47 * 6);
    const available = projection.sites[0]!.years['baseline']!['people.available']!.years;
    expect(available.map(({ isSimulated }) => isSimulated)).toEqual([true, false, false, false, false, true]);
    expect((await project(...words, '--workers', '1')).out).toBe(first.out);
  }, 120_000);

  test('refuses what it cannot carry over the nation, and says what is missing', async () => {
    const custom = await project('scenarios/verification/mm1.yaml', '--out', freshFolder());
    expect([custom.code, custom.err]).toEqual([2, expect.stringContaining('project.not-national')]);
    expect((await project('scenarios/verification/mm1.yaml')).err).toContain('--out DIR');
    expect((await project(smallSite(), '--out', freshFolder(), '--cells', '5')).err).toContain('project.too-few-cells');
  });
});
