import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { openCatalogue, openScenario, planExperiment, runReplication, type ScenarioDocument } from '../../index';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');

const folder = new URL('../../../scenarios/', import.meta.url);
const shipped = ['trunk-tokyo-osaka', 'parcel-depot', 'ev-last-mile'] as const;

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

  it('rosters no duty against the rules in any variant and year', () => {
    const violations = Object.values(found.means).flatMap((byYear) => Object.values(byYear).map((kpis) => kpis['duty.violations']));
    expect(new Set(violations)).toEqual(new Set([0]));
  });

  it('has fewer people as years go by, and delivers no more with them', () => {
    for (const byYear of Object.values(found.means)) {
      const [first, last] = [byYear[String(expected.years[0])] ?? {}, byYear[String(expected.years.at(-1))] ?? {}];
      expect(last['people.available']).toBeLessThan(first['people.available'] ?? 0);
      expect(last['output.tonneKmPerYear']).toBeLessThan(1.01 * (first['output.tonneKmPerYear'] ?? 0));
    }
  });

  it('names purpose, sources and levers in both languages', () => {
    const fields = documentOf(id).records['scenario']?.fields ?? {};
    expect(fields['title']).toMatchObject({ en: expect.any(String) as string, ja: expect.any(String) as string });
    expect(fields['question']).toMatchObject({ en: expect.stringContaining('?') as string, ja: expect.stringMatching(/か。/) as string });
    expect((fields['levers'] as readonly string[]).length).toBeGreaterThanOrEqual(8);
  });
});

describe('the trunk line rests on published figures', () => {
  const { facts } = catalogue.value;
  const fact = (id: string): number => facts[`logistics.${id}`]?.value.value ?? NaN;
  const { records } = documentOf('trunk-tokyo-osaka');
  const valueOf = (raw: unknown): number => Number.parseFloat(String((raw as { readonly value?: unknown }).value ?? raw));
  const meanMinutes = (record: string, field: string): number => valueOf((records[record]?.fields[field] as { readonly mean: unknown }).mean);

  it('waits as long as the survey found, on all runs together', () => {
    for (const docks of ['tokyo-docks', 'osaka-docks']) expect(valueOf(records[docks]?.fields['waitAllowance'])).toBe(Math.round(60 * fact('waitingTimeMean') * fact('tripsWithWaiting')));
  });

  it('handles a truck as long as the survey found, and has the published lane for automated trucks', () => {
    for (const docks of ['tokyo-docks', 'osaka-docks']) expect(Math.round(meanMinutes(docks, 'loadingTime') + meanMinutes(docks, 'unloadingTime'))).toBe(Math.round(60 * fact('handlingTime')));
    expect(valueOf(records['priority-lane']?.fields['distance'])).toBe(fact('automatedLaneKm'));
  });

  it('loses about as much to the rules of 2024 as the study group feared', () => {
    const { means } = expectedOf('trunk-tokyo-osaka');
    const tonneKm = (variant: string): number => means[variant]?.['2025']?.['output.tonneKmPerYear'] ?? NaN;
    const lost = 1 - tonneKm('after-2024') / tonneKm('before-2024');
    expect(lost).toBeGreaterThan(fact('capacityShortfall2024') - 0.1);
    expect(lost).toBeLessThan(fact('capacityShortfall2024') + 0.1);
  });
});
