import type { ReplicationAddress } from '../../sim-core/index';

/** One replication to run: a pure function of the model, the seed and the replication index. */
export interface WorkerTask<Model> {
  /** Equal keys mean equal models; a worker receives each model once. */
  readonly modelKey: string;
  readonly model: Model;
  readonly address: ReplicationAddress;
}

export type ToWorker<Model> =
  | { readonly kind: 'model'; readonly modelKey: string; readonly model: Model }
  | { readonly kind: 'forget'; readonly modelKey: string }
  | { readonly kind: 'replicate'; readonly task: number; readonly modelKey: string; readonly address: ReplicationAddress };

export type FromWorker<Result> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly task: number; readonly result: Result }
  /** The simulator threw: a bug of ours, never the user's model. */
  | { readonly kind: 'threw'; readonly task: number; readonly report: string };

/** What a worker says about a task. */
export type WorkerAnswer<Result> = Exclude<FromWorker<Result>, { kind: 'ready' }>;

/** How one task ended. */
export type TaskOutcome<Result> =
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'threw'; readonly report: string }
  /** The worker thread died under this task more than once. */
  | { readonly kind: 'lost'; readonly report: string; readonly outOfMemory: boolean }
  | { readonly kind: 'cancelled' };

/** Where the code of a worker lies. */
export interface WorkerSource {
  readonly path: string;
}
