/** Text of every file of the imported folder by its path inside it, with forward slashes. */
export type FolderFiles = ReadonlyMap<string, string>;

/** Where one run lies, read from its path. Parts above the given folder are unknown and stay empty. */
export interface RunFolder {
  readonly folder: string;
  readonly division: string;
  readonly submitter: string;
  readonly system: string;
  readonly benchmark: string;
  /** Scenario of the folder name; empty for MLPerf Tiny. */
  readonly scenario: string;
  /** Folder of the submitter, which holds `results` and `systems`; runs of one system share it and the system. */
  readonly root: string;
}

const inferenceLog = /(^|\/)mlperf_log_(summary|detail)\.txt$/;
const tinyLog = /(^|\/)(performance|energy)\/(results|log)\.txt$/;

/** Performance runs of MLPerf Inference: `<system>/<benchmark>/<scenario>/performance/run_<n>`; only the first run counts. */
export function inferenceRunFolders(files: FolderFiles): readonly RunFolder[] {
  const folders = [...files.keys()].filter((path) => inferenceLog.test(path)).map(parentOf);
  return distinct(folders).filter(isFirstPerformanceRun).map((folder) => locate(folder, partsOf(folder).slice(0, -2)));
}

/** Benchmarks of MLPerf Tiny: `<system>/<benchmark>/performance` and beside it, where metered, `energy`. */
export function tinyRunFolders(files: FolderFiles): readonly RunFolder[] {
  const folders = [...files.keys()].filter((path) => tinyLog.test(path)).map((path) => parentOf(parentOf(path)));
  return distinct(folders).map((folder) => locate(folder, [...partsOf(folder), '']));
}

/** `performance/run_1` of the submission; ranging and accuracy runs are not measurements of the result. */
function isFirstPerformanceRun(folder: string): boolean {
  const [kind, run] = partsOf(folder).slice(-2);
  return kind === 'performance' && run === 'run_1';
}

function locate(folder: string, parts: readonly string[]): RunFolder {
  const [system = '', benchmark = '', scenario = ''] = parts.slice(-3);
  const above = parts.slice(0, -3);
  const results = above.lastIndexOf('results');
  const isSubmission = results !== -1;
  const systemParts = isSubmission ? [...above.slice(results + 1), system] : [system];
  return {
    folder,
    division: isSubmission ? (above[results - 2] ?? '') : '',
    submitter: isSubmission ? (above[results - 1] ?? '') : '',
    system: systemParts.join('/'),
    benchmark,
    scenario,
    root: above.slice(0, isSubmission ? results : above.length).join('/'),
  };
}

const partsOf = (path: string): readonly string[] => path.split('/');
const parentOf = (path: string): string => partsOf(path).slice(0, -1).join('/');
const distinct = (folders: readonly string[]): readonly string[] => [...new Set(folders)].sort();

/** Content of the system description beside the results, wherever the submission keeps it; undefined without one. */
export function systemDescription(files: FolderFiles, run: RunFolder): { readonly file: string; readonly text: string } | undefined {
  const name = `systems/${partsOf(run.system).at(-1)!}.json`;
  const beside = run.root === '' ? name : `${run.root}/${name}`;
  const file = files.has(beside) ? beside : [...files.keys()].filter((path) => path.startsWith(run.root) && path.endsWith(`/${name}`)).sort()[0];
  return file === undefined ? undefined : { file, text: files.get(file)! };
}
