import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { compileSite, openCatalogue, openScenario, planExperiment, runReplication, setValue, type ReplicationResult, type ScenarioDocument, type SiteModel } from '../../index';
import { observableIndex } from '../site/site-observables';
import type { FactoryPlan } from './factory-plan';
import { observeLine } from './observables';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');

const text = readFileSync(new URL('../../../scenarios/factory-visual-inspection.yaml', import.meta.url), 'utf8');
const opened = openScenario(text);
if (!opened.ok) throw new Error(opened.problems[0]?.code);

const edited = (edits: Readonly<Record<string, string>>, document: ScenarioDocument = opened.value): ScenarioDocument =>
  Object.entries(edits).reduce((current, [path, value]) => {
    const next = setValue(current, path, value);
    if (!next.ok) throw new Error(`${path}: ${next.problems[0]?.code ?? ''}`);
    return next.value;
  }, document);

const compile = (document: ScenarioDocument, variant: string, year = 2025): SiteModel => {
  const compiled = compileSite(document, catalogue.value, { variant, year });
  if (!compiled.ok) throw new Error(`${compiled.problems[0]?.code ?? ''} ${compiled.problems[0]?.path ?? ''}`);
  return compiled.value;
};
const codesOf = (document: ScenarioDocument, variant = 'baseline'): readonly string[] => {
  const compiled = compileSite(document, catalogue.value, { variant, year: 2025 });
  return compiled.ok ? [] : compiled.problems.map((problem) => problem.code);
};
const run = (model: SiteModel, replication = 0): ReplicationResult => runReplication(model, { seed: 7, replication });
const METERED = 5;
const indexOf = (model: SiteModel): ReadonlyMap<string, number> => observableIndex(model.plan as FactoryPlan, observeLine, METERED);
const read = (model: SiteModel, result: ReplicationResult, name: string, week = 0): number =>
  result.observations[indexOf(model).get(`${String(week)}:${name}`) ?? -1] as number;

describe('a week of the shipped factory', () => {
  const baseline = compile(opened.value, 'baseline');
  const result = run(baseline);

  it('is of the size that the product promises to simulate', () => {
    expect(result.failure).toBeUndefined();
    expect(result.eventCount / 3).toBeGreaterThan(40_000);
    expect(result.eventCount / 3).toBeLessThan(110_000);
  });

  it('never ships more than the takt releases, and loses some to failures', () => {
    const released = (80 + 7.5) * 72;
    const good = read(baseline, result, 'good');
    expect(good).toBeLessThan(released);
    expect(good).toBeGreaterThan(0.75 * released);
  });

  it('lets the missed share of defects escape', () => {
    const made = 1 - (1 - 0.004) * (1 - 0.001) ** 3;
    const shipped = read(baseline, result, 'shipped') + read(baseline, result, 'shipped', 1) + read(baseline, result, 'shipped', 2);
    const escapes = read(baseline, result, 'escapes') + read(baseline, result, 'escapes', 1) + read(baseline, result, 'escapes', 2);
    const expected = shipped * made * 0.2;
    expect(Math.abs(escapes - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it('splits the time of every machine into its states without rest', () => {
    for (const id of ['press', 'wash', 'assembly-2', 'pack']) {
      const shares = ['run', 'blocked', 'starved', 'failed', 'setup', 'maintenance'].map((state) => read(baseline, result, `${id}/${state}`));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(read(baseline, result, `${id}/on`), 9);
    }
  });

  it('bills the same energy by time band that the meter saw', () => {
    const bands = [...indexOf(baseline).keys()].filter((name) => name.startsWith('0:band/0/'));
    const billed = bands.reduce((sum, name) => sum + read(baseline, result, name.slice(2)), 0);
    const metered = (result.demandKw[0] ?? new Float64Array()).reduce((sum, kw) => sum + kw / 2, 0);
    expect(billed).toBeCloseTo(metered, 6);
    expect(bands).toHaveLength(4);
  });

  it('draws the base load at every half-hour and peaks while people work', () => {
    const demand = result.demandKw[0] ?? new Float64Array();
    const totals = Array.from({ length: 336 }, (_, window) => demand.subarray(window * 5, window * 5 + 5).reduce((sum, kw) => sum + kw, 0));
    expect(Math.min(...totals)).toBeGreaterThanOrEqual(45);
    const peak = totals.indexOf(Math.max(...totals));
    expect(Math.floor(peak / 48)).toBeLessThanOrEqual(5);
    expect(Math.max(...totals) / Math.min(...totals)).toBeGreaterThan(2);
  });
});

describe('common random numbers', () => {
  it('AI switched off is the baseline event for event, whatever else the variant brings', () => {
    const off = edited({ 'visual-inspection.node': 'edge-node', 'visual-inspection.network': 'wan', 'line-cameras.node': 'edge-node', 'visual-inspection.modelSensitivity': '99 %' });
    expect(run(compile(off, 'baseline')).eventHashes).toEqual(run(compile(opened.value, 'baseline')).eventHashes);
  });

  it('an edit elsewhere shifts no draw: a dearer tariff leaves every event where it was', () => {
    const other = edited({ 'site-energy.tariff': 'kansai-high-voltage-bs', 'site-energy.baseLoad': '50 kW' });
    expect(run(compile(other, 'edge')).eventHashes).toEqual(run(compile(opened.value, 'edge')).eventHashes);
  });

  it('people never grow from year to year within a replication, and follow the labour supply on average', () => {
    const years = [2025, 2040, 2055, 2070].map((year) => compile(opened.value, 'baseline', year));
    const totals = years.map((model) => ['operator', 'assembler', 'inspector', 'technician'].reduce((sum, skill) => sum + read(model, run(model, 3), `${skill}/people`), 0));
    expect([...totals].sort((first, second) => second - first)).toEqual(totals);
    expect(totals[0]).toBe(22);
    const plan = (years[3] as SiteModel).plan as FactoryPlan;
    const expected = plan.site.skills.reduce((sum, skill) => sum + skill.expectedPeople, 0);
    expect(expected / 22).toBeGreaterThan(0.55);
    expect(expected / 22).toBeLessThan(0.75);
  });
});

describe('what carries the output', () => {
  const goodOf = (model: SiteModel): number => [0, 1, 2, 3].reduce((sum, replication) => sum + read(model, run(model, replication), 'good'), 0) / 4;

  it('is people: output falls with them, and less where the model takes the inspection over', () => {
    const kept = (variant: string): number => goodOf(compile(opened.value, variant, 2070)) / goodOf(compile(opened.value, 'baseline'));
    expect(kept('baseline')).toBeLessThan(0.85);
    expect(kept('edge')).toBeGreaterThan(kept('baseline') + 0.1);
  });

  it('comes back when the posts come back', () => {
    const doubled = edited({ 'assembler.posts': '8', 'operator.posts': '4', 'inspector.posts': '6', 'technician.posts': '4', 'visual-inspection.benches': '6' });
    expect(goodOf(compile(doubled, 'baseline', 2070))).toBeGreaterThan(0.97 * goodOf(compile(opened.value, 'baseline')));
  });

  it('a deadline that no answer meets sends every part to people', () => {
    const model = compile(edited({ 'visual-inspection.deadline': '0.1 ms' }), 'edge');
    const result = run(model);
    expect(read(model, result, 'edge-node/late')).toBe(read(model, result, 'edge-node/requests'));
    expect(goodOf(model)).toBeLessThan(0.6 * goodOf(compile(opened.value, 'edge')));
  });
});

describe('a line in the words of the factory (reference case 6)', () => {
  const line = openScenario(readFileSync(new URL('../../../scenarios/verification/factory-three-stations.yaml', import.meta.url), 'utf8'));
  if (!line.ok) throw new Error(line.problems[0]?.code);
  const T_QUANTILE_30 = 2.0452;

  it.each([['1', 0.6704662], ['2', 0.7340167], ['5', 0.8307591]] as const)('with %s places between stations has the exact throughput within three standard errors', (buffer, perMinute) => {
    const edits = ['second.buffer', 'third.buffer'].map((path) => ({ path, value: buffer }));
    const planned = planExperiment(line.value, catalogue.value, { edits });
    if (!planned.ok) throw new Error(planned.problems[0]?.code);
    for (const task of planned.value.tasks) planned.value.accept(task, runReplication(planned.value.models[task.model] as SiteModel, task.address));
    const estimate = planned.value.bundle().report.variants['baseline']?.['2025']?.['output.goodPartsPerHour'];
    const standardError = (estimate?.halfWidth ?? NaN) / T_QUANTILE_30;
    expect(Math.abs((estimate?.mean ?? NaN) - 60 * perMinute)).toBeLessThanOrEqual(3 * standardError);
    expect(standardError).toBeLessThan(0.2);
  });
});

describe('a factory that cannot be', () => {
  it.each([
    ['factory.line-apart', { 'wash.next': 'assembly-2' }, 'baseline'],
    ['factory.takt-misses-order', { 'orders.perWeek': '7000' }, 'baseline'],
    ['factory.support-missing', { 'visual-inspection.method': 'supported', 'visual-inspection.node': 'edge-node' }, 'baseline'],
    ['factory.line-circle', { 'pack.next': 'press' }, 'baseline'],
    ['site.months', { 'winter.months': '1, 2', 'winter.operatingWeeks': '8' }, 'baseline'],
    ['site.operating-weeks', { 'winter.operatingWeeks': '20' }, 'baseline'],
    ['site.node-missing', { 'visual-inspection.method': 'assisted' }, 'baseline'],
    ['site.node-overloaded', { 'safety-cameras.frameRate': '15 fps', 'line-cameras.frameRate': '3 fps' }, 'edge'],
    ['node.saturated', { 'safety-cameras.frameRate': '20 fps' }, 'edge'],
  ] as const)('%s', (code, edits, variant) => {
    expect(codesOf(edited(edits), variant)).toContain(code);
  });
});
