import type { ReplicationAddress } from '../../sim-core/index';
import type { FromWorker, ToWorker, WorkerAnswer } from './worker-protocol';

/** The part of a message port that a worker needs; a worker thread's `parentPort` is one. */
export interface ServingPort<Model, Result> {
  postMessage(message: FromWorker<Result>): void;
  on(event: 'message', listener: (message: ToWorker<Model>) => void): unknown;
}

export type RunReplication<Model, Result> = (model: Model, address: ReplicationAddress) => Result;

/** What a model needs before it can run, such as a solver that is loaded once; nothing when it can run at once. */
export type Prepare<Model> = (model: Model) => Promise<void> | undefined;

/** Answers one port: keeps the models it was given and runs replications until the thread ends. */
export function serveReplications<Model, Result>(port: ServingPort<Model, Result>, runReplication: RunReplication<Model, Result>, prepare?: Prepare<Model>): void {
  let preparing: Promise<void> | undefined;
  const models = new Map<string, Model>();
  port.on('message', (message) => {
    if (message.kind === 'model') {
      models.set(message.modelKey, message.model);
      preparing = prepare?.(message.model) ?? preparing;
    } else if (message.kind === 'forget') models.delete(message.modelKey);
    else if (preparing === undefined) port.postMessage(answer(models, message, runReplication));
    else void preparing.then(() => answer(models, message, runReplication), (reason: unknown) => threw(message.task, reason)).then((reply) => { port.postMessage(reply); });
  });
  port.postMessage({ kind: 'ready' });
}

function answer<Model, Result>(
  models: ReadonlyMap<string, Model>,
  order: Extract<ToWorker<Model>, { kind: 'replicate' }>,
  runReplication: RunReplication<Model, Result>,
): WorkerAnswer<Result> {
  try {
    const model = models.get(order.modelKey);
    if (model === undefined) throw new Error(`worker was never given the model ${order.modelKey}`);
    return { kind: 'result', task: order.task, result: runReplication(model, order.address) };
  } catch (error) {
    return threw(order.task, error);
  }
}

const threw = (task: number, error: unknown): WorkerAnswer<never> =>
  ({ kind: 'threw', task, report: error instanceof Error ? (error.stack ?? error.message) : String(error) });
