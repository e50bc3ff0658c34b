import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { openCatalogue, openScenario, planExperiment, runReplication, type KpiEstimate } from '../../index';
import { policy } from './policy-fields';
import { policyLevers, reaches } from './policy-levers';

const opened = openCatalogue(catalogueData);
if (!opened.ok) throw new Error('catalogue');
const catalogue = opened.value;
const text = readFileSync(new URL('../../../scenarios/factory-visual-inspection.yaml', import.meta.url), 'utf8');

/** The shipped factory with a policy record of those fields. */
const withPolicy = (fields: Readonly<Record<string, string | number>>, prefecture?: string): string => {
  const lines = Object.entries(fields).map(([key, value]) => `    ${key}: {value: ${String(value)}, kind: assumption, source: line-study, range: [${String(value)}, ${String(value)}]}`);
  const record = `\npolicy:\n  national-policy:\n    name: {en: Policy, ja: 政策}\n${lines.join('\n')}\n`;
  const own = prefecture === undefined ? text : text.replace(/(\npeople:\n {2}people:\n)/, `$1    prefecture: ${prefecture}\n`);
  return own + record;
};

const kpis = (source: string, year = 2040): Readonly<Record<string, KpiEstimate>> => {
  const document = openScenario(source);
  if (!document.ok) throw new Error(JSON.stringify(document.problems[0]));
  const planned = planExperiment(document.value, catalogue, { variants: ['edge'], years: [2025, year], replications: 2 });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems[0]));
  const experiment = planned.value;
  for (let task = experiment.next(); task !== undefined; task = experiment.next()) experiment.accept(task, runReplication(experiment.models[task.model]!, task.address));
  return experiment.bundle().report.variants['edge']![String(year)]!;
};

const changed = (one: Readonly<Record<string, KpiEstimate>>, other: Readonly<Record<string, KpiEstimate>>): readonly string[] =>
  Object.keys(one).filter((id) => one[id]!.mean !== other[id]!.mean);

describe('a policy record', () => {
  const none = kpis(text);

  it('at its defaults changes no digit', () => {
    expect(kpis(withPolicy({}))).toEqual(none);
  });

  it('moves what each lever says it touches, and nothing else', () => {
    const moves: Readonly<Record<string, string | number>> = {
      womenGapClosed: '50 %', added60to69: '10 %', added70plus: '5 %', foreignWorkers: 100_000, retirementAge: 70, hours: 0.9,
      carbonPrice: '10000 JPY', levyFactor: 0.5, deviceEfficiency: 5, efficiencyDoubling: '1500 d',
    };
    for (const [field, value] of Object.entries(moves)) {
      const moved = changed(kpis(withPolicy({ [field]: value })), none);
      expect(moved.length, field).toBeGreaterThan(0);
      expect(moved.filter((id) => !reaches(field, id)), field).toEqual([]);
    }
  });

  it('has the direction of its definition', () => {
    const of = (fields: Readonly<Record<string, string | number>>, id: string): number => kpis(withPolicy(fields))[id]!.mean;
    expect(of({ added60to69: '20 %' }, 'people.available')).toBeGreaterThan(none['people.available']!.mean);
    expect(of({ hours: 0.8 }, 'people.available')).toBeLessThan(none['people.available']!.mean);
    expect(of({ relativePay: 1.2, payElasticity: 0.5 }, 'people.available')).toBeGreaterThan(none['people.available']!.mean);
    expect(of({ deviceEfficiency: 5 }, 'node.edge-node.watts')).toBeLessThan(none['node.edge-node.watts']!.mean);
    expect(of({ carbonPrice: '10000 JPY' }, 'cost.carbonJpy')).toBeCloseTo((none['carbon.kgco2']!.mean / 1000) * 10_000, 3);
    expect(of({ deviceEfficiency: 5 }, 'energy.measuredShare')).toBe(0);
  });

  it('doubles efficiency in the doubling time, sooner with research', () => {
    const watts = (fields: Readonly<Record<string, string | number>>): number => kpis(withPolicy(fields))['node.edge-node.watts']!.mean;
    const fifteenYears = '5478.75 d';
    const [today, once, twice] = [watts({}), watts({ efficiencyDoubling: fifteenYears }), watts({ efficiencyDoubling: fifteenYears, researchShortening: '50 %' })];
    expect(once / today).toBeCloseTo(0.5, 2);
    // The network's watts stay, so it is the steps that halve.
    expect((today - once) / (once - twice)).toBeCloseTo(2, 6);
  });

  it('comes once: a second one is a problem', () => {
    const twice = `${withPolicy({})}  second-policy:\n    name: {en: Policy, ja: 政策}\n`;
    const document = openScenario(twice);
    const planned = document.ok ? planExperiment(document.value, catalogue, {}) : document;
    expect(planned).toMatchObject({ ok: false, problems: [{ code: 'site.at-most-one', path: 'policy' }] });
  });
});

describe('policy levers', () => {
  it('list every field of the record once', () => {
    const fields = Object.keys(policy.fields).filter((field) => field !== 'name');
    expect(policyLevers.map((lever) => lever.field).sort()).toEqual(fields.sort());
  });
});

describe('a prefecture', () => {
  it('takes its own path: Akita loses people faster than Tokyo', () => {
    const [akita, tokyo] = ['jp-05', 'jp-13'].map((id) => kpis(withPolicy({}, id))['people.available']!.mean);
    expect(akita!).toBeLessThan(tokyo!);
  });
});
