import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../assets/index.generated';
import { openCatalogue, openScenario, planExperiment, runReplication, type Experiment, type ExperimentOverrides, type Outcome, type ReplicationTask, type ResultBundle } from './index';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('closed');

type Edits = Readonly<Record<string, string>>;

const planned = (edits: Edits, overrides: ExperimentOverrides = {}, file = 'mm1.yaml'): Outcome<Experiment> => {
  const opened = openScenario(readFileSync(new URL(`../scenarios/verification/${file}`, import.meta.url), 'utf8'));
  if (!opened.ok) throw new Error(opened.problems[0]?.code);
  return planExperiment(opened.value, catalogue.value, { ...overrides, edits: Object.entries(edits).map(([path, value]) => ({ path, value })) });
};
const plan = (edits: Edits, overrides: ExperimentOverrides = {}): Experiment => {
  const outcome = planned(edits, overrides);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.code);
  return outcome.value;
};

/** Runs as a host with `slots` workers would, whose answers come back in the order that `pick` chooses. */
function run(experiment: Experiment, slots = 1, pick: (open: number) => number = () => 0): ResultBundle {
  const open: ReplicationTask[] = [];
  for (;;) {
    while (open.length < slots) {
      const task = experiment.next();
      if (task === undefined) break;
      open.push(task);
    }
    const [task] = open.splice(pick(open.length), 1);
    const model = experiment.models[task?.model ?? 0];
    if (task === undefined || model === undefined) throw new Error('nothing is open');
    const accepted = experiment.accept(task, runReplication(model, task.address));
    if (!accepted.ok) throw new Error(accepted.problems[0]?.code);
    if (accepted.value.done === accepted.value.total) return experiment.bundle();
  }
}

const short = { 'run.length': '400 min', 'run.warmUp': '100 min', 'run.replications': '4' };
const rule = { ...short, 'run.stopRule.kpis': 'resource.server.utilisation', 'run.stopRule.relativeHalfWidth': '4 %' };

describe('a stop rule', () => {
  const bundle = run(plan(rule));

  it('stops at the same replication whatever the number of workers and the order of their answers', () => {
    expect(JSON.stringify(run(plan(rule), 8, (open) => open - 1))).toBe(JSON.stringify(bundle));
    let state = 1;
    const anyOrder = (open: number): number => (state = (state * 48_271) % 2_147_483_647) % open;
    expect(JSON.stringify(run(plan(rule), 5, anyOrder))).toBe(JSON.stringify(bundle));
  });

  it('says from which replication on the figure was precise, and used the look-ahead too', () => {
    const { preciseFrom = 0 } = bundle.design.stopRule ?? {};
    expect(preciseFrom).toBeGreaterThan(4);
    expect(bundle.completeReplications).toBe(preciseFrom + 5);
    expect(bundle.report.replications).toBe(bundle.completeReplications);
    const estimate = bundle.report.variants['baseline']?.['2025']?.['resource.server.utilisation'];
    expect((estimate?.halfWidth ?? 1) / (estimate?.mean ?? 0)).toBeLessThanOrEqual(0.04);
    const fixed = run(plan(short, { replications: bundle.completeReplications }));
    expect(bundle.report.variants).toEqual(fixed.report.variants);
  });

  it('ends at its budget without a claim, and rests when a number of replications is given', () => {
    const poor = run(plan({ ...rule, 'run.stopRule.relativeHalfWidth': '0.1 %', 'run.stopRule.budget': '12' }));
    expect([poor.completeReplications, poor.design.stopRule?.preciseFrom]).toEqual([12, undefined]);
    expect(run(plan(rule, { replications: 3 }))).toMatchObject({ completeReplications: 3, report: { replications: 3 } });
  });

  it('needs key figures that exist and independent replications', () => {
    expect(planned({ ...rule, 'run.stopRule.kpis': 'resource.sever.utilisation' })).toMatchObject({ ok: false, problems: [{ code: 'experiment.unknown-kpi', remedy: { en: expect.stringContaining('resource.server.utilisation') as string } }] });
    expect(planned({ ...rule, 'run.method': 'batch-means' })).toMatchObject({ ok: false, problems: [{ code: 'experiment.batches-and-stop-rule' }] });
  });
});

describe('batch means of one long run', () => {
  it('agree with theory and need one warm-up', () => {
    const bundle = run(plan({ 'run.method': 'batch-means', 'run.length': '20000 min' }));
    expect(bundle).toMatchObject({ completeReplications: 30, report: { replications: 30 }, design: { method: 'batch-means', dependentBatches: [] } });
    const kpis = bundle.report.variants['baseline']?.['2025'] ?? {};
    for (const [id, exact] of [['queue.line.waitMean', 9], ['queue.line.lengthMean', 8.1], ['resource.server.utilisation', 0.9]] as const) {
      const { mean = 0, halfWidth = 0, n } = kpis[id] ?? {};
      expect(Math.abs(mean - exact)).toBeLessThanOrEqual((3 * halfWidth) / 2.0452);
      expect(n).toBe(30);
    }
  });

  it('that are too short are called dependent', () => {
    const bundle = run(plan({ 'run.method': 'batch-means', 'run.length': '40 min' }, { replications: 100 }));
    expect(bundle.design.dependentBatches).toContain('queue.line.lengthMean');
  });
});

describe('a warm-up by MSER-5', () => {
  it('is found on pilot runs, stated in whole minutes and the same each time', () => {
    const edits = { 'run.warmUpRule': 'mser5', 'run.warmUp': '0 min', 'run.length': '5000 min', 'run.replications': '2' };
    const bundle = run(plan(edits));
    expect(bundle.design.warmUp.rule).toBe('mser5');
    expect(bundle.design.warmUp.minutes).toBeGreaterThan(0);
    expect(bundle.design.warmUp.minutes).toBeLessThanOrEqual(2500);
    expect(run(plan(edits)).design).toEqual(bundle.design);
    const byHand = run(plan({ ...edits, 'run.warmUpRule': 'by-hand', 'run.warmUp': `${String(bundle.design.warmUp.minutes)} min` }));
    expect(byHand.report.variants).toEqual(bundle.report.variants);
  });

  it('warns when the pilots never settle', () => {
    const edits = { 'run.warmUpRule': 'mser5', 'run.length': '300 min', 'source.interval.mean': '0.5 min' };
    expect(planned(edits)).toMatchObject({ ok: true, warnings: [{ code: 'experiment.warm-up-unsettled' }] });
  });
});

it('the 95th percentiles of M/M/1 agree with theory, within three standard errors and the error of the histogram', () => {
  const kpis = run(plan({}, { replications: 30 })).report.variants['baseline']?.['2025'] ?? {};
  // P(wait > t) = 0.9 e^(-0.1 t) and P(time in system > t) = e^(-0.1 t) at rates 0.9 and 1.
  for (const [id, exact] of [['queue.line.waitP95', 10 * Math.log(0.9 / 0.05)], ['output.exit.timeInSystemP95', 10 * Math.log(1 / 0.05)]] as const) {
    const { mean = 0, halfWidth = 0 } = kpis[id] ?? {};
    expect(Math.abs(mean - exact)).toBeLessThanOrEqual((3 * halfWidth) / 2.0452 + 0.004 * exact);
    expect(halfWidth).toBeGreaterThan(0);
  }
});
