import type { RunEvent } from '../../../../contract/host';
import type { Experiment, ResultBundle } from '../../../../sim-core/index';
import { driveExperiment, type KeptResults } from '../../../run-service/drive-experiment';
import { planRun } from '../../../run-service/plan-run';
import { prepareFolder } from '../../../store/atomic-write';
import type { Command, Surroundings } from '../../command';
import { exitCodes, type ExitCode } from '../../exit-code';
import { keyFigures } from '../../key-figures';
import type { ParsedWords } from '../../words';
import { ProgressDisplay } from '../../progress-display';
import { readScenario } from '../../read-scenario';
import { textOf } from '../../read-values';
import { reportProblems } from '../../report-problems';
import { runOptions } from './options';
import { readRequest } from './read-request';
import { reportJson, writeResults } from './write-results';

/** `shoryoku run FILE`: simulates every variant and milestone year, prints the key figures, writes the results. */
export const runCommand: Command = {
  name: 'run',
  operands: ['FILE'],
  summary: { en: 'Simulate a scenario and show its key figures.', ja: 'シナリオをシミュレーションし、主要指標を表示します。' },
  options: runOptions,
  examples: [
    'shoryoku run scenarios/factory-visual-inspection.yaml --out results/factory',
    'shoryoku run factory.yaml --set press.cycleTime="45 s" --years 2025,2050 --replications 10 --json',
  ],
  run,
};

async function run(words: ParsedWords, surroundings: Surroundings): Promise<ExitCode> {
  const asJson = words.switches.has('json');
  const request = readRequest(words);
  if (!request.ok) return reportProblems(request.problems, surroundings, asJson);
  const scenario = await readScenario(words);
  if (!scenario.ok) return reportProblems(scenario.problems, surroundings, asJson);
  const catalogue = await surroundings.openCatalogue();
  if (!catalogue.ok) return reportProblems(catalogue.problems, surroundings, asJson);
  const origin = { catalogue: catalogue.value, programVersion: surroundings.programVersion, file: scenario.value.file };
  const planned = planRun({ ...request.value, scenarioText: scenario.value.text }, origin);
  if (!planned.ok) return reportProblems(planned.problems, surroundings, asJson);
  reportProblems(planned.warnings, surroundings, asJson);
  const folder = textOf(words, 'out');
  const prepared = folder === undefined ? undefined : await prepareFolder(folder);
  if (prepared?.ok === false) return reportProblems(prepared.problems, surroundings, asJson);
  const storeFolder = textOf(words, 'store');
  const store = storeFolder === undefined ? undefined : surroundings.openStore(storeFolder);
  if (store?.ok === false) return reportProblems(store.problems, surroundings, asJson);
  const last = await simulate(planned.value, { ...request.value, kept: store?.value }, surroundings);
  store?.value.close();
  if (store?.value.problem !== undefined) reportProblems([{ ...store.value.problem, severity: 'warning' }], surroundings, asJson);
  return finish(last, words, surroundings);
}

interface SimulationOptions {
  readonly workers?: number;
  readonly kept: KeptResults | undefined;
}

async function simulate(experiment: Experiment, { workers, kept }: SimulationOptions, surroundings: Surroundings): Promise<RunEvent> {
  const pool = surroundings.createPool(workers ?? surroundings.availableWorkers);
  const display = new ProgressDisplay(surroundings);
  const onEvent = (event: RunEvent): void => {
    if (event.kind === 'progress') display.show(event);
  };
  try {
    return await driveExperiment(experiment, { pool, signal: surroundings.signal, now: surroundings.now, onEvent, ...(kept === undefined ? {} : { kept }) });
  } finally {
    display.clear();
    await pool.dispose();
  }
}

async function finish(last: RunEvent, words: ParsedWords, surroundings: Surroundings): Promise<ExitCode> {
  const asJson = words.switches.has('json');
  if (last.kind === 'failed') return reportProblems(last.problems, surroundings, asJson);
  if (last.kind !== 'done') return exitCodes.cancelled;
  const folder = textOf(words, 'out');
  if (folder !== undefined) {
    const code = await write(last.bundle, folder, surroundings, asJson);
    if (code !== exitCodes.done) return code;
  }
  surroundings.print(asJson ? reportJson(last.bundle) : keyFigures(last.bundle, surroundings.language));
  return exitCodes.done;
}

async function write(bundle: ResultBundle, folder: string, surroundings: Surroundings, asJson: boolean): Promise<ExitCode> {
  const written = await writeResults(bundle, { folder, language: surroundings.language, renderReportHtml: surroundings.renderReportHtml });
  if (!written.ok) return reportProblems(written.problems, surroundings, asJson);
  for (const path of written.value) surroundings.printError(asJson ? `${JSON.stringify({ kind: 'written', path })}\n` : `${path}\n`);
  return exitCodes.done;
}
