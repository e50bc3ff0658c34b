import { planCells, type ExperimentOverrides, type ExperimentPlan } from './experiment/experiment-plan';
import { fail, succeed, type Outcome, type Problem } from './foundation/problems';
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
  /** Replication by replication, so that every cell has a first answer early. */
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

const tasksOf = (plan: ExperimentPlan): readonly ReplicationTask[] => {
  const { seed, replications } = plan.settings;
  return Array.from({ length: replications }, (_, replication) => replication)
    .flatMap((replication) => plan.models.map((_, model) => ({ index: replication * plan.models.length + model, model, address: { seed, replication } })));
};

const MICROSECONDS_PER_HOUR = 3_600_000_000;

const failureProblem = (model: SiteModel, failure: NonNullable<ReplicationResult['failure']>): Problem => {
  const hours = (failure.atUs / MICROSECONDS_PER_HOUR).toFixed(2);
  const records = failure.records.join(', ');
  return {
    code: `run.${failure.code}`, severity: 'error', ...(failure.records[0] === undefined ? {} : { record: failure.records[0] }),
    expected: { en: 'a model that can run to its end', ja: '最後まで進められるモデル' },
    found: {
      en: `${failure.code} after ${hours} h in week ${failure.week} of ${model.variant} ${String(model.year)}${records === '' ? '' : `: ${records}`}`,
      ja: `${model.variant}・${String(model.year)}年・${failure.week} の ${hours} 時間後に ${failure.code}${records === '' ? '' : `（${records}）`}`,
    },
    remedy: { en: 'Look at the named records: capacities, buffers and routes must let entities through.', ja: '示されたレコードの数、バッファ、経路を見直し、流れが止まらないようにしてください。' },
  };
};

const experimentOf = (plan: ExperimentPlan): Experiment => {
  const gatherers = plan.models.map((model) => new CellGatherer(model, sectorOf(model.sector).consumers(model.plan).length));
  const tasks = tasksOf(plan);
  let taken = 0;
  let done = 0;
  const progress = (): ExperimentProgress => ({ done, total: tasks.length, completeReplications: Math.min(...gatherers.map((gatherer) => gatherer.complete)) });
  return {
    models: plan.models, tasks, seed: plan.settings.seed, replications: plan.settings.replications, scenario: plan.document.id, hash: plan.hash,
    next: () => tasks[taken++],
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
