import type { RunEvent } from '../../../../contract/host';
import type { Experiment, Outcome, Problem, ResultBundle } from '../../../../sim-core/index';
import { driveExperiment, type KeptResults } from '../../../run-service/drive-experiment';
import type { Surroundings } from '../../command';
import { exitCodes, type ExitCode } from '../../exit-code';
import { ProgressDisplay } from '../../progress-display';
import { textOf } from '../../read-values';
import { reportProblems } from '../../report-problems';
import type { ParsedWords } from '../../words';
import { planScenario } from './plan-scenario';

/** How a simulation ended: with its result, or refused (and told) with the code to exit with. */
export type SimulationEnd = { readonly kind: 'done'; readonly bundle: ResultBundle } | { readonly kind: 'refused'; readonly code: ExitCode };

/**
 * Simulates the scenario that the words name, with progress on standard error; problems are reported. `prepare` runs when everything is
 * planned and before anything is simulated.
 */
export async function simulateScenario(words: ParsedWords, surroundings: Surroundings, prepare?: () => Promise<Outcome<unknown>>): Promise<SimulationEnd> {
  const asJson = words.switches.has('json');
  const refuse = (problems: readonly Problem[]): SimulationEnd => ({ kind: 'refused', code: reportProblems(problems, surroundings, asJson) });
  const planned = await planScenario(words, surroundings);
  if (!planned.ok) return refuse(planned.problems);
  reportProblems(planned.warnings, surroundings, asJson);
  const prepared = await prepare?.();
  if (prepared?.ok === false) return refuse(prepared.problems);
  const storeFolder = textOf(words, 'store');
  const store = storeFolder === undefined ? undefined : surroundings.openStore(storeFolder);
  if (store?.ok === false) return refuse(store.problems);
  const last = await simulate(planned.value, { workers: workersOf(words) ?? surroundings.availableWorkers, kept: store?.value }, surroundings);
  store?.value.close();
  if (store?.value.problem !== undefined) reportProblems([{ ...store.value.problem, severity: 'warning' }], surroundings, asJson);
  if (last.kind === 'failed') return refuse(last.problems);
  return last.kind === 'done' ? { kind: 'done', bundle: last.bundle } : { kind: 'refused', code: exitCodes.cancelled };
}

/** Their number was read with the request, and found good. */
const workersOf = (words: ParsedWords): number | undefined => {
  const text = textOf(words, 'workers');
  return text === undefined ? undefined : Number(text);
};

interface SimulationOptions {
  readonly workers: number;
  readonly kept: KeptResults | undefined;
}

async function simulate(experiment: Experiment, { workers, kept }: SimulationOptions, surroundings: Surroundings): Promise<RunEvent> {
  const pool = surroundings.createPool(workers);
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
