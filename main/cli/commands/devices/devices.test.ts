import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { catalogueData } from '../../../../assets/index.generated';
import { openCatalogue, type CrossoverStudy, type DeviceImport, type DeviceLine, type DevicePower } from '../../../../sim-core/index';
import { runCommandLine } from '../../command-line';
import { fakeSurroundings } from '../../testing/fake-surroundings';
import { devicesCommand } from './index';

const catalogue = openCatalogue(catalogueData);
const folder = mkdtempSync(join(tmpdir(), 'shoryoku-devices-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

async function run(line: string) {
  const surroundings = fakeSurroundings({ openCatalogue: () => Promise.resolve(catalogue) });
  const code = await runCommandLine(['devices', ...line.split(' ')], [devicesCommand], surroundings);
  return { code, out: surroundings.printed.join(''), err: surroundings.printedErrors.join('') };
}

async function json<Value>(line: string): Promise<Value> {
  const { code, out, err } = await run(`${line} --json`);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Value;
}

describe('devices list and show', () => {
  test('name every device with its round, and warn of what must not be compared', async () => {
    const lines = await json<readonly DeviceLine[]>('list');
    expect(lines.length).toBeGreaterThanOrEqual(36);
    expect(lines.find((line) => line.id === 'rk3588-npu')).toMatchObject({ division: 'open', comparable: false });
    expect((await run('list')).out).toMatch(/xr5610-l4 .*no watts, not comparable/);
  });

  test('show derived efficiency as derived', async () => {
    const { out } = await run('show agx-orin');
    expect(out).toContain('v3.0 closed, NVIDIA, entry Orin_TRT_MaxQ');
    expect(out).toContain('153/J');
    expect(out).toContain('not verified by MLCommons');
  });
});

describe('devices power', () => {
  test('says what Orin NX draws at 30 inferences per second, each figure with its kind', async () => {
    const power = await json<DevicePower>('power --device orin-nx --benchmark resnet50 --load 30');
    expect(power.watts.value).toBeCloseTo(5.5666, 4);
    expect(power.mode).toEqual({ value: 'SingleStream', kind: 'derived' });
    expect(power.latencyMs.mean.value).toBeCloseTo(1000 / 697.05, 9);
    expect(power.latencyMs.p99.value! / power.latencyMs.p50.value!).toBeCloseTo(1.689119 / 1.396953, 9);
  });

  test('takes an unmetered device only with accepted assumptions, and says so', async () => {
    expect((await run('power --device hailo-8 --benchmark resnet50 --load 30')).err).toContain('node.power-unknown');
    const power = await json<DevicePower>('power --device hailo-8 --benchmark resnet50 --load 686 --assume-idle-w 4 --assume-busy-w 8');
    expect(power.watts).toEqual({ value: 6, kind: 'assumption' });
    expect(power.measuredShare.value).toBe(0);
  });

  test('refuses what is missing, unknown or too much, all with exit 2', async () => {
    for (const [line, code] of [
      ['power --device orin-nx --benchmark resnet50', 'devices.option-needed'],
      ['power --device orin --benchmark resnet50 --load 1', 'devices.unknown-device'],
      ['power --device orin-nx --benchmark chess --load 1', 'node.benchmark-unknown'],
      ['power --device orin-nx --benchmark resnet50 --load many', 'devices.not-a-number'],
      ['power --device orin-nx --benchmark resnet50 --load 2000', 'node.saturated'],
      ['show', 'devices.operand-needed'],
      ['fly', 'devices.unknown-action'],
      ['list one two', 'arguments.too-many-operands'],
      ['import nowhere-at-all', 'devices.folder-missing'],
    ] as const) {
      const { code: exit, err, out } = await run(line);
      expect([exit, out], line).toEqual([2, '']);
      expect(err, line).toContain(code);
    }
  });
});

describe('devices crossover', () => {
  test('finds 845 inferences per second for Orin NX and a shared 8x H100', async () => {
    const study = await json<CrossoverStudy>('crossover --benchmark resnet50 --edge orin-nx --cloud h100x8 --utilisation 0.3 --pue 1.4');
    expect(study.energy.map((load) => Math.round(load.loadPerS))).toEqual([845]);
    expect(study.energy[0]!.interval[0]).toBeLessThan(845);
    expect(study.co2).toEqual(study.energy);
    expect(study.surface.cloud.joule).toHaveLength(study.surface.loadsPerS.length);
  });

  test('moves with the payload, vanishes for a dedicated server, and costs follow the price', async () => {
    const base = 'crossover --benchmark resnet50 --edge orin-nx --cloud h100x8';
    expect((await json<CrossoverStudy>(`${base} --payload-kb 100`)).energy[0]!.loadPerS).toBeCloseTo(0.977, 3);
    expect((await json<CrossoverStudy>(`${base} --dedicated`)).energy).toEqual([]);
    const cheap = await json<CrossoverStudy>(`${base} --jpy-per-kwh 20 --cloud-jpy-per-kwh 10`);
    expect(cheap.cost.map((load) => load.loadPerS)).toEqual([]);
    const charged = await json<CrossoverStudy>(`${base} --jpy-per-kwh 20 --cloud-jpy-per-1000 1`);
    expect(charged.cost[0]!.loadPerS).toBeLessThan(charged.energy[0]!.loadPerS);
  });

  test('shows both axes: the better the server is used, the higher the load from which the edge node pays', async () => {
    const study = await json<CrossoverStudy>('crossover --benchmark resnet50 --edge orin-nx --cloud h100x8');
    const at = (share: number) => study.byUtilisation.find((row) => row.utilisationShare === share)!;
    expect(at(0.3).energyPerS[0]).toBeCloseTo(844.8, 1);
    expect(at(0.1).energyPerS[0]).toBeLessThan(at(0.3).energyPerS[0]!);
    expect(at(1).energyPerS).toEqual([]);
    const { out } = await run('crossover --benchmark resnet50 --edge orin-nx --cloud h100x8');
    expect(out).toContain('844.8');
    expect(out).toContain('no crossover');
  });

  test('cautions about a profile that must not be ranked, and refuses an impossible utilisation', async () => {
    expect((await run('crossover --benchmark resnet50 --edge rk3588-npu --cloud h100x8')).out).toContain('Never ranked');
    expect(await run('crossover --benchmark resnet50 --edge orin-nx --cloud h100x8 --utilisation 0')).toMatchObject({ code: 2 });
  });
});

describe('devices import', () => {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  test('reads a folder of results and says what became of each run', async () => {
    write('tiny/closed/Acme/results/mote/kws/performance/results.txt', 'Median throughput is 25.0 inf./sec.\n');
    write('tiny/closed/Acme/results/mote/vww/performance/results.txt', 'nothing\n');
    const { out, err, code } = await run(`import ${join(folder, 'tiny')} --json`);
    const { rows, profiles } = JSON.parse(out) as DeviceImport;
    expect(code).toBe(0);
    expect(err).toContain('import.system-unknown');
    expect(rows.map((row) => [row.benchmark, row.status])).toEqual([['kws', 'imported'], ['vww', 'refused']]);
    expect(profiles[0]!.benchmarks).toHaveProperty('tiny-keyword-spotting');
  });

  test('reads a CSV of own measurements with chosen columns', async () => {
    write('own.csv', 'unit,net,mode,rate\nA,resnet50,SingleStream,50\n');
    const { out, code } = await run(`import ${join(folder, 'own.csv')} --column device=unit --column benchmark=net --column throughputPerS=rate`);
    expect([code, out]).toEqual([0, 'scenario: column mode\ndevice: column unit\nbenchmark: column net\nthroughputPerS: column rate\na: resnet50\n']);
  });

  test('takes one text for every row, and writes sections of a scenario file', async () => {
    write('plain.csv', 'model,fps,watt,idle\nresnet50,50,8.5,3\n');
    const { out, code } = await run(`import ${join(folder, 'plain.csv')} --column device==board --column scenario==SingleStream --yaml`);
    expect(code).toBe(0);
    expect(out).toContain('power: 8.5 W');
    expect(out).toContain('idle: 3 W');
    expect((await run(`import ${join(folder, 'plain.csv')}`)).err).toContain('model, fps, watt, idle');
  });
});
