import { describe, expect, it } from 'vitest';
import { deviceProfileSchema, type DeviceProfile } from '../device-profile';
import { exampleDetailLog, exampleFiles, exampleFolder, examplePowerLog, exampleTinyFiles, logLine, type ExampleRun } from './example-run';
import { importDevices, type DeviceImport, type ImportRow } from './import-devices';

function imported(files: ReadonlyMap<string, string>): DeviceImport {
  const outcome = importDevices(files);
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.code).join());
  return outcome.value;
}

const onlyRow = (files: ReadonlyMap<string, string>): ImportRow => imported(files).rows[0]!;
const codes = (row: ImportRow): readonly string[] => row.problems.map((problem) => problem.code);
const refusal = (files: ReadonlyMap<string, string>): readonly string[] => {
  const outcome = imported(files);
  expect(outcome.profiles).toEqual([]);
  expect(outcome.rows[0]!.status).toBe('refused');
  return codes(outcome.rows[0]!);
};
const withFile = (path: string, text: string | undefined, run: ExampleRun = {}): Map<string, string> => {
  const files = exampleFiles(run);
  if (text === undefined) files.delete(path);
  else files.set(path, text);
  return files;
};
const detail = `${exampleFolder}/mlperf_log_detail.txt`;
const power = `${exampleFolder}/spl.txt`;

describe('a metered SingleStream run', () => {
  it('has watts between power_begin and power_end, and joules of the whole window per query', () => {
    const row = onlyRow(exampleFiles());
    expect(row).toMatchObject({ status: 'imported', system: 'box', benchmark: 'resnet50', scenario: 'SingleStream', powerW: 20, powerSamples: 59, throughputPerS: 100 });
    expect(row.energyPerQueryJ).toBeCloseTo((20 * 60) / 6000, 12);
  });

  it('becomes a profile that keeps its schema, with idle from the seconds before the load', () => {
    const profile = imported(exampleFiles()).profiles[0]!;
    expect(deviceProfileSchema.safeParse(profile).error).toBeUndefined();
    expect(profile).toMatchObject({ id: 'box', name: { en: 'Acme Box' }, round: 'v3.0', division: 'closed', role: 'edge', idlePowerW: { value: 5, kind: 'derived' } });
    expect(profile.benchmarks['resnet50']!.points[0]).toMatchObject({ latencyP50Ms: { value: 8.5 }, latencyP99Ms: { value: 12 }, powerW: { value: 20, kind: 'measured-mlperf' } });
  });

  it('ignores failed readings, as the submission checker does', () => {
    expect(onlyRow(exampleFiles({ watts: (second) => (second % 2 === 0 ? -1 : 30) }))).toMatchObject({ powerW: 30, powerSamples: 30 });
  });

  it('ignores readings that the analyser left empty or marked as failed', () => {
    const gaps = examplePowerLog().replace('Watts,20.000000', 'Watts,').replace('Watts,20.000000', 'Watts,NaN');
    expect(onlyRow(withFile(power, gaps))).toMatchObject({ status: 'imported', powerW: 20, powerSamples: 57 });
  });

  it('counts queries from their rate where the first rounds did not log them', () => {
    const old = exampleDetailLog({ facts: { result_qps_with_loadgen_overhead: 100 } }).split('\n').filter((line) => !line.includes('result_query_count')).join('\n');
    const row = onlyRow(withFile(detail, old));
    expect(row.throughputPerS).toBe(100);
    expect(row.energyPerQueryJ).toBeCloseTo(0.2, 12);
  });

  it('may come with the line ends of another system', () => {
    const files = new Map([...exampleFiles()].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
    expect(onlyRow(files)).toMatchObject({ status: 'imported', powerW: 20, powerSamples: 59 });
  });

  it('may have its last power line cut off, which is said', () => {
    const row = onlyRow(withFile(power, examplePowerLog().trimEnd().slice(0, -80)));
    expect(row).toMatchObject({ status: 'imported', powerW: 20 });
    expect(row.problems).toMatchObject([{ code: 'import.line-unreadable', severity: 'warning', line: 121 }]);
  });

  it('is read with times in ISO form as well', () => {
    const iso = { begin: '2024-03-05T10:01:00.000Z', end: '2024-03-05T10:02:00.000Z' };
    expect(onlyRow(exampleFiles(iso))).toMatchObject({ status: 'imported', powerW: 20 });
  });
});

describe('other scenarios', () => {
  const folder = (name: string): string => exampleFolder.replace('SingleStream', name);
  const filesOf = (name: string, facts: ExampleRun['facts']): Map<string, string> =>
    new Map([
      [`${folder(name)}/mlperf_log_detail.txt`, exampleDetailLog({ scenario: name === 'offline' ? 'Offline' : name, ...(facts === undefined ? {} : { facts }) })],
      [`${folder(name)}/spl.txt`, examplePowerLog()],
    ]);

  it('count eight samples a query in MultiStream', () => {
    expect(onlyRow(filesOf('MultiStream', { effective_samples_per_query: 8 }))).toMatchObject({ throughputPerS: 800, energyPerQueryJ: 0.2 });
  });

  it('take the stated rate of Offline, in folders with a small letter too, and leave out its latency', () => {
    const files = filesOf('offline', { result_samples_per_second: 400, effective_samples_per_query: 24_000, result_query_count: 1 });
    expect(onlyRow(files)).toMatchObject({ status: 'imported', throughputPerS: 400 });
    expect(onlyRow(files).energyPerQueryJ).toBeCloseTo(20 / 400, 12);
    expect(imported(files).profiles[0]!.benchmarks['resnet50']!.points[0]).not.toHaveProperty('latencyMeanMs');
  });

  it('take the completed rate of Server from v4.0 on and the scheduled one before', () => {
    expect(onlyRow(filesOf('Server', { result_scheduled_samples_per_sec: 90 })).throughputPerS).toBe(90);
    expect(onlyRow(filesOf('Server', { result_scheduled_samples_per_sec: 90, result_completed_samples_per_sec: 88 })).throughputPerS).toBe(88);
  });

  it('are told when their log belongs to another scenario', () => {
    expect(codes(onlyRow(new Map([[`${folder('Offline')}/mlperf_log_detail.txt`, exampleDetailLog()]])))).toEqual(['import.logs-disagree']);
  });

  it('work without power, and then without watts', () => {
    const row = onlyRow(withFile(power, undefined, { facts: { result_qps_with_loadgen_overhead: 99 } }));
    expect(row).toMatchObject({ status: 'imported', throughputPerS: 99 });
    expect(row).not.toHaveProperty('powerW');
  });
});

describe('a run that must not come in', () => {
  it('is invalid, or measures accuracy', () => {
    expect(refusal(exampleFiles({ facts: { result_validity: 'INVALID' } }))).toEqual(['import.run-invalid']);
    expect(refusal(exampleFiles({ facts: { effective_test_mode: 'AccuracyOnly' } }))).toEqual(['import.run-invalid']);
  });

  it('has a truncated detail log: the cut line and the missing result are named', () => {
    const cut = exampleDetailLog().split('\n').slice(0, 3).join('\n') + '\n' + logLine('result_validity', 'VALID').slice(0, 40);
    const row = onlyRow(withFile(detail, cut));
    expect(row.status).toBe('refused');
    expect(row.problems).toMatchObject([{ code: 'import.log-truncated', file: detail }, { code: 'import.line-unreadable', line: 4 }]);
  });

  it('has no detail log at all', () => {
    expect(refusal(withFile(detail, undefined))).toEqual(['import.file-missing']);
  });

  it('has power but no window', () => {
    expect(refusal(withFile(detail, exampleDetailLog().replaceAll('power_end', 'power_over')))).toEqual(['import.power-window-missing']);
  });

  it('has a power log of another time, or one that ends too soon', () => {
    expect(refusal(exampleFiles({ begin: '03-05-2024 19:01:00.000', end: '03-05-2024 19:02:00.000' }))).toEqual(['import.power-not-in-window']);
    expect(refusal(withFile(power, examplePowerLog().split('\n').slice(0, 60).join('\n')))).toEqual(['import.power-not-in-window']);
    expect(refusal(withFile(power, ''))).toEqual(['import.power-not-in-window']);
  });

  it('has a clock that jumps back or far ahead, with the line where it does', () => {
    const back = [...Array.from({ length: 70 }, (_, index) => 36_030 + index), ...Array.from({ length: 70 }, (_, index) => 36_080 + index)];
    const ahead = [...Array.from({ length: 50 }, (_, index) => 36_030 + index), ...Array.from({ length: 50 }, (_, index) => 36_105 + index)];
    for (const [seconds, line] of [[back, 71], [ahead, 51]] as const) {
      const row = onlyRow(exampleFiles({ seconds }));
      expect(row).toMatchObject({ status: 'refused', problems: [{ code: 'import.clock-jump', file: power, line }] });
    }
  });

  it('has an unreadable power line in the middle', () => {
    expect(refusal(withFile(power, examplePowerLog().replace('Watts,20', 'Watts,x')))).toEqual(['import.line-unreadable']);
  });

  it('has two logs that cannot be of one run', () => {
    expect(refusal(exampleFiles({ facts: { result_mean_latency_ns: 9_100_000 } }))).toEqual(['import.logs-disagree']);
  });
});

describe('a whole folder', () => {
  it('keeps good runs when others are refused, row by row', () => {
    const files = new Map([...exampleFiles(), [`${exampleFolder.replace('resnet50', 'bert-99')}/mlperf_log_detail.txt`, exampleDetailLog({ facts: { result_validity: 'INVALID' } })]]);
    const outcome = imported(files);
    expect(outcome.rows.map((row) => [row.benchmark, row.status])).toEqual([['bert-99', 'refused'], ['resnet50', 'imported']]);
    expect(Object.keys(outcome.profiles[0]!.benchmarks)).toEqual(['resnet50']);
  });

  it('passes over ranging, accuracy and later runs', () => {
    const files = exampleFiles();
    for (const other of ['ranging', 'run_2']) files.set(`${exampleFolder.replace('run_1', other)}/mlperf_log_detail.txt`, exampleDetailLog());
    expect(imported(files).rows).toHaveLength(1);
  });

  it('gives the same entry of two rounds two profiles', () => {
    const twice = [...exampleFiles()].flatMap(([path, text]) => [[`v3.0/${path}`, text], [`v3.1/${path}`, text.replace('3.0 @', '3.1 @')]] as const);
    expect(imported(new Map(twice)).profiles.map((profile: DeviceProfile) => profile.id)).toEqual(['box-v3-0', 'box-v3-1']);
  });

  it('warns when a system is not described, and refuses a folder without runs', () => {
    const outcome = importDevices(withFile('closed/Acme/systems/box.json', undefined));
    expect(outcome).toMatchObject({ ok: true, warnings: [{ code: 'import.system-unknown' }] });
    const broken = importDevices(withFile('closed/Acme/systems/box.json', '{ "system_name": '));
    expect(broken).toMatchObject({ ok: true, warnings: [{ code: 'import.line-unreadable' }] });
    expect(importDevices(new Map([['notes.txt', 'nothing']]))).toMatchObject({ ok: false, problems: [{ code: 'import.no-runs' }] });
  });
});

describe('MLPerf Tiny', () => {
  it('takes the printed medians, and the supply watts of the energy run', () => {
    const outcome = imported(exampleTinyFiles());
    expect(outcome.rows[0]).toMatchObject({ status: 'imported', throughputPerS: 25, powerW: 0.01, energyPerQueryJ: 0.0005 });
    expect(deviceProfileSchema.safeParse(outcome.profiles[0]).error).toBeUndefined();
    expect(outcome.profiles[0]).toMatchObject({ id: 'mote', name: { en: 'Acme Mote' }, role: 'microcontroller', powerScope: 'supply' });
    expect(outcome.profiles[0]!.benchmarks['tiny-keyword-spotting']!.points[0]).toMatchObject({ energyPerInferenceUj: { value: 500 }, latencyMeanMs: { value: 40 } });
  });

  it('charges a streaming task its mean power over the period', () => {
    const folder = 'closed/Acme/results/mote/sww';
    const files = new Map([[`${folder}/energy/results.txt`, '  Power         : 3.9752 mW.\nAverage period: 0.03207 s\nEstimated throughput: 51.44 inf./sec.\n']]);
    expect(onlyRow(files).energyPerQueryJ).toBeCloseTo(127.485e-6, 9);
  });

  it('refuses unmet runtime rules, missing throughput and missing energy', () => {
    const change = (path: string, from: string, to: string): Map<string, string> => {
      const files = exampleTinyFiles();
      const full = `closed/Acme/results/mote/kws/${path}/results.txt`;
      return files.set(full, files.get(full)!.replace(from, to));
    };
    expect(refusal(change('performance', 'have been met', 'have NOT been met'))).toEqual(['import.run-invalid']);
    expect(refusal(change('energy', 'Median energy', 'Median cost'))).toEqual(['import.log-truncated']);
    const bare = exampleTinyFiles();
    bare.set('closed/Acme/results/mote/kws/performance/results.txt', '').delete('closed/Acme/results/mote/kws/energy/results.txt');
    expect(refusal(bare)).toEqual(['import.log-truncated']);
  });
});
