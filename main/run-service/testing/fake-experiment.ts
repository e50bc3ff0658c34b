import { succeed, type Experiment, type ExperimentProgress, type Outcome, type ReplicationResult, type ReplicationTask, type ResultBundle, type SiteModel } from '../../../sim-core/index';

export interface FakeExperimentOptions {
  readonly models: readonly SiteModel[];
  readonly replications: number;
  readonly seed?: number;
  readonly onAccept?: (task: ReplicationTask) => Outcome<unknown>;
}

/** A planner of the shape of sim-core's: replication by replication over all models, merged in index order. */
export function fakeExperiment({ models, replications, seed = 1, onAccept }: FakeExperimentOptions): Experiment {
  const tasks = Array.from({ length: replications * models.length }, (_, index) => taskAt(index, models.length, seed));
  const results = new Map<number, ReplicationResult>();
  let taken = 0;
  const progress = (): ExperimentProgress => ({ done: results.size, total: tasks.length, completeReplications: completeOf(results, models.length) });
  return {
    models,
    tasks,
    seed,
    replications,
    scenario: 'fake',
    hash: 'fake',
    next: () => tasks[taken++],
    accept: (task, result) => {
      results.set(task.index, result);
      const verdict = onAccept?.(task) ?? succeed(undefined);
      return verdict.ok ? succeed(progress()) : verdict;
    },
    progress,
    yearly: () => ({}),
    bundle: () => fakeBundle(tasks.flatMap((task) => results.get(task.index) ?? []), progress().completeReplications),
  };
}

const taskAt = (index: number, models: number, seed: number): ReplicationTask => ({ index, model: index % models, address: { seed, replication: Math.floor(index / models) } });

function completeOf(results: ReadonlyMap<number, ReplicationResult>, models: number): number {
  let complete = 0;
  while (results.has(complete)) complete += 1;
  return Math.floor(complete / models);
}

/** A bundle whose one figure is the sum of all observations in index order, so that any lost, doubled or reordered result shows. */
function fakeBundle(results: readonly ReplicationResult[], completeReplications: number): ResultBundle {
  const mean = results.reduce((sum, result) => sum / 3 + (result.observations[0] ?? 0), 0);
  const estimate = { mean, halfWidth: 0, unit: 'share', n: results.length };
  return {
    format: 1,
    report: { scenario: 'fake', hash: 'fake', seed: 1, replications: completeReplications, variants: { baseline: { '2025': { 'fake.sum': estimate } } } },
    title: { en: 'Fake', ja: '模擬' },
    question: { en: 'Does it run?', ja: '動くか。' },
    programVersion: '0.0.0',
    catalogueHash: 'fake',
    baseline: 'baseline',
    years: [2025],
    variants: [{ id: 'baseline', name: { en: 'Baseline', ja: '現状' }, changes: [] }],
    names: {},
    differences: {},
    verdicts: {},
    comparisons: {},
    design: { method: 'replications', warmUp: { rule: 'by-hand', minutes: 0 } },
    demand: {},
    completeReplications,
    crossovers: [],
    inputs: [],
    caveats: [],
  };
}
