import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openCatalogue } from '../sim-core/index';
import { DataFolder } from './generate/data-folder';
import { generateAssets } from './generate/generate-assets';
import { indexFile } from './generate/index-file';
import { measuredSystems } from './generate/measured-systems';
import { catalogueData } from './index.generated';

const assetsFolder = dirname(fileURLToPath(import.meta.url));
const dataFolder = [process.env['SHORYOKU_DATA'], resolve(assetsFolder, '../../shared/data')].find((path) => path !== undefined && existsSync(join(path, 'mlperf')));

interface Provenance {
  readonly inputs: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly madeFrom: Readonly<Record<string, string>> }>>;
}

const read = (path: string): string => readFileSync(join(assetsFolder, path), 'utf8');
const provenance = JSON.parse(read('provenance.json')) as Provenance;
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [relative(assetsFolder, path).split(sep).join('/')];
  });
}

const dataFiles = filesBelow(assetsFolder).filter((path) => path.endsWith('.json') && path !== 'tsconfig.json' && path !== 'provenance.json');
const handWritten = dataFiles.filter((path) => path.startsWith('workloads/') || path.startsWith('rules/'));
const generated = dataFiles.filter((path) => !handWritten.includes(path));

describe('the reference files', () => {
  it('are exactly those that provenance.json lists, and none has been edited by hand', () => {
    expect([...generated].sort()).toEqual(Object.keys(provenance.files).sort());
    for (const path of generated) expect(sha256(read(path)), path).toBe(provenance.files[path]!.sha256);
  });

  it('each name the hashes of the inputs they were made from', () => {
    for (const [path, file] of Object.entries(provenance.files)) {
      expect(Object.keys(file.madeFrom).length, path).toBeGreaterThan(0);
      for (const [input, hash] of Object.entries(file.madeFrom)) expect(provenance.inputs[input], `${path} from ${input}`).toBe(hash);
    }
    for (const hash of Object.values(provenance.inputs)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are all imported by the index, which is up to date', () => {
    expect(read('index.generated.ts')).toBe(indexFile(dataFiles));
  });

  it('stay small enough to be read and reviewed', () => {
    for (const path of dataFiles) expect(read(path).length, path).toBeLessThan(300_000);
  });

  it('name no folder of the machine they were made on', () => {
    for (const path of [...dataFiles, 'provenance.json']) expect(read(path), path).not.toMatch(/"(\/|[A-Z]:\\)/);
  });
});

const numbers = (node: unknown, path: string): readonly (readonly [string, Readonly<Record<string, unknown>>])[] => {
  if (typeof node !== 'object' || node === null) return [];
  const record = node as Readonly<Record<string, unknown>>;
  if (typeof record['value'] === 'number') return [[path, record]];
  return Object.entries(record).flatMap(([key, item]) => numbers(item, `${path}.${key}`));
};

describe('the catalogue', () => {
  const opened = openCatalogue(catalogueData);

  it('opens without a problem', () => {
    expect(opened.ok ? [] : opened.problems.map((problem) => `${problem.file ?? ''} ${problem.path ?? ''}: ${problem.found.en}`)).toEqual([]);
  });

  it('gives every number a value, a unit, a kind and a readable source, and every assumption a range', () => {
    if (!opened.ok) throw new Error('the catalogue does not open');
    const all = numbers(opened.value, '');
    expect(all.length).toBeGreaterThan(1000);
    for (const [path, number] of all) {
      expect(number, path).toMatchObject({ unit: expect.any(String), kind: expect.any(String), source: expect.stringMatching(/; /) });
      if (number['kind'] === 'assumption') expect(number['range'], path).toHaveLength(2);
    }
  });

  it('holds the devices of the road, all with measured points, and never ranks the changed network', () => {
    if (!opened.ok) throw new Error('the catalogue does not open');
    const { devices } = opened.value;
    for (const id of ['rpi4', 'rk3588-npu', 'orin-nx', 'agx-orin', 'agx-orin-untuned', 'rb6', 'sima-mlsoc', 'h100x8']) {
      expect(devices[id]?.benchmarks['resnet50']?.points.length, id).toBeGreaterThan(0);
    }
    expect(devices['rk3588-npu']).toMatchObject({ division: 'open', comparable: false });
    expect(devices['orin-nx']).toMatchObject({ round: 'v3.1', entry: 'Orin_NX_TRT_MaxQ', comparable: true });
    expect(measuredSystems.length).toBeGreaterThanOrEqual(26);
    expect(Object.values(devices).filter((device) => device.role === 'microcontroller').length).toBeGreaterThanOrEqual(10);
  });

  it('answers for benchmarks that were submitted with the runs of another', () => {
    if (!opened.ok) throw new Error('the catalogue does not open');
    const server = opened.value.devices['h100x8']!;
    expect(server.aliases).toEqual({ '3d-unet-99': '3d-unet-99.9', 'dlrm-99': 'dlrm-99.9' });
    expect(server.benchmarks['dlrm-99']).toBe(server.benchmarks['dlrm-99.9']);
  });

  it('holds devices outside MLPerf with their claims as claims, without watts, and never ranks them', () => {
    if (!opened.ok) throw new Error('the catalogue does not open');
    const { devices } = opened.value;
    for (const id of ['sakura-ii', 'hailo-8', 'coral', 'orin-nano', 'thor', 'rzv2h', 'imx500', 'metis', 'mx3', 'ara-2', 'dx-m1']) {
      expect(devices[id], id).toMatchObject({ division: 'none', comparable: false, powerScope: 'none' });
      expect(devices[id]!.idlePowerW, id).toBeUndefined();
      expect(Object.values(devices[id]!.benchmarks).flatMap(({ points }) => points).every((point) => point.powerW === undefined), id).toBe(true);
    }
    expect(devices['sakura-ii']!.facts['chip: chip_power_typical']).toMatchObject({ value: 8, kind: 'vendor-claim' });
  });

  it('ships the published parts of the TEPCO plan from April 2025 and marks the rest as assumptions', () => {
    if (!opened.ok) throw new Error('the catalogue does not open');
    const tariff = opened.value.tariffs['tepco-ep-high-voltage-basic-2025']!;
    expect(tariff.basic.rateJpyPerKwMonth).toMatchObject({ value: 3030, kind: 'published-statistic' });
    expect(tariff.energy.rates['midday']).toMatchObject({ value: 16.56, kind: 'published-statistic' });
    expect(tariff.bands).toHaveLength(4);
    expect(tariff.rules.kind).toBe('assumption');
    expect(tariff.adjustments.map((adjustment) => adjustment.id)).toEqual(['fuel', 'market']);
  });

  it('changes its hash with any figure and not with the order of the files', () => {
    if (!opened.ok) throw new Error('the catalogue does not open');
    const reversed = { ...catalogueData, devices: Object.fromEntries(Object.entries(catalogueData.devices).reverse()) };
    const changed = JSON.parse(JSON.stringify(catalogueData).replace('697.05', '697.06')) as typeof catalogueData;
    const hashOf = (data: typeof catalogueData): string => {
      const outcome = openCatalogue(data);
      return outcome.ok ? outcome.value.hash : 'refused';
    };
    expect(hashOf(reversed)).toBe(opened.value.hash);
    expect(hashOf(changed)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(changed)).not.toBe(opened.value.hash);
  });
});

describe('a number without provenance', () => {
  const withOrinNx = (change: (text: string) => string): typeof catalogueData => ({
    ...catalogueData,
    devices: { ...catalogueData.devices, 'orin-nx': JSON.parse(change(JSON.stringify(catalogueData.devices['orin-nx']))) as unknown },
  });

  it('does not load when its source is not in the table of its file', () => {
    const outcome = openCatalogue(withOrinNx((text) => text.replace('"source":"idle"', '"source":"hearsay"')));
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'catalogue.source-unknown', file: 'assets/devices/orin-nx.json', path: 'idlePowerW', found: { en: 'hearsay' } }] });
  });

  it('does not load when it has no source at all', () => {
    const outcome = openCatalogue(withOrinNx((text) => text.replace(',"source":"idle"', '')));
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'catalogue.schema', path: 'idlePowerW.source' }] });
  });

  it('does not load in a file whose id is not its name', () => {
    const outcome = openCatalogue(withOrinNx((text) => text.replace('"id":"orin-nx"', '"id":"orin"')));
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'catalogue.schema', path: 'id' }] });
  });
});

describe('making the files again', () => {
  if (dataFolder === undefined) {
    it('is not possible here without the data folder (SHORYOKU_DATA); schema, sources and hashes were checked instead', () => {
      expect(generated.every((path) => sha256(read(path)) === provenance.files[path]?.sha256)).toBe(true);
    });
  } else {
    it('from the data folder gives the same bytes', () => {
      const texts = generateAssets(new DataFolder(dataFolder));
      expect([...texts.keys()].sort()).toEqual([...generated, 'provenance.json'].sort());
      for (const [path, text] of texts) expect(text, path).toBe(read(path));
    });
  }
});
