import { WorkerThread, type Assignment } from './worker-thread';
import type { TaskOutcome, WorkerAnswer, WorkerSource, WorkerTask } from './worker-protocol';

/** One task runs, one waits beside it, so that a worker never idles while its answer travels. */
const tasksPerWorker = 2;
/** A task whose worker died is given to a fresh worker this many times before it counts as lost. */
const repetitions = 2;
/** After a cancel, a worker that is still busy after this time is ended and replaced. */
const graceMs = 400;
/** All threads of an Electron process share one 4 GB heap cage; leave room for the process itself. */
const sharedHeapMegabytes = 3072;

interface Ticket<Model, Result> extends Assignment<Model> {
  readonly group: object;
  deaths: number;
  readonly settle: (outcome: TaskOutcome<Result>) => void;
}

export interface WorkerPoolOptions {
  readonly source: WorkerSource;
  readonly workers: number;
  /** Heap of one worker; by default a fair part of what one process may use, at most 1 GB. */
  readonly heapMegabytes?: number;
}

/**
 * A pool of warm worker threads. Threads start on demand, up to `workers`, and stay until `dispose`.
 * Every submitted task settles exactly once, whatever happens to its worker: a dead worker is replaced and its tasks
 * run again (a replication is a pure function, so the repeated answer is the same), and after two repetitions it is `lost`.
 */
export class WorkerPool<Model, Result> {
  private readonly threads = new Set<WorkerThread<Model, Result>>();
  private readonly tickets = new Map<number, Ticket<Model, Result>>();
  private waiting: Ticket<Model, Result>[] = [];
  private nextNumber = 0;
  private isDisposed = false;

  constructor(private readonly options: WorkerPoolOptions) {}

  /** Tasks to keep submitted so that no worker idles. */
  get slots(): number {
    return this.options.workers * tasksPerWorker;
  }

  /** Queues one task. `group` is whatever object names the run, for `cancel`. */
  submit(task: WorkerTask<Model>, group: object): Promise<TaskOutcome<Result>> {
    return new Promise((settle) => {
      if (this.isDisposed) { settle({ kind: 'cancelled' }); return; }
      const ticket = { number: this.nextNumber++, task, group, deaths: 0, settle };
      this.tickets.set(ticket.number, ticket);
      this.waiting.push(ticket);
      this.dispatch();
    });
  }

  /** Settles all tasks of a group as cancelled now; workers still busy with them are ended after a short grace. */
  cancel(group: object): void {
    this.waiting = this.waiting.filter((ticket) => ticket.group !== group);
    const dropped = [...this.tickets.values()].filter((ticket) => ticket.group === group);
    for (const ticket of dropped) this.finish(ticket.number, { kind: 'cancelled' });
    const numbers = new Set(dropped.map((ticket) => ticket.number));
    const busy = [...this.threads].filter((thread) => this.owesAny(thread, numbers));
    if (busy.length > 0) setTimeout(() => this.endIfStillBusy(busy, numbers), graceMs).unref();
  }

  /** Ends every thread at once. */
  async dispose(): Promise<void> {
    this.isDisposed = true;
    this.waiting = [];
    for (const number of [...this.tickets.keys()]) this.finish(number, { kind: 'cancelled' });
    await Promise.all([...this.threads].map((thread) => thread.terminate()));
  }

  private dispatch(): void {
    while (this.waiting.length > 0) {
      const thread = this.freest();
      if (thread === undefined) return;
      const ticket = this.waiting.shift();
      if (ticket !== undefined) thread.assign(ticket);
    }
  }

  /** An idle thread, else a new one, else the least loaded with room. */
  private freest(): WorkerThread<Model, Result> | undefined {
    const [best] = [...this.threads].sort((left, right) => left.load - right.load);
    if (best !== undefined && best.load === 0) return best;
    if (this.threads.size < this.options.workers) return this.startThread();
    return best !== undefined && best.load < tasksPerWorker ? best : undefined;
  }

  private startThread(): WorkerThread<Model, Result> {
    const thread = new WorkerThread<Model, Result>(this.options.source, this.heapMegabytes(), {
      onAnswer: (_, answer) => this.accept(answer),
      onDeath: (dead, report, outOfMemory) => this.replace(dead, report, outOfMemory),
    });
    this.threads.add(thread);
    return thread;
  }

  private heapMegabytes(): number {
    return this.options.heapMegabytes ?? Math.min(1024, Math.floor(sharedHeapMegabytes / this.options.workers));
  }

  private accept(answer: WorkerAnswer<Result>): void {
    this.finish(answer.task, answer);
    this.dispatch();
  }

  private finish(number: number, outcome: TaskOutcome<Result>): void {
    const ticket = this.tickets.get(number);
    this.tickets.delete(number);
    ticket?.settle(outcome);
  }

  private replace(dead: WorkerThread<Model, Result>, report: string, outOfMemory: boolean): void {
    this.threads.delete(dead);
    // A worker works in order, so the first task it owed is the one that was running; the others only waited beside it.
    const running = dead.assignments()[0]?.number;
    const orphans = dead.assignments().flatMap(({ number }) => this.tickets.get(number) ?? []);
    for (const ticket of orphans) if (ticket.number === running) ticket.deaths += 1;
    for (const ticket of orphans.filter(({ deaths }) => deaths > repetitions)) this.finish(ticket.number, { kind: 'lost', report, outOfMemory });
    this.waiting.unshift(...orphans.filter(({ deaths }) => deaths <= repetitions));
    this.dispatch();
  }

  private owesAny(thread: WorkerThread<Model, Result>, numbers: ReadonlySet<number>): boolean {
    return thread.assignments().some(({ number }) => numbers.has(number));
  }

  private endIfStillBusy(threads: readonly WorkerThread<Model, Result>[], numbers: ReadonlySet<number>): void {
    for (const thread of threads) if (this.owesAny(thread, numbers)) void thread.terminate();
  }
}
