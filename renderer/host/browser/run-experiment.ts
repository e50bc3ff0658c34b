import type { RunEvent, RunRequest } from '../../../contract/host';
import {
  openScenario, planExperiment, runReplication, type Catalogue, type Experiment, type ExperimentOverrides, type Outcome,
} from '../../../sim-core/index';

/** What the driver needs of its surroundings. */
export interface Surroundings {
  readonly catalogue: Catalogue;
  readonly nowMs: () => number;
  readonly emit: (event: RunEvent) => void;
}

/** A picture costs time to make and to send: not more often than this, except the first and the last. */
const PARTIAL_EVERY_MS = 400;
const PROGRESS_EVERY_MS = 100;

/** Plans the request and runs every replication in the planner's order, telling progress, partial results and the end. */
export function runExperiment(request: RunRequest, surroundings: Surroundings): void {
  const planned = plan(request, surroundings.catalogue);
  if (!planned.ok) surroundings.emit({ kind: 'failed', problems: planned.problems });
  else drive(planned.value, surroundings);
}

function plan(request: RunRequest, catalogue: Catalogue): Outcome<Experiment> {
  const opened = openScenario(request.scenarioText);
  if (!opened.ok) return opened;
  const { edits, variants, years, replications, seed } = request;
  const overrides: ExperimentOverrides = {
    ...(edits && { edits }), ...(variants && { variants }), ...(years && { years }), ...(replications !== undefined && { replications }), ...(seed !== undefined && { seed }),
  };
  return planExperiment(opened.value, catalogue, overrides);
}

function drive(experiment: Experiment, { nowMs, emit }: Surroundings): void {
  const startMs = nowMs();
  let shown = 0;
  let partialMs = Number.NEGATIVE_INFINITY;
  let progressMs = Number.NEGATIVE_INFINITY;
  for (let task = experiment.next(); task !== undefined; task = experiment.next()) {
    const model = experiment.models[task.model];
    if (!model) throw new Error(`The plan names model ${task.model}, which it does not have`);
    const accepted = experiment.accept(task, runReplication(model, task.address));
    if (!accepted.ok) {
      emit({ kind: 'failed', problems: accepted.problems });
      return;
    }
    const now = nowMs();
    if (now - progressMs >= PROGRESS_EVERY_MS) {
      progressMs = now;
      emit(progressEvent(accepted.value, now - startMs));
    }
    const { completeReplications } = accepted.value;
    if (completeReplications > shown && now - partialMs >= PARTIAL_EVERY_MS && accepted.value.done < accepted.value.total) {
      shown = completeReplications;
      partialMs = now;
      emit({ kind: 'partial', bundle: experiment.bundle() });
    }
  }
  emit({ kind: 'done', bundle: experiment.bundle() });
}

function progressEvent({ done, total }: { readonly done: number; readonly total: number }, elapsedMs: number): RunEvent {
  const ratePerS = elapsedMs > 0 ? (done / elapsedMs) * 1000 : 0;
  return { kind: 'progress', done, total, ratePerS, remainingS: ratePerS > 0 ? (total - done) / ratePerS : 0 };
}
