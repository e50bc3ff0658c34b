import * as caveat from './caveats';
import { type CsvRow, numberIn, requiredNumber } from '../../sim-core/index';
import type { DataFolder } from './data-folder';
import { numbersOf, type FileNumber, type GeneratedFile } from './generated-file';
import { measuredSystems, type MeasuredSystem } from './measured-systems';

const powerFile = 'mlperf/inference_power.csv';
const idleFile = 'mlperf/inference_idle.csv';
const scenarioOrder = ['SingleStream', 'MultiStream', 'Server', 'Offline'];

/** One profile per measured system, made from every natively run, distinct result of its entry. */
export function deviceProfiles(folder: DataFolder): readonly GeneratedFile[] {
  const results = folder.rows(powerFile);
  const idles = folder.rows(idleFile);
  return measuredSystems.map((system) => ({
    path: `devices/${system.id}.json`,
    content: profileOf(system, results.filter((row) => isOf(system, row)), idles.find((row) => isOf(system, row))),
    madeFrom: [powerFile, idleFile],
  }));
}

const isOf = (system: MeasuredSystem, row: CsvRow): boolean =>
  row['round'] === system.round && row['division'] === system.division && row['system_id'] === system.entry;

/** Inferred rows repeat another scenario's log, duplicates another run: neither is a measurement of its own. */
const isOwnMeasurement = (row: CsvRow): boolean => row['inferred_from'] === '' && row['duplicate_of'] === '';

function profileOf(system: MeasuredSystem, all: readonly CsvRow[], idle: CsvRow | undefined): unknown {
  const rows = all.filter(isOwnMeasurement);
  const first = rows[0];
  if (first === undefined || idle === undefined) throw new Error(`no results of ${system.round} ${system.entry}`);
  return {
    id: system.id,
    name: system.name,
    maker: system.maker,
    role: system.role,
    round: system.round,
    division: system.division,
    submitter: first['submitter'],
    entry: system.entry,
    powerScope: system.withoutWatts === true ? 'none' : 'wall',
    idlePowerW: system.withoutWatts === true ? undefined : idlePower(idle),
    benchmarks: benchmarksOf(system, rows),
    aliases: aliasesOf(all, rows),
    untuned: system.untuned,
    facts: {},
    comparable: system.comparable ?? true,
    caveats: system.withoutWatts === true ? system.caveats : [...system.caveats, caveat.idleIsEstimate],
    sources: sourcesOf(system, rows, idle),
  };
}

function idlePower(idle: CsvRow): FileNumber {
  const value = requiredNumber(idle, 'idle_w_est');
  const seen = ['idle_pre_w_min', 'idle_pre_w_max', 'idle_tail_w_median'].flatMap((column) => numberIn(idle, column) ?? []);
  return numbersOf('idle', 'derived')(value, 'W', [Math.min(value, ...seen), Math.max(value, ...seen)]);
}

function benchmarksOf(system: MeasuredSystem, rows: readonly CsvRow[]): unknown {
  const names = [...new Set(rows.map((row) => row['benchmark']!))].sort();
  return Object.fromEntries(names.map((name) => [name, { points: pointsOf(system, rows.filter((row) => row['benchmark'] === name)) }]));
}

/** Benchmarks that have no run of their own: their rows repeat the runs of another, mostly the stricter accuracy target. */
function aliasesOf(all: readonly CsvRow[], own: readonly CsvRow[]): Readonly<Record<string, string>> | undefined {
  const measured = new Set(own.map((row) => row['benchmark']!));
  const repeated = all.filter((row) => !measured.has(row['benchmark']!) && row['duplicate_of'] !== '');
  const aliases = repeated.flatMap((row) => {
    const original = [...measured].find((benchmark) => row['duplicate_of']!.includes(`/${benchmark}/`));
    return original === undefined ? [] : [[row['benchmark']!, original] as const];
  });
  return aliases.length === 0 ? undefined : Object.fromEntries(aliases.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function pointsOf(system: MeasuredSystem, rows: readonly CsvRow[]): readonly unknown[] {
  const rank = (row: CsvRow): number => scenarioOrder.indexOf(row['scenario']!);
  return [...rows].sort((a, b) => rank(a) - rank(b)).map((row) => pointOf(system, row));
}

const nanosecondsPerMillisecond = 1e6;

function pointOf(system: MeasuredSystem, row: CsvRow): unknown {
  const number = numbersOf(sourceKey(row), 'measured-mlperf');
  const latency = (column: string): FileNumber | undefined => {
    const nanoseconds = row['scenario'] === 'Offline' ? undefined : numberIn(row, column);
    return nanoseconds === undefined ? undefined : number(nanoseconds / nanosecondsPerMillisecond, 'ms');
  };
  const tokensPerS = numberIn(row, 'metric_unit' in row && row['metric_unit'] === 'tokens/s' ? 'tokens_per_s' : 'absent');
  return {
    scenario: row['scenario'],
    throughputPerS: number(requiredNumber(row, 'throughput_samples_per_s'), '1/s'),
    powerW: system.withoutWatts === true ? undefined : number(requiredNumber(row, 'avg_system_w'), 'W'),
    tokensPerS: tokensPerS === undefined ? undefined : number(tokensPerS, 'tokens/s'),
    latencyMeanMs: latency('lat_mean_ns'),
    latencyP50Ms: latency('lat_p50_ns'),
    latencyP90Ms: latency('lat_p90_ns'),
    latencyP99Ms: latency('lat_p99_ns'),
    samplesPerQuery: row['scenario'] === 'MultiStream' ? requiredNumber(row, 'samples_per_query') : 1,
    precision: row['weight_data_types'] || undefined,
    note: [row['note'], row['caution']].filter(Boolean).join('; ') || undefined,
  };
}

const sourceKey = (row: CsvRow): string => `${row['benchmark']!}/${row['scenario']!}`;

function sourcesOf(system: MeasuredSystem, rows: readonly CsvRow[], idle: CsvRow): unknown {
  const entry = `MLPerf Inference ${system.round} ${system.division}, ${rows[0]!['submitter']!}, ${system.entry}`;
  const runs = rows.map((row) => [
    sourceKey(row),
    {
      title: `${entry}, ${row['benchmark']!} ${row['scenario']!} (${row['source_kind']!})`,
      location: `https://github.com/${row['repo']!}, ${row['path']!}`,
      edition: `commit ${row['commit']!}`,
    },
  ] as const);
  const idleSource = {
    title: `${entry}: idle estimate, derived, not verified by MLCommons (${idle['idle_rule']!}; ${idle['idle_pre_samples']!} samples; ${idle['quality']!})`,
    location: `https://github.com/${rows[0]!['repo']!}, ${system.division}/${rows[0]!['submitter']!}/results/${system.entry}`,
    edition: `commit ${rows[0]!['commit']!}`,
  };
  const byKey = Object.fromEntries([...runs].sort(([a], [b]) => (a < b ? -1 : 1)));
  return system.withoutWatts === true ? byKey : { idle: idleSource, ...byKey };
}
