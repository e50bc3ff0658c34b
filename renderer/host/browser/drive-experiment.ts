import type { RunEvent } from '../../../contract/host';
import type { Experiment, ExperimentProgress, ReplicationResult, ReplicationTask } from '../../../sim-core/index';

/** Where replications run. Answers may come in any order. */
export interface ReplicationPool {
  readonly slots: number;
  run(task: ReplicationTask, onResult: (result: ReplicationResult) => void): void;
}

export interface Surroundings {
  readonly nowMs: () => number;
  readonly emit: (event: RunEvent) => void;
}

/** A picture costs time to make and to send: not more often than this, except the first and the last. */
const PARTIAL_EVERY_MS = 500;
const PROGRESS_EVERY_MS = 100;
/** An interval needs two replications, and no number is shown without one. */
const LEAST_REPLICATIONS = 2;

/** Keeps the pool busy in the planner's order and tells progress, partial results and the end. */
export function driveExperiment(experiment: Experiment, pool: ReplicationPool, { nowMs, emit }: Surroundings): void {
  const startMs = nowMs();
  const told = { progressMs: Number.NEGATIVE_INFINITY, partialMs: Number.NEGATIVE_INFINITY, replications: LEAST_REPLICATIONS - 1 };
  let isOver = false;

  const tell = (progress: ExperimentProgress) => {
    const now = nowMs();
    if (now - told.progressMs >= PROGRESS_EVERY_MS) {
      told.progressMs = now;
      emit(progressEvent(progress, now - startMs));
    }
    if (progress.completeReplications <= told.replications || now - told.partialMs < PARTIAL_EVERY_MS) return;
    told.replications = progress.completeReplications;
    emit({ kind: 'partial', bundle: experiment.bundle() });
    told.partialMs = nowMs();
  };
  const onResult = (task: ReplicationTask, result: ReplicationResult) => {
    if (isOver) return;
    const accepted = experiment.accept(task, result);
    isOver = !accepted.ok || accepted.value.done === accepted.value.total;
    if (!accepted.ok) emit({ kind: 'failed', problems: accepted.problems });
    else if (isOver) emit({ kind: 'done', bundle: experiment.bundle() });
    else {
      tell(accepted.value);
      feed();
    }
  };
  const feed = () => {
    const task = experiment.next();
    if (task) pool.run(task, (result) => onResult(task, result));
  };
  for (let slot = 0; slot < pool.slots; slot += 1) feed();
}

function progressEvent({ done, total }: ExperimentProgress, elapsedMs: number): RunEvent {
  const ratePerS = elapsedMs > 0 ? (done / elapsedMs) * 1000 : 0;
  return { kind: 'progress', done, total, ratePerS, remainingS: ratePerS > 0 ? (total - done) / ratePerS : 0 };
}
