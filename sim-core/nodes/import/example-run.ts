/** What an example run should contain; every text is made here and belongs to no real submission. */
export interface ExampleRun {
  readonly scenario?: string;
  readonly begin?: string;
  readonly end?: string;
  /** Lines of the detail log beyond begin and end: key and value. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  readonly watts?: (second: number) => number;
  /** Seconds since midnight of the power samples. */
  readonly seconds?: readonly number[];
}

const seconds = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const clock = (second: number): string => [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** One line of a detail log as loadgen writes it. */
export const logLine = (key: string, value: unknown): string =>
  `:::MLLOG ${JSON.stringify({ key, value, time_ms: 0.1, namespace: 'mlperf::logging', event_type: 'POINT_IN_TIME', metadata: { is_error: false } })}`;

const streamFacts = {
  loadgen_version: '3.0 @ abcdef',
  effective_test_mode: 'PerformanceOnly',
  effective_samples_per_query: 1,
  result_validity: 'VALID',
  result_query_count: 6000,
  result_mean_latency_ns: 9_000_000,
  'result_50.00_percentile_latency_ns': 8_500_000,
  'result_90.00_percentile_latency_ns': 9_500_000,
  'result_99.00_percentile_latency_ns': 12_000_000,
};

export function exampleDetailLog(run: ExampleRun = {}): string {
  const facts = { ...streamFacts, effective_scenario: run.scenario ?? 'SingleStream', ...run.facts };
  const window = [logLine('power_begin', run.begin ?? '03-05-2024 10:01:00.000'), logLine('power_end', run.end ?? '03-05-2024 10:02:00.000')];
  return [...Object.entries(facts).map(([key, value]) => logLine(key, value)), 'print of the system under test', ...window, ''].join('\n');
}

/** A second-by-second power log from 10:00:30 to 10:02:30: 5 W before and after the minute of load, 20 W in it. */
export function examplePowerLog(run: ExampleRun = {}): string {
  const loaded = (second: number): boolean => second > 36_060 && second < 36_120;
  const watts = run.watts ?? ((second) => (loaded(second) ? 20 : 5));
  const lines = (run.seconds ?? seconds(36_030, 36_150)).map((second) => `Time,03-05-2024 ${clock(second)}.000,Watts,${watts(second).toFixed(6)},Volts,100.1,Amps,0.2,PF,0.99,Mark,example`);
  return [...lines, ''].join('\n');
}

export const exampleFolder = 'closed/Acme/results/box/resnet50/SingleStream/performance/run_1';

/** A folder with one metered run and its system description. */
export function exampleFiles(run: ExampleRun = {}): Map<string, string> {
  return new Map([
    [`${exampleFolder}/mlperf_log_detail.txt`, exampleDetailLog(run)],
    [`${exampleFolder}/mlperf_log_summary.txt`, 'Scenario : SingleStream\nMode     : PerformanceOnly\nResult is : VALID\nMean latency (ns)                : 9000000\n'],
    [`${exampleFolder}/spl.txt`, examplePowerLog(run)],
    ['closed/Acme/systems/box.json', JSON.stringify({ system_name: 'Acme Box', submitter: 'Acme', division: 'closed', system_type: 'edge' })],
  ]);
}

const rule = '00010.000 ulp-ml: ---------';

/** A folder with one task of MLPerf Tiny, in the form of its first rounds. */
export function exampleTinyFiles(): Map<string, string> {
  const folder = 'closed/Acme/results/mote/kws';
  const power = [1, 2, 3].map((window) => `00010.000 ulp-ml:   Power        :   ${String(9_990 + 5 * window)}.000 uW`);
  const metered = [...power, rule, '00010.000 ulp-ml: Median energy cost is 500.000 uJ/inf.', '00010.000 ulp-ml: Median throughput is 20.000 inf./sec.'];
  return new Map([
    [`${folder}/performance/results.txt`, `${rule}\n00010.000 ulp-mlperf: Runtime requirements have been met.\n00010.000 ulp-mlperf: Median throughput is     25.000 inf./sec.\n`],
    [`${folder}/energy/results.txt`, metered.join('\n')],
    ['closed/Acme/systems/mote.json', JSON.stringify({ Submitter: 'Acme', Division: 'Closed', 'Board Name': 'Acme Mote' })],
  ]);
}
