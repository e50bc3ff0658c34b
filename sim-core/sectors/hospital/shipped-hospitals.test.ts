import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { openCatalogue, openScenario, planExperiment, runReplication, type ScenarioDocument } from '../../index';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');

const folder = new URL('../../../scenarios/', import.meta.url);
const shipped = ['hospital-regional-acute', 'hospital-rural-nurses', 'hospital-triage-support'] as const;

const documentOf = (id: string): ScenarioDocument => {
  const opened = openScenario(readFileSync(new URL(`${id}.yaml`, folder), 'utf8'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems[0]));
  return opened.value;
};

interface Expected {
  readonly seed: number;
  readonly replications: number;
  readonly years: readonly number[];
  /** Variant -> year -> key figure -> mean, rounded to nine digits. */
  readonly means: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
}

const expectedOf = (id: string): Expected => JSON.parse(readFileSync(new URL(`expected/${id}.json`, folder), 'utf8')) as Expected;

const DIGITS = 9;

/** Results of a small run, as the expected-result file holds them. */
const resultsOf = (id: string, { seed, replications, years }: Pick<Expected, 'seed' | 'replications' | 'years'>): Expected => {
  const planned = planExperiment(documentOf(id), catalogue.value, { seed, replications, years });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems[0]));
  const experiment = planned.value;
  for (let task = experiment.next(); task !== undefined; task = experiment.next()) {
    const model = experiment.models[task.model];
    if (model === undefined) throw new Error('model');
    experiment.accept(task, runReplication(model, task.address));
  }
  const { variants } = experiment.bundle().report;
  const rounded = Object.entries(variants).map(([variant, byYear]) => [variant, Object.fromEntries(Object.entries(byYear).map(([year, kpis]) =>
    [year, Object.fromEntries(Object.entries(kpis).filter(([, { mean }]) => Number.isFinite(mean)).map(([kpi, { mean }]) => [kpi, Number(mean.toPrecision(DIGITS))]))]))] as const);
  return { seed, replications, years, means: Object.fromEntries(rounded) };
};

describe.each(shipped)('%s', (id) => {
  const expected = expectedOf(id);
  const found = resultsOf(id, expected);

  it('gives its expected results', () => {
    expect(found).toEqual(expected);
  });

  it('loses patients with its people, and counts no patient twice', () => {
    const means = Object.values(found.means)[0] ?? {};
    const [first, last] = [means[String(expected.years[0])] ?? {}, means[String(expected.years.at(-1))] ?? {}];
    expect(last['people.available']).toBeLessThan(first['people.available'] ?? 0);
    expect(last['output.patientsPerYear']).toBeLessThan(first['output.patientsPerYear'] ?? 0);
    const arrived = Object.entries(first).filter(([kpi]) => /^arrival\..*\.count$/.test(kpi)).reduce((sum, [, mean]) => sum + mean, 0);
    expect(first['output.patientsPerYear']).toBeLessThan(1.1 * arrived);
  });

  it('names purpose, sources and levers in both languages', () => {
    const document = documentOf(id);
    const fields = document.records['scenario']?.fields ?? {};
    expect(fields['title']).toMatchObject({ en: expect.any(String) as string, ja: expect.any(String) as string });
    expect(fields['question']).toMatchObject({ en: expect.stringContaining('?') as string, ja: expect.stringMatching(/か。/) as string });
    expect((fields['levers'] as readonly string[]).length).toBeGreaterThanOrEqual(8);
  });
});

const { facts } = catalogue.value;
const perDay = (prefecture: string): number =>
  (facts[`hospital.${prefecture}.ambulanceDispatches`]?.value.value ?? NaN) / (facts[`hospital.${prefecture}.emergencyHospitals`]?.value.value ?? NaN) / 365;

it.each([['hospital-regional-acute', 'kanagawa'], ['hospital-rural-nurses', 'kochi'], ['hospital-triage-support', 'tokyo']])('%s is asked for as many ambulances as an average emergency hospital of %s', (id, prefecture) => {
  const perHour = documentOf(id).records['ambulance']?.fields['perHour'] as readonly number[];
  expect(Math.abs(perHour.reduce((sum, value) => sum + value, 0) / perDay(prefecture) - 1)).toBeLessThan(0.01);
});

it.each([['hospital-regional-acute', 'kanagawa'], ['hospital-rural-nurses', 'kochi']])('%s has about as many beds as an average general hospital of %s', (id, prefecture) => {
  const beds = Object.values(documentOf(id).records).filter(({ collection }) => collection === 'wards').reduce((sum, { fields }) => sum + Number(fields['beds']), 0);
  const average = (facts[`hospital.${prefecture}.generalBeds`]?.value.value ?? NaN) / (facts[`hospital.${prefecture}.generalHospitals`]?.value.value ?? NaN);
  expect(Math.abs(beds / average - 1)).toBeLessThan(0.02);
});
