import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../assets/index.generated';
import { openCatalogue } from './catalogue';
import { describeDocument, describeVariants } from './describe-document';
import type { FieldView } from './document';
import { listInputs } from './list-inputs';
import { openScenario } from './open-scenario';
import { setValue } from './set-value';

const catalogue = openCatalogue(catalogueData);
const opened = openScenario(readFileSync(new URL('../../scenarios/factory-visual-inspection.yaml', import.meta.url), 'utf8'));
if (!catalogue.ok || !opened.ok) throw new Error('closed');
const records = describeDocument(opened.value, catalogue.value);
const field = (path: string): FieldView | undefined => records.flatMap((record) => record.fields).find((candidate) => candidate.path === path);

describe('the inspector', () => {
  it('shows a quantity in the unit of the file, with its bounds, its plausible range and where it is from', () => {
    expect(field('visual-inspection.deadline')).toMatchObject({
      control: 'quantity', text: '200 ms', number: 200, unit: 'ms', minimum: 0, plausible: [50, 1000], kind: 'assumption', source: 'line-study', isLever: true,
    });
    expect(field('machining.defects')).toMatchObject({ control: 'share', number: 0.4, unit: '%', minimum: 0, maximum: 100 });
    expect(field('press.cycleTime.mean')?.label).toEqual({ en: 'Cycle time: Mean', ja: 'サイクルタイム：平均' });
    expect(field('cloud-server.pue')?.sourceTitle?.en).toContain('PUE');
  });

  it('offers the records and the reference data that a value may name', () => {
    expect(field('visual-inspection.node')?.choices?.map((choice) => choice.value)).toEqual(['none', 'edge-node', 'cloud-server']);
    expect(field('edge-node.device')?.choices?.length).toBe(Object.keys(catalogue.value.devices).length);
    expect(field('people.population')?.choices?.map((choice) => choice.value)).toContain('medium');
  });

  it('gives counts whole plausible ranges and steps', () => {
    expect(field('press.buffer')).toMatchObject({ control: 'integer', number: 12, plausible: [8, 16], step: 1 });
  });

  it('has words in both languages for every field of every record', () => {
    for (const record of records) {
      expect(record.title.ja.length * record.collectionLabel.ja.length).toBeGreaterThan(0);
      for (const { label, description, path } of record.fields) expect([label.en, label.ja, description.en, description.ja].every((words) => words.length > 0), path).toBe(true);
    }
  });

  it('shows what the file leaves to its default', () => {
    expect(field('press.defects')).toMatchObject({ text: '0 %', defaultText: '0 %', number: 0 });
  });
});

describe('variants', () => {
  it('say what they change, in words where a value names something', () => {
    const edge = describeVariants(opened.value).find((variant) => variant.id === 'edge');
    expect(edge?.changes.find((change) => change.path === 'visual-inspection.node')).toEqual({
      path: 'visual-inspection.node', label: { en: 'Visual inspection: Node', ja: '外観検査：ノード' }, from: 'none', to: 'edge-node',
      fromLabel: { en: 'None', ja: 'なし' }, toLabel: { en: 'Edge node at the line', ja: 'ライン脇のエッジノード' },
    });
    expect(edge?.changes.find((change) => change.path === 'inspector.posts')).toMatchObject({ from: '3', to: '1' });
  });
});

describe('the list of inputs', () => {
  it('holds every sourced number of the file once, with kind and source', () => {
    const inputs = listInputs(opened.value);
    expect(new Set(inputs.map((input) => input.path)).size).toBe(inputs.length);
    expect(inputs.find((input) => input.path === 'visual-inspection.sensitivity')).toMatchObject({ value: '80 %', range: '70 % – 85 %', kind: 'assumption', source: 'https://thecounterbrief.com/quality-control-cameras' });
  });

  it('names the user as the source of what the user set', () => {
    const next = setValue(opened.value, 'cloud-server.pue', '1.2');
    if (!next.ok) throw new Error('pue');
    expect(listInputs(next.value).find((input) => input.path === 'cloud-server.pue')).toMatchObject({ value: '1.2', kind: 'assumption', sourceTitle: { en: 'Set by the user', ja: '利用者が設定' } });
  });
});
