import { planCells, type ExperimentOverrides, type ExperimentPlan } from './experiment/experiment-plan';
import { failureProblem } from './experiment/failure-problem';
import { fail, succeed, type Outcome } from './foundation/problems';
import { CellGatherer } from './results/cell-results';
import type { ResultBundle } from './results/result-bundle';
import { summarise } from './results/summarise';
import type { ScenarioDocument } from './scenario/document';
import type { SiteCatalogue } from './sectors/site-catalogue';
import type { ReplicationResult, SiteModel } from './sectors/site-model';
import { sectorOf } from './sectors/sectors';

export type { ExperimentOverrides } from './experiment/experiment-plan';

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
  /** Replication by replication, so that every cell has a first answer early. Made anew at each reading; hosts use `next`. */
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
  /** The result so far. Needs at least two complete replications. */
  bundle(): ResultBundle;
}

/** Tasks are numbered replication by replication; none is kept, for there may be millions. */
const taskOf = (plan: ExperimentPlan, index: number): ReplicationTask => {
  const model = index % plan.models.length;
  return { index, model, address: { seed: plan.settings.seed, replication: (index - model) / plan.models.length } };
};

const experimentOf = (plan: ExperimentPlan): Experiment => {
  const gatherers = plan.models.map((model) => new CellGatherer(model, sectorOf(model.sector).consumers(model.plan).length));
  const total = plan.models.length * plan.settings.replications;
  let taken = 0;
  let done = 0;
  const progress = (): ExperimentProgress => ({ done, total, completeReplications: Math.min(...gatherers.map((gatherer) => gatherer.complete)) });
  return {
    models: plan.models, seed: plan.settings.seed, replications: plan.settings.replications, scenario: plan.document.id, hash: plan.hash,
    get tasks() {
      return Array.from({ length: total }, (_, index) => taskOf(plan, index));
    },
    next: () => (taken < total ? taskOf(plan, taken++) : undefined),
    accept: (task, result) => {
      const model = plan.models[task.model] as SiteModel;
      if (result.failure !== undefined) return fail(failureProblem(model, result.failure));
      if (result.modelHash !== model.hash) throw new Error(`result of another model: ${result.modelHash}`);
      gatherers[task.model]?.accept(result);
      done++;
      return succeed(progress());
    },
    progress,
    bundle: () => summarise(plan, gatherers.map((gatherer) => gatherer.results()), progress().completeReplications),
  };
};

/** Plans every variant, milestone year and replication of a document, or says everything that stands against it. */
export const planExperiment = (document: ScenarioDocument, catalogue: SiteCatalogue, overrides: ExperimentOverrides = {}): Outcome<Experiment> => {
  const plan = planCells(document, catalogue, overrides);
  return plan.ok ? succeed(experimentOf(plan.value), plan.warnings) : plan;
};
