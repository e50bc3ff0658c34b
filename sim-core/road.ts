import type { Outcome } from './foundation/problems';
import type { ResultBundle } from './results/result-bundle';
import type { ScenarioDocument } from './scenario/document';
import type { SiteCatalogue } from './sectors/site-catalogue';
import type { ReplicationResult, SiteModel } from './sectors/site-model';

/** What a run may override; the file's `run` record says the rest. Edits come first, then variants. */
export interface ExperimentOverrides {
  readonly edits?: readonly { readonly path: string; readonly value: string }[];
  /** Ids of variants; absent: all. Baseline cells that comparisons need are run in any case. */
  readonly variants?: readonly string[];
  readonly years?: readonly number[];
  readonly replications?: number;
  readonly seed?: number;
  /** Stamped into the result. */
  readonly programVersion?: string;
}

/** One replication to run: `runReplication(experiment.models[task.model], task.address)`. */
export interface ReplicationTask {
  readonly index: number;
  readonly model: number;
  readonly address: { readonly seed: number; readonly replication: number };
}

export interface ExperimentProgress {
  readonly done: number;
  readonly total: number;
  /** Replications finished in every cell. */
  readonly completeReplications: number;
}

/**
 * A planned experiment, driven by its host: take tasks, run them anywhere, hand results back in any order.
 * Results are merged in index order, so neither worker count nor arrival order changes a digit.
 */
export interface Experiment {
  /** Plain data; send once to every worker. */
  readonly models: readonly SiteModel[];
  readonly tasks: readonly ReplicationTask[];
  readonly seed: number;
  readonly replications: number;
  readonly scenario: string;
  readonly hash: string;
  /** The next task nobody has taken, or undefined. */
  next(): ReplicationTask | undefined;
  /** Hands in a result; a run that could not end comes back as problems. */
  accept(task: ReplicationTask, result: ReplicationResult): Outcome<ExperimentProgress>;
  progress(): ExperimentProgress;
  /** The result so far. Needs at least one complete replication. */
  bundle(): ResultBundle;
}

/** Plans every variant, milestone year and replication of a document. */
export const planExperiment = (document: ScenarioDocument, catalogue: SiteCatalogue, overrides: ExperimentOverrides = {}): Outcome<Experiment> => {
  throw new Error(`planExperiment is not built yet: ${document.id} ${catalogue.hash} ${String(overrides.seed)}`);
};
