import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importDevices, openCatalogue } from '../sim-core/index';
import { catalogueData } from './index.generated';

const here = dirname(fileURLToPath(import.meta.url));
const folder = [process.env['SHORYOKU_DATA'], resolve(here, '../../shared/data')].map((data) => (data === undefined ? '' : join(data, 'mlperf/raw_sample'))).find((path) => existsSync(path) && path !== '');

const textsBelow = (root: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );

describe('importing real result folders', () => {
  if (folder === undefined) {
    it('is not possible here without the data folder (SHORYOKU_DATA); the profile made from the same runs is checked instead', () => {
      const opened = openCatalogue(catalogueData);
      if (!opened.ok) throw new Error(opened.problems[0]!.code);
      const offline = opened.value.devices['agx-orin']!.benchmarks['resnet50']!.points.find((point) => point.scenario === 'Offline')!;
      expect(Math.abs(offline.powerW!.value / 22.66 - 1)).toBeLessThan(0.001);
    });
  } else {
    it('gives the published watts and joules per query within 0.1 %', () => {
      const outcome = importDevices(textsBelow(folder));
      if (!outcome.ok) throw new Error(outcome.problems[0]!.code);
      const row = (scenario: string, benchmark: string) => outcome.value.rows.find((candidate) => candidate.scenario === scenario && candidate.benchmark === benchmark)!;
      expect(outcome.value.rows.every((candidate) => candidate.status === 'imported')).toBe(true);
      expect(row('Offline', 'resnet50').throughputPerS).toBe(3463.11);
      expect(Math.abs(row('Offline', 'resnet50').powerW! / 22.66 - 1)).toBeLessThan(0.001);
      expect(Math.abs(row('SingleStream', 'resnet50').energyPerQueryJ! / 22.19e-3 - 1)).toBeLessThan(0.001);
      expect(Math.abs(row('', 'kws').energyPerQueryJ! / 2367.474e-6 - 1)).toBeLessThan(0.001);
    });
  }
});
