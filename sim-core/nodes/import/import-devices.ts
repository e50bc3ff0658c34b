import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import type { DeviceProfile } from '../device-profile';
import { problemAt, unreadableLine } from './import-problems';
import { idOf, importedProfile, type AcceptedRun, type SystemFacts } from './imported-profile';
import { readInferenceRun } from './inference-run';
import { inferenceRunFolders, systemDescription, tinyRunFolders, type FolderFiles, type RunFolder } from './run-folders';
import { readTinyRun } from './tiny-run';

/** What became of one run of the folder. A refused run leaves nothing in any profile. */
export interface ImportRow {
  readonly folder: string;
  readonly system: string;
  readonly benchmark: string;
  readonly scenario: string;
  readonly status: 'imported' | 'refused';
  readonly problems: readonly Problem[];
  readonly throughputPerS?: number;
  readonly powerW?: number;
  readonly powerSamples?: number;
  readonly energyPerQueryJ?: number;
}

export interface DeviceImport {
  readonly profiles: readonly DeviceProfile[];
  readonly rows: readonly ImportRow[];
}

/**
 * Profiles from a folder of MLPerf Inference (v1.0 to v5.1) or MLPerf Tiny (v0.7 to v1.3) results, given as texts by path.
 * Every run is a row: imported with its figures, or refused with every reason. Refuses a folder without any run.
 */
export function importDevices(files: FolderFiles): Outcome<DeviceImport> {
  const inference = inferenceRunFolders(files).map((run) => readRow(run, readInferenceRun(files, run), (value) => ({ folder: run, inference: value })));
  const tiny = tinyRunFolders(files).map((run) => readRow(run, readTinyRun(files, run), (value) => ({ folder: run, tiny: value })));
  const results = [...inference, ...tiny];
  if (results.length === 0) return fail(noRuns());
  const accepted = results.flatMap((result) => result.accepted ?? []);
  const systems = bySystem(accepted).map((runs) => ({ runs, ...describe(files, runs[0]!.folder) }));
  const profiles = withDistinctIds(systems.map(({ facts, runs }) => importedProfile(facts, runs)));
  return succeed({ profiles, rows: results.map((result) => result.row) }, systems.flatMap((system) => system.problems));
}

/** Runs of one system of one submission; the same system of another round is another profile. */
function bySystem(accepted: readonly AcceptedRun[]): readonly (readonly AcceptedRun[])[] {
  const keyOf = ({ folder }: AcceptedRun): string => `${folder.root} ${folder.system}`;
  const keys = [...new Set(accepted.map(keyOf))].sort();
  return keys.map((key) => accepted.filter((run) => keyOf(run) === key));
}

/** Ids that occur twice get the round and, if need be, a number. */
function withDistinctIds(profiles: readonly DeviceProfile[]): readonly DeviceProfile[] {
  const taken = new Set<string>();
  return profiles.map((profile) => {
    const isAlone = profiles.filter((other) => other.id === profile.id).length === 1;
    const id = freeId(isAlone ? profile.id : `${profile.id}-${idOf(profile.round)}`, taken);
    taken.add(id);
    return { ...profile, id };
  });
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${String(count)}`;
  return id;
}

interface RunResult {
  readonly row: ImportRow;
  readonly accepted?: AcceptedRun;
}

function readRow<Value>(run: RunFolder, outcome: Outcome<Value>, accept: (value: Value) => AcceptedRun): RunResult {
  const place = { folder: run.folder, system: run.system, benchmark: run.benchmark, scenario: run.scenario };
  if (!outcome.ok) return { row: { ...place, status: 'refused', problems: outcome.problems } };
  const accepted = accept(outcome.value);
  return { row: { ...place, status: 'imported', problems: outcome.warnings, ...figuresOf(accepted) }, accepted };
}

function figuresOf({ inference, tiny }: AcceptedRun): Partial<ImportRow> {
  if (inference === undefined) {
    const { throughputPerS, powerW, energyPerInferenceUj } = tiny!;
    return { throughputPerS, ...(powerW === undefined ? {} : { powerW }), ...(energyPerInferenceUj === undefined ? {} : { energyPerQueryJ: energyPerInferenceUj * 1e-6 }) };
  }
  const { throughputPerS, power, energyPerQueryJ } = inference;
  if (power === undefined || energyPerQueryJ === undefined) return { throughputPerS };
  return { throughputPerS, powerW: power.meanW, powerSamples: power.samples, energyPerQueryJ };
}

function describe(files: FolderFiles, run: RunFolder): { readonly facts: SystemFacts; readonly problems: readonly Problem[] } {
  const fallback: SystemFacts = { name: run.system, submitter: run.submitter || 'unknown', division: run.division, type: 'edge' };
  const found = systemDescription(files, run);
  if (found === undefined) return { facts: fallback, problems: [noDescription(run)] };
  try {
    return { facts: factsOf(JSON.parse(found.text) as Readonly<Record<string, unknown>>, fallback), problems: [] };
  } catch {
    return { facts: fallback, problems: [unreadableLine({ file: found.file }, found.text.trim(), 'warning')] };
  }
}

/** Field names of Inference are in lower case, those of Tiny begin with a capital. */
function factsOf(json: Readonly<Record<string, unknown>>, fallback: SystemFacts): SystemFacts {
  const text = (...keys: readonly string[]): string | undefined =>
    keys.map((key) => json[key]).find((value): value is string => typeof value === 'string' && value.trim() !== '');
  return {
    name: text('system_name', 'Board Name', 'SoC Name') ?? fallback.name,
    submitter: text('submitter', 'Submitter') ?? fallback.submitter,
    division: (text('division', 'Division') ?? fallback.division).toLowerCase(),
    type: (text('system_type') ?? fallback.type).toLowerCase(),
  };
}

const noRuns = (): Problem =>
  problemAt({ file: '.' }, {
    code: 'import.no-runs',
    expected: {
      en: 'runs such as <system>/<benchmark>/<scenario>/performance/run_1/mlperf_log_detail.txt',
      ja: '<システム>/<ベンチマーク>/<シナリオ>/performance/run_1/mlperf_log_detail.txt のような実行結果',
    },
    found: { en: 'none in this folder', ja: 'このフォルダーにはありません' },
    remedy: { en: 'Give the folder of a submission, or one above it.', ja: '提出結果のフォルダーか、その上位フォルダーを指定してください。' },
  });

const noDescription = (run: RunFolder): Problem =>
  problemAt({ file: `systems/${run.system}.json` }, {
    code: 'import.system-unknown',
    expected: { en: 'a system description beside the results', ja: '結果と同じ提出内のシステム記述' },
    found: { en: 'none; the entry name is used', ja: '見つからないため、エントリー名を使います' },
    remedy: { en: 'Give the folder that also holds `systems`.', ja: '`systems` を含むフォルダーを指定してください。' },
  }, 'warning');
