import { planCells, type ExperimentOverrides, type ExperimentPlan } from './experiment/experiment-plan';
import { failureProblem } from './experiment/failure-problem';
import { StopWatch, type StopVerdict } from './experiment/stop-rule';
import { fail, succeed, type Outcome, type Problem } from './foundation/problems';
import { CellGatherer, type CellResults } from './results/cell-results';
import { isPrecise } from './results/estimate-all';
import type { ResultBundle } from './results/result-bundle';
import { summarise } from './results/summarise';
import { yearlyTable, type YearlyTable } from './results/yearly-table';
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
  /** Replications (or batches) of every cell; with a stop rule the most there may be, until it has decided. */
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
  /** Every year from the first to the last milestone, with those between interpolated and marked. Needs two replications. */
  yearly(): YearlyTable;
}

/** Tasks are numbered replication by replication; none is kept, for there may be millions. */
const taskOf = (plan: ExperimentPlan, index: number): ReplicationTask => {
  const model = index % plan.models.length;
  return { index, model, address: { seed: plan.settings.seed, replication: (index - model) / plan.models.length } };
};

/** The experiment as it goes on. What it decides (when to stop, which failure to name) it decides in index order. */
class RunningExperiment implements Experiment {
  readonly models: readonly SiteModel[];
  readonly seed: number;
  readonly scenario: string;
  readonly hash: string;
  private readonly gatherers: readonly CellGatherer[];
  private readonly watch: StopWatch | undefined;
  private taken = 0;
  private done = 0;
  private folded = 0;
  private verdict: StopVerdict;

  constructor(private readonly plan: ExperimentPlan) {
    const { design, settings } = plan;
    this.models = plan.models;
    this.seed = settings.seed;
    this.scenario = plan.document.id;
    this.hash = plan.hash;
    this.gatherers = plan.models.map((model) => new CellGatherer(model, sectorOf(model.sector).consumers(model.plan).length));
    this.watch = design.stopRule === undefined ? undefined : new StopWatch(design.stopRule);
    this.verdict = this.watch === undefined ? { replications: design.method === 'batch-means' ? 1 : settings.replications } : {};
  }

  get replications(): number {
    return this.plan.design.method === 'batch-means' ? this.plan.settings.replications : this.mostReplications;
  }

  get tasks(): readonly ReplicationTask[] {
    return Array.from({ length: this.total }, (_, index) => taskOf(this.plan, index));
  }

  next(): ReplicationTask | undefined {
    return this.taken < this.total ? taskOf(this.plan, this.taken++) : undefined;
  }

  accept(task: ReplicationTask, result: ReplicationResult): Outcome<ExperimentProgress> {
    if (result.modelHash !== this.plan.models[task.model]?.hash) throw new Error(`result of another model: ${result.modelHash}`);
    if (task.index >= this.total) return succeed(this.progress());
    this.gatherers[task.model]?.accept(result);
    this.done += 1;
    const failure = this.foldComplete();
    return failure === undefined ? succeed(this.progress()) : fail(failure);
  }

  progress(): ExperimentProgress {
    return { done: Math.min(this.done, this.total), total: this.total, completeReplications: this.gatherers[0]?.rows ?? 0 };
  }

  bundle(): ResultBundle {
    return summarise(this.plan, this.results(), this.verdict);
  }

  yearly(): YearlyTable {
    return yearlyTable(this.plan, this.results(), this.progress().completeReplications);
  }

  /** As many replications as may still be run. */
  private get mostReplications(): number {
    return this.verdict.replications ?? this.plan.design.stopRule?.budget ?? this.plan.settings.replications;
  }

  private get total(): number {
    return this.plan.models.length * this.mostReplications;
  }

  private results(): readonly CellResults[] {
    return this.gatherers.map((gatherer) => gatherer.results());
  }

  /** Takes in every replication that all cells have; stops at the first that failed, and where the stop rule says so. */
  private foldComplete(): Problem | undefined {
    while (this.folded < this.mostReplications && this.gatherers.every((gatherer) => gatherer.next() !== undefined)) {
      for (const [index, gatherer] of this.gatherers.entries()) {
        const failure = gatherer.next()?.failure;
        if (failure !== undefined) return failureProblem(this.plan.models[index] as SiteModel, failure);
        gatherer.fold();
      }
      this.folded += 1;
      if (this.watch !== undefined) this.verdict = this.watch.judge(this.folded, (count) => isPrecise(this.plan, this.results(), count));
    }
    return undefined;
  }
}

/** Plans every variant, milestone year and replication of a document, or says everything that stands against it. */
export const planExperiment = (document: ScenarioDocument, catalogue: SiteCatalogue, overrides: ExperimentOverrides = {}): Outcome<Experiment> => {
  const plan = planCells(document, catalogue, overrides);
  return plan.ok ? succeed(new RunningExperiment(plan.value), plan.warnings) : plan;
};
