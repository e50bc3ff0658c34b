import type { RunEvent } from '../../contract/host';
import type { Experiment, Problem, ReplicationResult, ResultBundle, ReplicationTask, SiteModel } from '../../sim-core/index';
import { Pace } from './pace';
import { bugProblem, replicationProblem } from './run-problems';
import type { ResultKey } from '../store/results/frame';
import type { TaskOutcome } from './worker-protocol';
import type { WorkerPool } from './worker-pool';

/** A partial result needs two replications, because one has no interval. */
const leastPartialReplications = 2;
/** Partial results come quickly at first, while they change much, and ever more slowly: showing one costs the window about 100 ms. */
const firstPauseMs = 250;
const pauseGrowth = 1.6;
const longestPauseMs = 4000;

/** Results of earlier runs, and a place for those of this one. */
export interface KeptResults {
  find(key: ResultKey): ReplicationResult | undefined;
  keep(key: ResultKey, result: ReplicationResult): void;
}

/** A study that can be driven: an experiment of one scenario, or a national view. `bundle` gives the result so far. */
export interface Study<Bundle> extends Pick<Experiment, 'models' | 'scenario' | 'next' | 'accept' | 'progress'> {
  bundle(): Bundle;
}

/** What happens on the way, with the study's own kind of result. */
export type StudyEvent<Bundle> = Exclude<RunEvent, { readonly kind: 'partial' | 'done' }> | { readonly kind: 'partial' | 'done'; readonly bundle: Bundle };

export interface DriveOptions<Bundle = ResultBundle> {
  readonly pool: WorkerPool<SiteModel, ReplicationResult>;
  readonly signal: AbortSignal;
  readonly onEvent: (event: StudyEvent<Bundle>) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Whether anybody looks at partial results. */
  readonly wantsPartial?: boolean;
  /** Where finished replications are kept; without it every one is simulated. */
  readonly kept?: KeptResults;
}

/**
 * Drives a planned experiment to its end on a pool of workers: hands out tasks, feeds results back, tells progress.
 * Exactly one last event is sent: `done`, `failed` or `cancelled`; it is also what the promise gives.
 */
export async function driveExperiment<Bundle>(experiment: Study<Bundle>, options: DriveOptions<Bundle>): Promise<StudyEvent<Bundle>> {
  const last = await new Promise<StudyEvent<Bundle>>((settle) => new ExperimentDrive(experiment, options, settle).start());
  options.onEvent(last);
  return last;
}

class ExperimentDrive<Bundle> {
  private readonly group = {};
  private readonly pace: Pace;
  private inFlight = 0;
  private isOver = false;
  private nextPartialMs = 0;
  private pauseMs = firstPauseMs;
  private partialReplications = leastPartialReplications - 1;

  constructor(
    private readonly experiment: Study<Bundle>,
    private readonly options: DriveOptions<Bundle>,
    private readonly settle: (last: StudyEvent<Bundle>) => void,
  ) {
    this.pace = new Pace(options.now, experiment.progress().done);
  }

  start(): void {
    const { signal } = this.options;
    signal.addEventListener('abort', this.onAbort, { once: true });
    if (signal.aborted) this.onAbort();
    else this.guard(() => this.pump());
  }

  private readonly onAbort = (): void => this.end({ kind: 'cancelled' });

  private pump(): void {
    while (!this.isOver && this.inFlight < this.options.pool.slots) {
      const task = this.experiment.next();
      if (task === undefined) break;
      const kept = this.options.kept?.find(this.keyOf(task));
      if (kept === undefined) this.submit(task);
      else this.acceptKept(task, kept);
    }
  }

  private submit(task: ReplicationTask): void {
    const model = this.modelOf(task);
    this.inFlight += 1;
    const work = { modelKey: model.hash, model, address: task.address };
    void this.options.pool.submit(work, this.group).then((outcome) => {
      this.inFlight -= 1;
      if (!this.isOver) this.guard(() => this.receive(task, outcome));
    });
  }

  private keyOf(task: ReplicationTask): ResultKey {
    const { seed, replication } = task.address;
    return { model: this.modelOf(task).hash, seed, replication };
  }

  private acceptKept(task: ReplicationTask, result: ReplicationResult): void {
    this.pace.discount();
    this.accept(task, result);
  }

  private modelOf(task: ReplicationTask): SiteModel {
    const model = this.experiment.models[task.model];
    if (model === undefined) throw new Error(`the plan has no model ${task.model}`);
    return model;
  }

  private receive(task: ReplicationTask, outcome: TaskOutcome<ReplicationResult>): void {
    if (outcome.kind === 'cancelled') this.end({ kind: 'cancelled' });
    else if (outcome.kind !== 'result') this.fail([replicationProblem(this.modelOf(task), task.address.replication, outcome)]);
    else {
      if (outcome.result.failure === undefined) this.options.kept?.keep(this.keyOf(task), outcome.result);
      this.accept(task, outcome.result);
      this.pump();
    }
  }

  private accept(task: ReplicationTask, result: ReplicationResult): void {
    const accepted = this.experiment.accept(task, result);
    if (!accepted.ok) {
      this.fail(accepted.problems);
      return;
    }
    const { done, total, completeReplications } = accepted.value;
    this.options.onEvent(this.pace.describe(done, total));
    if (done < total) this.offerPartial(completeReplications);
    else this.end({ kind: 'done', bundle: this.experiment.bundle() });
  }

  private fail(problems: readonly Problem[]): void {
    this.end({ kind: 'failed', problems });
  }

  private offerPartial(completeReplications: number): void {
    const isDue = this.options.now() >= this.nextPartialMs && completeReplications > this.partialReplications;
    if (this.options.wantsPartial !== true || !isDue) return;
    this.partialReplications = completeReplications;
    this.options.onEvent({ kind: 'partial', bundle: this.experiment.bundle() });
    this.nextPartialMs = this.options.now() + this.pauseMs;
    this.pauseMs = Math.min(longestPauseMs, this.pauseMs * pauseGrowth);
  }

  /** A throw from sim-core is a bug; it must end the run with a message, not leave it hanging. */
  private guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.fail([bugProblem(report, this.experiment.scenario)]);
    }
  }

  private end(last: StudyEvent<Bundle>): void {
    if (this.isOver) return;
    this.isOver = true;
    this.options.signal.removeEventListener('abort', this.onAbort);
    // A stop rule may end a run while replications that it no longer needs are under way.
    if (this.inFlight > 0) this.options.pool.cancel(this.group);
    this.settle(last);
  }
}
