import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../assets/index.generated';
import { openCatalogue, openScenario, planExperiment, runReplication, type Experiment, type ExperimentOverrides, type KpiTable, type ReplicationTask, type ResultBundle } from './index';

const catalogue = openCatalogue(catalogueData);
const opened = openScenario(readFileSync(new URL('../scenarios/factory-visual-inspection.yaml', import.meta.url), 'utf8'));
if (!catalogue.ok || !opened.ok) throw new Error('closed');

const plan = (overrides: ExperimentOverrides): Experiment => {
  const planned = planExperiment(opened.value, catalogue.value, overrides);
  if (!planned.ok) throw new Error(planned.problems[0]?.code);
  return planned.value;
};
const codesOf = (overrides: ExperimentOverrides): readonly string[] => {
  const planned = planExperiment(opened.value, catalogue.value, overrides);
  return planned.ok ? [] : planned.problems.map((problem) => problem.code);
};

const runIn = (experiment: Experiment, order: (tasks: readonly ReplicationTask[]) => readonly ReplicationTask[]): ResultBundle => {
  for (const task of order(experiment.tasks)) {
    const model = experiment.models[task.model];
    if (model === undefined) throw new Error('model');
    experiment.accept(task, runReplication(structuredClone(model), task.address));
  }
  return experiment.bundle();
};

const small: ExperimentOverrides = { variants: ['baseline', 'edge'], years: [2025, 2050], replications: 3 };

describe('the road from file to result', () => {
  const experiment = plan(small);
  const bundle = runIn(experiment, (tasks) => tasks);

  it('gives the same bytes whatever the order in which results come in', () => {
    const backwards = runIn(plan(small), (tasks) => [...tasks].reverse());
    const striped = runIn(plan(small), (tasks) => [...tasks].sort((first, second) => (first.index % 3) - (second.index % 3)));
    expect(JSON.stringify(backwards)).toBe(JSON.stringify(bundle));
    expect(JSON.stringify(striped)).toBe(JSON.stringify(bundle));
  });

  it('reports every key figure of every variant and year, finite, with unit and interval', () => {
    expect(Object.keys(bundle.report.variants)).toEqual(['baseline', 'edge']);
    for (const years of Object.values(bundle.report.variants)) {
      expect(Object.keys(years)).toEqual(['2025', '2050']);
      for (const kpis of Object.values(years)) {
        for (const id of ['output.kept', 'people.needed', 'energy.peakKw', 'cost.billJpy', 'carbon.kgco2', 'oee.total', 'station.press.utilisation']) expect(kpis[id], id).toBeDefined();
        for (const estimate of Object.values(kpis)) expect([estimate.mean, estimate.halfWidth].every(Number.isFinite)).toBe(true);
      }
    }
    expect(bundle.report.variants['baseline']?.['2025']?.['output.kept']).toEqual({ mean: 100, halfWidth: 0, unit: '%', n: 3 });
    expect(bundle.report.variants['baseline']?.['2025']?.['node.edge-node.watts']).toBeUndefined();
    expect(bundle.report.variants['edge']?.['2025']?.['node.edge-node.watts']?.mean).toBeGreaterThan(5);
  });

  it('takes the bill apart without rest', () => {
    for (const kpis of Object.values(bundle.report.variants['edge'] ?? {})) {
      const parts = ['cost.basicJpy', 'cost.energyJpy', 'cost.adjustmentJpy', 'cost.levyJpy'].reduce((sum, id) => sum + (kpis[id]?.mean ?? 0), 0);
      expect(Math.abs(parts - (kpis['cost.billJpy']?.mean ?? 0))).toBeLessThan(12);
    }
  });

  it('compares with the baseline of the same year, and output with its first year', () => {
    const meanOf = (table: KpiTable, path: readonly [string, string, string]): number => table[path[0]]?.[path[1]]?.[path[2]]?.mean ?? NaN;
    const { variants } = bundle.report;
    const parts = 'output.goodPartsPerYear';
    const [base, edge, first] = [meanOf(variants, ['baseline', '2050', parts]), meanOf(variants, ['edge', '2050', parts]), meanOf(variants, ['baseline', '2025', parts])];
    expect(meanOf(bundle.differences, ['edge', '2050', parts])).toBeCloseTo(edge - base, 6);
    expect(meanOf(variants, ['edge', '2050', 'output.kept'])).toBeCloseTo((100 * edge) / first, 9);
  });

  it('keeps the reference year although it is not asked for', () => {
    const late = runIn(plan({ variants: ['edge'], years: [2050], replications: 3 }), (tasks) => tasks);
    expect(Object.keys(late.report.variants)).toEqual(['edge']);
    expect(late.report.variants['edge']).toEqual({ '2050': bundle.report.variants['edge']?.['2050'] });
    expect(late.differences).toEqual({});
  });

  it('carries the demand of every representative week by consumer and half-hour', () => {
    const weeks = bundle.demand['edge']?.['2025'] ?? [];
    expect(weeks.map((week) => week.week)).toEqual(['winter', 'mid-season', 'summer']);
    for (const week of weeks) {
      expect(week.meanKw.map((curve) => curve.length)).toEqual(week.consumers.map(() => 336));
      expect(week.peakKw.mean).toBeGreaterThanOrEqual(week.meanKw.reduce((sum, curve) => sum + (curve[week.peakWindow] ?? 0), 0));
    }
  });

  it('carries what a report needs: names, inputs with sources, caveats and crossovers', () => {
    expect(bundle.names['press']).toEqual({ en: 'Press', ja: 'プレス' });
    expect(bundle.inputs.every((input) => input.kind.length > 0 && input.source.length > 0)).toBe(true);
    expect(bundle.inputs.find((input) => input.path === 'cloud-server.pue')).toMatchObject({ value: '1.7', kind: 'published-statistic' });
    expect(bundle.crossovers).toHaveLength(1);
    expect(bundle.caveats.length).toBeGreaterThan(3);
  });

  it('names what is modelled by its hash: seed and replications aside', () => {
    expect(plan({ ...small, seed: 5, replications: 9 }).hash).toBe(experiment.hash);
    expect(plan({ ...small, edits: [{ path: 'orders.takt', value: '51 s' }] }).hash).not.toBe(experiment.hash);
  });
});

describe('an experiment', () => {
  it('hands out every task once, replication by replication, and none twice', () => {
    const experiment = plan({ years: [2025, 2050], replications: 3 });
    const taken = Array.from({ length: 19 }, () => experiment.next());
    expect(taken.slice(0, 18)).toEqual(experiment.tasks);
    expect(taken[18]).toBeUndefined();
    expect(taken.map((task) => task?.address.replication).slice(0, 18)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
  });

  it('of a hundred thousand replications is planned at once', () => {
    const experiment = plan({ years: [2025], variants: ['baseline'], replications: 100_000 });
    expect(experiment.next()?.address.replication).toBe(0);
    expect(experiment.progress().total).toBe(100_000);
  });

  it('that cannot end is a problem with the records at fault', () => {
    const experiment = plan({ years: [2025], variants: ['baseline'], replications: 2, edits: [{ path: 'press.failure.timeToFailure', value: '0.001 ms' }, { path: 'press.failure.repair', value: '0.001 ms' }] });
    const task = experiment.next();
    const model = experiment.models[0];
    if (task === undefined || model === undefined) throw new Error('task');
    expect(experiment.accept(task, runReplication(model, task.address))).toMatchObject({ ok: false, problems: [{ severity: 'error', code: 'run.event-budget' }] });
  });
});

describe('overrides', () => {
  it('that do not fit are refused by name', () => {
    expect(codesOf({ variants: ['egde'] })).toEqual(['experiment.unknown-variant']);
    expect(codesOf({ years: [1999] })).toEqual(['experiment.year-outside']);
    expect(codesOf({ replications: 1 })).toEqual(['scenario.out-of-range']);
    expect(codesOf({ edits: [{ path: 'press.cycleTimes', value: '3 s' }] })).toEqual(['scenario.unknown-path']);
    expect(codesOf({ edits: [{ path: 'edge-node.device', value: 'nothing' }], variants: ['edge'] })).toEqual(['scenario.unknown-entry']);
  });
});
