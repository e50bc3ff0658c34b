import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { openCatalogue, openScenario, planExperiment, runReplication, type ResultBundle, type ScenarioDocument } from '../../index';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');

const folder = new URL('../../../scenarios/', import.meta.url);
const shipped = ['factory-visual-inspection', 'factory-electronics-maintenance', 'factory-food-one-shift'] as const;

const documentOf = (id: string): ScenarioDocument => {
  const opened = openScenario(readFileSync(new URL(`${id}.yaml`, folder), 'utf8'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems[0]));
  return opened.value;
};

const settings = { seed: 1, replications: 2, years: [2050] } as const;

const bundleOf = (id: string): ResultBundle => {
  const planned = planExperiment(documentOf(id), catalogue.value, settings);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems[0]));
  const experiment = planned.value;
  for (let task = experiment.next(); task !== undefined; task = experiment.next()) {
    const accepted = experiment.accept(task, runReplication(experiment.models[task.model]!, task.address));
    if (!accepted.ok) throw new Error(JSON.stringify(accepted.problems[0]));
  }
  return experiment.bundle();
};

const DIGITS = 9;

/** Means by variant, year and key figure, to nine digits; `npx vitest run <this file> -u` writes them anew. */
const expectedText = ({ report }: ResultBundle): string => {
  const means = Object.entries(report.variants).map(([variant, byYear]) => [variant, Object.fromEntries(Object.entries(byYear).map(([year, kpis]) =>
    [year, Object.fromEntries(Object.entries(kpis).map(([kpi, { mean }]) => [kpi, Number(mean.toPrecision(DIGITS))]))]))] as const);
  return `${JSON.stringify({ ...settings, means: Object.fromEntries(means) }, null, 1)}\n`;
};

describe.each(shipped)('%s', (id) => {
  const bundle = bundleOf(id);
  const { records } = documentOf(id);

  it('gives its expected results', async () => {
    await expect(expectedText(bundle)).toMatchFileSnapshot(fileURLToPath(new URL(`expected/${id}.json`, folder)));
  });

  it('loses output with its people in the baseline, and less in some variant', () => {
    const kept = Object.values(bundle.report.variants).map((byYear) => byYear['2050']?.['output.kept']?.mean ?? NaN);
    expect(kept[0]).toBeLessThan(100);
    expect(Math.max(...kept)).toBeGreaterThan(kept[0] ?? NaN);
  });

  it('names a bottleneck with its lead in every variant, in both languages', () => {
    for (const variant of Object.keys(bundle.report.variants)) {
      const { statement } = bundle.findings?.find((finding) => finding.variant === variant) ?? { statement: { en: '', ja: '' } };
      expect(statement.en).toMatch(/^Bottleneck: .+ \d+ % of the time, \d+\.\d points ahead of .+\.$/);
      expect(statement.ja).toMatch(/^ネック：.+\d+%で、次点の.+を\d+\.\dポイント上回る。$/);
    }
  });

  it('says its question, sources and levers in both languages', () => {
    const fields = records['scenario']?.fields ?? {};
    expect(fields['question']).toMatchObject({ en: expect.stringMatching(/\?$/) as string, ja: expect.stringMatching(/か。$/) as string });
    expect((fields['levers'] as readonly string[]).length).toBeGreaterThanOrEqual(8);
    expect(Object.values(records).filter(({ collection }) => collection === 'sources').length).toBeGreaterThanOrEqual(4);
  });
});

const { facts } = catalogue.value;
const figure = (id: string): number => facts[id]?.value.value ?? NaN;

describe.each([['factory-electronics-maintenance', 'nagano', 2], ['factory-food-one-shift', 'hokkaido', 1]] as const)('%s, in the manner of %s', (id, prefecture, shifts) => {
  const { records } = documentOf(id);

  it('has as many posts as an average manufacturing establishment has people', () => {
    const posts = shifts * Object.values(records).filter(({ collection }) => collection === 'skills').reduce((sum, { fields }) => sum + Number(fields['posts']), 0);
    expect(posts).toBe(Math.round(figure(`factory.${prefecture}.employees`) / figure(`factory.${prefecture}.establishments`)));
  });

  it('works the scheduled hours of its prefecture', () => {
    const workingDays = 21.7;
    for (const { fields } of Object.values(records).filter(({ collection }) => collection === 'shifts')) {
      const lengthH = Number.parseFloat((fields['length'] as { readonly value: string }).value);
      expect(Math.abs((lengthH - 1) * workingDays - figure(`factory.${prefecture}.scheduledHoursMen`))).toBeLessThan(1.5);
    }
  });
});
