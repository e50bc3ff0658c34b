import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerAnswer, WorkerSource, WorkerTask } from './worker-protocol';

/** Models a worker keeps; one more and the oldest is forgotten. More than the cells of a usual experiment. */
const keptModels = 256;

/** A task on its way through the pool. */
export interface Assignment<Model> {
  readonly number: number;
  readonly task: WorkerTask<Model>;
}

export interface WorkerEvents<Model, Result> {
  onAnswer(thread: WorkerThread<Model, Result>, answer: WorkerAnswer<Result>): void;
  onDeath(thread: WorkerThread<Model, Result>, report: string, outOfMemory: boolean): void;
}

/** One warm worker thread: what it was given, what it still owes, and the news of its death exactly once. */
export class WorkerThread<Model, Result> {
  private readonly worker: Worker;
  private readonly models = new Set<string>();
  private readonly owed = new Map<number, Assignment<Model>>();
  private lastError: Error | undefined;

  constructor(source: WorkerSource, heapMegabytes: number, events: WorkerEvents<Model, Result>) {
    this.worker = new Worker(source.path, { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
    this.worker.on('message', (answer: FromWorker<Result>) => {
      if (answer.kind === 'ready') return;
      this.owed.delete(answer.task);
      events.onAnswer(this, answer);
    });
    this.worker.on('error', (error) => {
      this.lastError = error;
    });
    this.worker.on('exit', (code) => events.onDeath(this, this.describeDeath(code), this.ranOutOfMemory()));
  }

  get load(): number {
    return this.owed.size;
  }

  assignments(): readonly Assignment<Model>[] {
    return [...this.owed.values()];
  }

  assign(assignment: Assignment<Model>): void {
    const { modelKey, model, address } = assignment.task;
    if (!this.models.has(modelKey)) this.teach(modelKey, model);
    this.owed.set(assignment.number, assignment);
    this.send({ kind: 'replicate', task: assignment.number, modelKey, address });
  }

  /** Ends the thread at once, even in the middle of a replication. */
  async terminate(): Promise<void> {
    await this.worker.terminate();
  }

  private teach(modelKey: string, model: Model): void {
    const [oldest] = this.models;
    if (this.models.size >= keptModels && oldest !== undefined) {
      this.models.delete(oldest);
      this.send({ kind: 'forget', modelKey: oldest });
    }
    this.models.add(modelKey);
    this.send({ kind: 'model', modelKey, model });
  }

  private send(message: ToWorker<Model>): void {
    this.worker.postMessage(message);
  }

  private ranOutOfMemory(): boolean {
    return (this.lastError as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
  }

  private describeDeath(exitCode: number): string {
    return this.lastError?.stack ?? `worker thread ended with code ${exitCode}`;
  }
}
