import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import type { ScenarioName } from '../device-profile';
import { numberOf, parseDetailLog, textOf, type DetailLog } from './detail-log';
import { invalidRun, logsDisagree, missingFigure, missingFile, noPowerWindow, powerNotInWindow } from './import-problems';
import { parseLogTimeMs } from './log-time';
import { parsePowerLog, powerInWindow, type PowerFigures } from './power-log';
import type { FolderFiles, RunFolder } from './run-folders';
import { parseSummaryLog, summaryNumber, type SummaryLog } from './summary-log';

/** Figures of one accepted run. Energy per query exists where power was metered. */
export interface InferenceRun {
  readonly scenario: ScenarioName;
  readonly round: string;
  readonly throughputPerS: number;
  readonly samplesPerQuery: number;
  readonly queries: number;
  readonly power: PowerFigures | undefined;
  readonly energyPerQueryJ: number | undefined;
  readonly tokensPerS: number | undefined;
  readonly latencyMeanMs: number | undefined;
  readonly latencyP50Ms: number | undefined;
  readonly latencyP90Ms: number | undefined;
  readonly latencyP99Ms: number | undefined;
}

interface Logs {
  readonly detailFile: string;
  readonly detail: DetailLog;
  readonly summary: SummaryLog;
}

const scenarioNames: readonly ScenarioName[] = ['SingleStream', 'MultiStream', 'Server', 'Offline'];
const asScenario = (text: string | undefined): ScenarioName | undefined => scenarioNames.find((name) => name.toLowerCase() === text?.toLowerCase().replace(/[ _-]/g, ''));

/** Logs of one run may differ by this much: they print six digits. */
const agreementShare = 0.001;

/**
 * Reads one performance run of MLPerf Inference (v1.0 to v5.1). Watts: mean between power_begin and power_end;
 * energy per query: mean W x window / queries, as the submission checker of MLCommons computes it.
 * Refuses, with every reason: missing or truncated logs, invalid or accuracy runs, a scenario that is not the folder's
 * (the result was inferred from another run), logs that disagree, and power that does not cover its window.
 */
export function readInferenceRun(files: FolderFiles, run: RunFolder): Outcome<InferenceRun> {
  const detailFile = `${run.folder}/mlperf_log_detail.txt`;
  const detailText = files.get(detailFile);
  if (detailText === undefined) return fail(missingFile(run.folder, 'mlperf_log_detail.txt'));
  const detail = parseDetailLog(detailFile, detailText);
  const logs: Logs = { detailFile, detail, summary: parseSummaryLog(files.get(`${run.folder}/mlperf_log_summary.txt`) ?? '') };
  const refusals = [...validityProblems(logs, run), ...agreementProblems(logs)];
  if (refusals.length > 0) return fail(...refusals, ...detail.problems);
  const power = readPower(files, run, logs);
  return power.ok ? figures(logs, run, power) : fail(...power.problems, ...detail.problems);
}

function validityProblems({ detailFile, detail, summary }: Logs, run: RunFolder): readonly Problem[] {
  const mode = textOf(detail, 'effective_test_mode', 'requested_test_mode') ?? summary.get('mode');
  const validity = textOf(detail, 'result_validity');
  const stated = asScenario(textOf(detail, 'effective_scenario', 'requested_scenario') ?? summary.get('scenario'));
  if (mode !== undefined && mode !== 'PerformanceOnly') return [invalidRun(detailFile, mode)];
  if (validity === undefined) return [missingFigure(detailFile, 'result_validity')];
  if (validity !== 'VALID') return [invalidRun(detailFile, `result_validity ${validity}`)];
  if (stated === undefined) return [missingFigure(detailFile, 'effective_scenario')];
  const named = asScenario(run.scenario);
  return named === undefined || named === stated ? [] : [logsDisagree(detailFile, `scenario ${named} (folder)`, `scenario ${stated} (log): inferred from another run`)];
}

function agreementProblems({ detailFile, detail, summary }: Logs): readonly Problem[] {
  const verdict = summary.get('result is');
  if (verdict !== undefined && verdict !== 'VALID') return [logsDisagree(detailFile, 'Result is VALID (summary)', `Result is ${verdict}`)];
  const mean = numberOf(detail, 'result_mean_latency_ns');
  const summarised = summaryNumber(summary, 'mean latency (ns)');
  if (mean === undefined || summarised === undefined) return [];
  return Math.abs(mean - summarised) <= agreementShare * mean ? [] : [logsDisagree(detailFile, `mean latency ${String(summarised)} ns (summary)`, `${String(mean)} ns (detail)`)];
}

function readPower(files: FolderFiles, run: RunFolder, { detailFile, detail }: Logs): Outcome<PowerFigures | undefined> {
  const file = `${run.folder}/spl.txt`;
  const text = files.get(file);
  if (text === undefined) return succeed(undefined);
  const beginMs = parseLogTimeMs(textOf(detail, 'power_begin') ?? '');
  const endMs = parseLogTimeMs(textOf(detail, 'power_end') ?? '');
  if (beginMs === undefined || endMs === undefined) return fail(noPowerWindow(detailFile));
  const samples = parsePowerLog(file, text);
  if (!samples.ok) return samples;
  if (samples.value.length === 0) return fail(powerNotInWindow(file, { en: 'an empty power log', ja: '電力ログが空です' }));
  const power = powerInWindow(file, samples.value, { beginMs, endMs });
  return power.ok ? succeed(power.value, samples.warnings) : power;
}

function figures(logs: Logs, run: RunFolder, power: Extract<Outcome<PowerFigures | undefined>, { ok: true }>): Outcome<InferenceRun> {
  const { detail, summary, detailFile } = logs;
  const scenario = asScenario(textOf(detail, 'effective_scenario', 'requested_scenario') ?? run.scenario)!;
  const samplesPerQuery = scenario === 'Offline' || scenario === 'Server' ? 1 : (numberOf(detail, 'effective_samples_per_query', 'generated_samples_per_query') ?? summaryNumber(summary, 'samples_per_query') ?? 1);
  const windowS = power.value?.windowS;
  const rate = queryRate(logs, scenario, windowS);
  if (rate === undefined) return fail(missingFigure(detailFile, scenario === 'Offline' ? 'result_samples_per_second' : 'result_query_count'));
  const queries = scenario === 'Offline' || scenario === 'Server' ? rate * (windowS ?? 0) : (numberOf(detail, 'result_query_count') ?? rate * (windowS ?? 0));
  return succeed({
    scenario,
    round: roundOf(detail),
    throughputPerS: rate * samplesPerQuery,
    samplesPerQuery,
    queries,
    power: power.value,
    energyPerQueryJ: power.value === undefined ? undefined : (power.value.meanW * power.value.windowS) / queries,
    tokensPerS: summaryNumber(summary, 'completed tokens per second', 'tokens per second'),
    ...latencies(logs, scenario),
  }, power.warnings);
}

/** Queries per second sustained: Offline and Server state theirs; streams count queries over the power window, or over the run. */
function queryRate({ detail, summary }: Logs, scenario: ScenarioName, windowS: number | undefined): number | undefined {
  if (scenario === 'Offline') return numberOf(detail, 'result_samples_per_second') ?? summaryNumber(summary, 'samples per second');
  if (scenario === 'Server') {
    return numberOf(detail, 'result_completed_samples_per_sec', 'result_scheduled_samples_per_sec') ?? summaryNumber(summary, 'completed samples per second', 'scheduled samples per second');
  }
  const queries = numberOf(detail, 'result_query_count');
  if (queries !== undefined && windowS !== undefined) return queries / windowS;
  const perRun = numberOf(detail, 'result_qps_with_loadgen_overhead') ?? summaryNumber(summary, 'qps w/ loadgen overhead');
  if (scenario === 'SingleStream' && perRun !== undefined) return perRun;
  const meanNs = numberOf(detail, 'result_mean_latency_ns') ?? summaryNumber(summary, 'mean latency (ns)');
  return meanNs === undefined ? undefined : 1e9 / meanNs;
}

function latencies({ detail, summary }: Logs, scenario: ScenarioName): Pick<InferenceRun, 'latencyMeanMs' | 'latencyP50Ms' | 'latencyP90Ms' | 'latencyP99Ms'> {
  const inMs = (key: string, name: string): number | undefined => {
    const nanoseconds = scenario === 'Offline' ? undefined : (numberOf(detail, key, key.replace('_latency', '_per_query_latency')) ?? summaryNumber(summary, name));
    return nanoseconds === undefined ? undefined : nanoseconds / 1e6;
  };
  return {
    latencyMeanMs: inMs('result_mean_latency_ns', 'mean latency (ns)'),
    latencyP50Ms: inMs('result_50.00_percentile_latency_ns', '50.00 percentile latency (ns)'),
    latencyP90Ms: inMs('result_90.00_percentile_latency_ns', '90.00 percentile latency (ns)'),
    latencyP99Ms: inMs('result_99.00_percentile_latency_ns', '99.00 percentile latency (ns)'),
  };
}

/** `3.0 @ f536725011` is round v3.0; unknown where the log does not say. */
function roundOf(detail: DetailLog): string {
  const version = /^v?(\d+\.\d+)/.exec(textOf(detail, 'loadgen_version') ?? '');
  return version === null ? 'unknown' : `v${version[1]!}`;
}
