import { parseCsv, type CsvRow } from '../../foundation/csv';
import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import type { DeviceProfile, MeasuredPoint, ScenarioName } from '../device-profile';
import { problemAt } from './import-problems';
import { idOf } from './imported-profile';

/** Column names of the user's file by their meaning; `=text` stands for that text in every row. Idle watts stand in every row of a device or in its first. */
export interface MeasurementColumns {
  readonly device: string;
  readonly benchmark: string;
  readonly scenario: string;
  readonly throughputPerS: string;
  readonly powerW?: string;
  readonly idlePowerW?: string;
  readonly latencyMeanMs?: string;
  readonly latencyP50Ms?: string;
  readonly latencyP99Ms?: string;
}

type Meaning = keyof MeasurementColumns;

/** Words that name a column in the files of power meters and benchmark scripts, tried in order. */
const usualWords: Readonly<Record<Meaning, RegExp>> = {
  device: /device|system|board|機器|装置/i,
  benchmark: /benchmark|model|network|モデル|ベンチ/i,
  scenario: /scenario|mode|batch|シナリオ/i,
  idlePowerW: /idle|待機/i,
  throughputPerS: /throughput|inf.*\/?s|fps|samples|推論|スループット/i,
  powerW: /watt|power|^w$|電力/i,
  latencyP50Ms: /p50|median|50/i,
  latencyP99Ms: /p99|99/i,
  latencyMeanMs: /latency|ms|遅延/i,
};

const needed: readonly Meaning[] = ['device', 'benchmark', 'scenario', 'throughputPerS'];

/** What each column of a file most likely means: the first offer of a wizard. No column is offered twice. */
export function proposeColumns(csv: string): Partial<MeasurementColumns> {
  const names = (csv.split(/\r?\n/, 1)[0] ?? '').split(',').map((name) => name.trim().replace(/^"|"$/g, ''));
  const taken = new Set<string>();
  const offers = (Object.keys(usualWords) as Meaning[]).flatMap((meaning): readonly (readonly [Meaning, string])[] => {
    const name = names.find((candidate) => !taken.has(candidate) && usualWords[meaning].test(candidate));
    if (name === undefined) return [];
    taken.add(name);
    return [[meaning, name]];
  });
  return Object.fromEntries(offers);
}

/**
 * Profiles from the user's own measurements, one row per measured point. Numbers become `measured-independent` with the
 * file as source. Any wrong row is a problem with its line, and then nothing at all is imported.
 */
export function importMeasurements(file: string, csv: string, columns: Partial<MeasurementColumns>): Outcome<readonly DeviceProfile[]> {
  const rows = withConstants(parseCsv(csv), columns);
  const absent = needed.filter((meaning) => columns[meaning] === undefined || !(columns[meaning] in (rows[0] ?? {})));
  if (absent.length > 0) return fail(...absent.map((meaning) => columnMissing(file, meaning, Object.keys(rows[0] ?? {}))));
  const chosen = columns as MeasurementColumns;
  const problems = rows.flatMap((row, index) => rowProblems({ file, line: index + 2 }, row, chosen));
  if (problems.length > 0) return fail(...problems);
  const devices = [...new Set(rows.map((row) => row[chosen.device]!))];
  return succeed(devices.map((device) => profileOf(file, device, rows.filter((row) => row[chosen.device] === device), chosen)));
}

/** A meaning that is the same for the whole file becomes a column of that name. */
const withConstants = (rows: readonly CsvRow[], columns: Partial<MeasurementColumns>): readonly CsvRow[] => {
  const constants = Object.fromEntries(Object.values(columns).filter((name) => name?.startsWith('=')).map((name) => [name, name.slice(1)]));
  return rows.map((row) => ({ ...row, ...constants }));
};

const scenarioNames: readonly ScenarioName[] = ['SingleStream', 'MultiStream', 'Server', 'Offline'];
const scenarioOf = (text: string): ScenarioName | undefined => scenarioNames.find((name) => name.toLowerCase() === text.toLowerCase().replace(/[\s_-]/g, ''));
const numericMeanings = ['throughputPerS', 'powerW', 'idlePowerW', 'latencyMeanMs', 'latencyP50Ms', 'latencyP99Ms'] as const;

function rowProblems(place: { readonly file: string; readonly line: number }, row: CsvRow, columns: MeasurementColumns): readonly Problem[] {
  const cell = (meaning: Meaning): string => (columns[meaning] === undefined ? '' : (row[columns[meaning]] ?? ''));
  const empty = (['device', 'benchmark', 'throughputPerS'] as const).filter((meaning) => cell(meaning) === '');
  const wrong = numericMeanings.filter((meaning) => cell(meaning) !== '' && !(Number(cell(meaning)) > 0));
  const numbers = [...empty, ...wrong].map((meaning) => cellWrong(place, columns[meaning]!, cell(meaning)));
  return scenarioOf(cell('scenario')) === undefined ? [...numbers, scenarioWrong(place, cell('scenario'))] : numbers;
}

function profileOf(file: string, device: string, rows: readonly CsvRow[], columns: MeasurementColumns): DeviceProfile {
  const idle = columns.idlePowerW === undefined ? undefined : rows.map((row) => row[columns.idlePowerW!]).find((text) => text !== undefined && text !== '');
  const benchmarks = [...new Set(rows.map((row) => row[columns.benchmark]!))].sort();
  return {
    id: idOf(device),
    name: { en: device, ja: device },
    maker: 'own measurement',
    role: 'edge',
    round: 'none',
    division: 'none',
    submitter: 'own measurement',
    entry: device,
    powerScope: columns.powerW === undefined ? 'none' : 'wall',
    ...(idle === undefined ? {} : { idlePowerW: measured(Number(idle), 'W') }),
    benchmarks: Object.fromEntries(benchmarks.map((name) => [name, { points: rows.filter((row) => row[columns.benchmark] === name).map((row) => pointOf(row, columns)) }])),
    facts: {},
    comparable: false,
    caveats: [{ en: 'Own measurement: network, precision and metering are not those of MLPerf.', ja: '独自の測定です。ネットワーク・精度・計測方法は MLPerf と異なります。' }],
    sources: { file: { title: 'Own measurements', location: file } },
  };
}

const measured = <Unit extends string>(value: number, unit: Unit) => ({ value, unit, kind: 'measured-independent' as const, source: 'file' });

function pointOf(row: CsvRow, columns: MeasurementColumns): MeasuredPoint {
  const scenario = scenarioOf(row[columns.scenario]!)!;
  const given = (meaning: (typeof numericMeanings)[number], unit: string) => {
    const text = columns[meaning] === undefined ? '' : (row[columns[meaning]] ?? '');
    return text === '' ? {} : { [meaning]: measured(Number(text), unit) };
  };
  return {
    scenario,
    throughputPerS: measured(Number(row[columns.throughputPerS]), '1/s'),
    ...given('powerW', 'W'),
    ...given('latencyMeanMs', 'ms'),
    ...given('latencyP50Ms', 'ms'),
    ...given('latencyP99Ms', 'ms'),
    samplesPerQuery: scenario === 'MultiStream' ? 8 : 1,
  };
}

const columnMissing = (file: string, meaning: Meaning, known: readonly string[]): Problem =>
  problemAt({ file, line: 1 }, {
    code: 'import.column-missing',
    expected: { en: `a column for ${meaning}`, ja: `${meaning} の列` },
    found: { en: `columns ${known.join(', ')}`, ja: `列 ${known.join('、')}` },
    remedy: { en: `Say which column it is with --column ${meaning}=NAME, or --column ${meaning}==TEXT for every row.`, ja: `--column ${meaning}=列名、または全行に同じ値なら --column ${meaning}==値 と指定してください。` },
  });

const cellWrong = (place: { readonly file: string; readonly line: number }, column: string, found: string): Problem =>
  problemAt(place, {
    code: 'import.cell-wrong',
    expected: { en: `a number above zero, or a name, in ${column}`, ja: `${column} に正の数値または名称` },
    found: { en: found === '' ? 'an empty cell' : found, ja: found === '' ? '空のセル' : found },
    remedy: { en: 'Mend the cell or leave the row out.', ja: 'セルを修正するか、行を除いてください。' },
  });

const scenarioWrong = (place: { readonly file: string; readonly line: number }, found: string): Problem =>
  problemAt(place, {
    code: 'import.scenario-wrong',
    expected: { en: scenarioNames.join(', '), ja: scenarioNames.join('、') },
    found: { en: found === '' ? 'an empty cell' : found, ja: found === '' ? '空のセル' : found },
    remedy: { en: 'SingleStream is one by one, Offline everything at once.', ja: 'SingleStream は逐次、Offline は一括処理です。' },
  });
