import type { RunEvent } from '../../contract/host';
import type { Experiment, ReplicationResult, ReplicationTask, SiteModel } from '../../sim-core/index';
import { Pace } from './pace';
import { bugProblem, replicationProblem } from './run-problems';
import type { TaskOutcome } from './worker-protocol';
import type { WorkerPool } from './worker-pool';

/** A partial result may be made this often; and never so often that making it takes more than a tenth of the time. */
const partialEveryMs = 250;
const partialCostFactor = 10;

export interface DriveOptions {
  readonly pool: WorkerPool<SiteModel, ReplicationResult>;
  readonly signal: AbortSignal;
  readonly onEvent: (event: RunEvent) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Whether anybody looks at partial results. */
  readonly wantsPartial?: boolean;
}

/**
 * Drives a planned experiment to its end on a pool of workers: hands out tasks, feeds results back, tells progress.
 * Exactly one last event is sent: `done`, `failed` or `cancelled`; it is also what the promise gives.
 */
export async function driveExperiment(experiment: Experiment, options: DriveOptions): Promise<RunEvent> {
  const last = await new Promise<RunEvent>((settle) => new ExperimentDrive(experiment, options, settle).start());
  options.onEvent(last);
  return last;
}

class ExperimentDrive {
  private readonly group = {};
  private readonly pace: Pace;
  private inFlight = 0;
  private isOver = false;
  private nextPartialMs: number;
  private partialReplications = 0;

  constructor(
    private readonly experiment: Experiment,
    private readonly options: DriveOptions,
    private readonly settle: (last: RunEvent) => void,
  ) {
    this.pace = new Pace(options.now, experiment.progress().done);
    this.nextPartialMs = options.now() + partialEveryMs;
  }

  start(): void {
    const { signal } = this.options;
    if (signal.aborted) { this.end({ kind: 'cancelled' }); return; }
    signal.addEventListener('abort', this.onAbort, { once: true });
    this.guard(() => this.pump());
  }

  private readonly onAbort = (): void => this.end({ kind: 'cancelled' });

  private pump(): void {
    while (!this.isOver && this.inFlight < this.options.pool.slots) {
      const task = this.experiment.next();
      if (task === undefined) break;
      this.submit(task);
    }
    if (!this.isOver && this.inFlight === 0) this.end({ kind: 'done', bundle: this.experiment.bundle() });
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

  private modelOf(task: ReplicationTask): SiteModel {
    const model = this.experiment.models[task.model];
    if (model === undefined) throw new Error(`the plan has no model ${task.model}`);
    return model;
  }

  private receive(task: ReplicationTask, outcome: TaskOutcome<ReplicationResult>): void {
    if (outcome.kind === 'cancelled') { this.end({ kind: 'cancelled' }); return; }
    if (outcome.kind !== 'result') { this.end({ kind: 'failed', problems: [replicationProblem(this.modelOf(task), task.address.replication, outcome)] }); return; }
    const accepted = this.experiment.accept(task, outcome.result);
    if (!accepted.ok) { this.end({ kind: 'failed', problems: accepted.problems }); return; }
    const { done, total, completeReplications } = accepted.value;
    this.options.onEvent(this.pace.describe(done, total));
    if (done < total) this.offerPartial(completeReplications);
    this.pump();
  }

  private offerPartial(completeReplications: number): void {
    const startedMs = this.options.now();
    const isDue = startedMs >= this.nextPartialMs && completeReplications > this.partialReplications;
    if (this.options.wantsPartial !== true || !isDue) return;
    this.partialReplications = completeReplications;
    this.options.onEvent({ kind: 'partial', bundle: this.experiment.bundle() });
    const costMs = this.options.now() - startedMs;
    this.nextPartialMs = this.options.now() + Math.max(partialEveryMs, costMs * partialCostFactor);
  }

  /** A throw from sim-core is a bug; it must end the run with a message, not leave it hanging. */
  private guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.end({ kind: 'failed', problems: [bugProblem(report, this.experiment.scenario)] });
    }
  }

  private end(last: RunEvent): void {
    if (this.isOver) return;
    this.isOver = true;
    this.options.signal.removeEventListener('abort', this.onAbort);
    if (last.kind !== 'done') this.options.pool.cancel(this.group);
    this.settle(last);
  }
}
