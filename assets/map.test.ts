import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';
import { expect, it } from 'vitest';
import { catalogueData } from './index.generated';

const path = join(dirname(fileURLToPath(import.meta.url)), 'map/prefectures.json');

it('the map holds every prefecture of the reference data and stays below 150 kB', () => {
  const { topology } = JSON.parse(readFileSync(path, 'utf8')) as { readonly topology: Parameters<typeof feature>[0] };
  const all = topology.objects['prefectures'];
  if (all?.type !== 'GeometryCollection') throw new Error('no prefectures');
  const { features } = feature(topology, all);
  const known = Object.keys((catalogueData.japan['prefectures'] as { readonly prefectures: object }).prefectures).sort();
  expect(features.map(({ id }) => String(id)).sort()).toEqual(known);
  for (const { geometry, id } of features) expect('coordinates' in geometry && geometry.coordinates.length, String(id)).toBeGreaterThan(0);
  expect(statSync(path).size).toBeLessThan(150_000);
});
