import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { describeDocument, kpiDefinitionOf, kpiDefinitions, openCatalogue, openScenario, planExperiment, publishedKpis, runReplication, setValue, type ResultBundle, type ScenarioDocument, type SiteModel } from '../../index';
import { publishedSchema } from '../../scenario/published-schema';
import type * as SectorList from '../sector-list';

// The one line that a fourth sector needs: the real list with the clinic at its end.
vi.mock('../sector-list', async (original) => {
  const { sectors } = await original<typeof SectorList>();
  const { toyClinic } = await import('./testing/toy-clinic');
  return { sectors: [...sectors, toyClinic] };
});

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');
const opened = openScenario(readFileSync(new URL('testing/toy-clinic.yaml', import.meta.url), 'utf8'));

const documentOf = (): ScenarioDocument => {
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems[0]));
  return opened.value;
};

const bundleOf = (document: ScenarioDocument): ResultBundle => {
  const planned = planExperiment(document, catalogue.value);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems[0]));
  const experiment = planned.value;
  for (let task = experiment.next(); task !== undefined; task = experiment.next()) {
    const accepted = experiment.accept(task, runReplication(experiment.models[task.model] as SiteModel, task.address));
    if (!accepted.ok) throw new Error(JSON.stringify(accepted.problems[0]));
  }
  return experiment.bundle();
};

describe('a fourth sector, known by one line of the list', () => {
  it('opens, describes itself to the inspector, and is published with the others', () => {
    expect(describeDocument(documentOf(), catalogue.value).map((record) => record.collection)).toContain('visits');
    expect(publishedKpis()).toContain('## Clinic / 診療所');
    expect(JSON.stringify(publishedSchema())).toContain('draftNote');
  });

  it('answers its question with people, nodes, energy and bill of the common site', () => {
    const { report, names } = bundleOf(documentOf());
    const figure = (variant: string, id: string, year = '2025'): number => report.variants[variant]?.[year]?.[id]?.mean ?? NaN;
    const weeksPerYear = 365.25 / 7;
    const expectedPatients = 4 * 45 * weeksPerYear;
    expect(Math.abs(figure('baseline', 'output.patientsPerYear') - expectedPatients)).toBeLessThan(4 * Math.sqrt(expectedPatients));
    expect(figure('drafted', 'people.needed') / figure('baseline', 'people.needed')).toBeCloseTo((10 + 2) / (10 + 6), 1);
    expect(figure('baseline', 'people.posts')).toBe(2);
    expect(figure('baseline', 'people.available', '2050')).toBeLessThan(2);
    expect(figure('drafted', 'node.desk-node.energyKwh')).toBeGreaterThan(0);
    expect(figure('drafted', 'node.desk-node.lateShare')).toBe(0);
    expect(figure('drafted', 'energy.kwh')).toBeGreaterThan(figure('baseline', 'energy.kwh'));
    expect(figure('baseline', 'cost.billJpy')).toBeGreaterThan(figure('baseline', 'cost.basicJpy'));
    expect(figure('baseline', 'output.kept')).toBe(100);
    expect(names['desk-node']?.ja).toBe('机のノード');
  });

  it('goes on in a week in which nobody came', () => {
    const alone = setValue(documentOf(), 'doctor.posts', '1');
    if (!alone.ok) throw new Error(alone.problems[0]?.code);
    const absent = setValue(alone.value, 'doctor.absence', '100 %');
    if (!absent.ok) throw new Error(absent.problems[0]?.code);
    const { report } = bundleOf(absent.value);
    expect(report.variants['baseline']?.['2025']?.['output.patientsPerYear']?.mean).toBe(0);
    expect(report.variants['baseline']?.['2025']?.['energy.kwh']?.mean).toBeGreaterThan(0);
  });

  it('documents every figure that it computes', () => {
    const { report } = bundleOf(documentOf());
    const computed = Object.keys(report.variants['drafted']?.['2025'] ?? {});
    expect(computed.filter((id) => id !== 'output.kept' && kpiDefinitionOf('clinic', id) === undefined)).toEqual([]);
    expect(kpiDefinitions('clinic').length).toBeGreaterThan(15);
  });

  it('says what is wrong in its own words, together with what is wrong with the site', () => {
    const document = documentOf();
    const { visits: _gone, ...records } = document.records;
    const planned = planExperiment({ ...document, records }, catalogue.value);
    expect(planned.ok ? [] : planned.problems.map(({ code, path }) => [code, path])).toContainEqual(['site.exactly-one', 'visits']);
    const short = setValue(document, 'all-year.months', '1, 2');
    const judged = short.ok ? planExperiment(short.value, catalogue.value) : short;
    expect(judged.ok ? [] : judged.problems.map(({ code }) => code)).toContain('site.months');
  });
});
