import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ScenarioDocument } from './document';
import { catalogueData } from '../../assets/index.generated';
import { openCatalogue } from './catalogue';
import { describeDocument } from './describe-document';
import { openScenario } from './open-scenario';
import { scenarioHash } from './scenario-hash';
import { pathsOf, setValue } from './set-value';
import { applyVariant } from './variants';

const open = (path: string): ScenarioDocument => {
  const opened = openScenario(readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), 'utf8'));
  if (!opened.ok) throw new Error(opened.problems[0]?.code);
  return opened.value;
};
const factory = open('factory-visual-inspection.yaml');
const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');

const set = (path: string, text: string, document = factory): ScenarioDocument => {
  const next = setValue(document, path, text);
  if (!next.ok) throw new Error(next.problems[0]?.code);
  return next.value;
};
const codeOf = (path: string, text: string): string | undefined => {
  const next = setValue(factory, path, text);
  return next.ok ? undefined : next.problems[0]?.code;
};

describe('setting a value', () => {
  it('changes that value and nothing else', () => {
    const next = set('press.cycleTime.mean', '31 s');
    expect(next.records['press']?.fields['cycleTime']).toEqual({ distribution: 'lognormal', mean: '31 s', standardDeviation: '2 s' });
    for (const [id, record] of Object.entries(factory.records)) if (id !== 'press') expect(next.records[id]).toBe(record);
    expect(factory.records['press']?.fields['cycleTime']).toMatchObject({ mean: '27 s' });
  });

  it('reaches every kind of value, also those the file leaves to their default', () => {
    expect(set('run.replications', '7').records['run']?.fields['replications']).toBe(7);
    expect(set('run.milestoneYears', '2025, 2050').records['run']?.fields['milestoneYears']).toEqual([2025, 2050]);
    expect(set('pack.defects', '1 %').records['pack']?.fields['defects']).toMatchObject({ value: '1 %' });
    expect(set('scenario.title.en', 'Another line').records['scenario']?.fields['title']).toMatchObject({ en: 'Another line' });
    expect(set('edge-node.device', 'agx-orin').records['edge-node']?.fields['device']).toBe('agx-orin');
    expect(set('operator.shifts', 'early').records['operator']?.fields['shifts']).toEqual(['early']);
    expect(set('press.cycleTime', '{distribution: triangular, minimum: 20 s, mode: 25 s, maximum: 40 s}').records['press']?.fields['cycleTime']).toMatchObject({ distribution: 'triangular' });
  });

  it('with its own text leaves every record as it is', () => {
    const views = describeDocument(factory, catalogue.value).flatMap((record) => record.fields);
    expect(views.map((view) => view.path)).toEqual(pathsOf(factory).filter((path) => path !== 'scenario.levers' && !/^(baseline|edge|cloud)\./.test(path)));
    for (const view of views.filter((candidate) => candidate.text !== '')) {
      const next = set(view.path, view.text);
      expect(scenarioHash(next, catalogue.value) === scenarioHash(factory, catalogue.value) || view.text === view.defaultText, view.path).toBe(true);
    }
  });

  it('is judged like the file', () => {
    expect(codeOf('orders.takt', '50')).toBe('scenario.unit-missing');
    expect(codeOf('orders.takt', '-1 s')).toBe('scenario.negative-time');
    expect(codeOf('machining.defects', '101 %')).toBe('scenario.share-range');
    expect(codeOf('press.next', 'nowhere')).toBe('scenario.unknown-record');
    expect(codeOf('run.replications', 'many')).toBe('scenario.wrong-kind');
  });

  it('at an unknown path is an error that names near paths', () => {
    const next = setValue(factory, 'press.cycletime.mean', '30 s');
    expect(next).toMatchObject({ ok: false, problems: [{ code: 'scenario.unknown-path', path: 'press.cycletime.mean' }] });
    if (!next.ok) expect(next.problems[0]?.remedy.en).toContain('press.cycleTime.mean');
    for (const path of ['pres.buffer', 'press', 'press.constructor', 'constructor.name', '__proto__.x', '', 'edge.changes']) expect(codeOf(path, '1')).toBe('scenario.unknown-path');
  });
});

describe('provenance of a value that is set', () => {
  it('can be set too, for the whole record', () => {
    expect(set('press.basis.spread', '40 %').records['press']?.fields['basis']).toEqual({ kind: 'assumption', source: 'line-study', spread: '40 %' });
    expect(codeOf('press.basis.source', 'nowhere')).toBe('scenario.unknown-source');
  });

  it('stays an assumption of the file inside its range', () => {
    expect(set('visual-inspection.sensitivity', '75 %').records['visual-inspection']?.fields['sensitivity']).toEqual({ value: '75 %', kind: 'assumption', range: ['70 %', '85 %'], source: 'inspection-human' });
    expect(set('orders.takt', '55 s').records['orders']?.fields['takt']).toBe('55 s');
  });

  it('becomes an assumption of the user outside it, or where a published figure stood', () => {
    expect(set('visual-inspection.sensitivity', '99 %').records['visual-inspection']?.fields['sensitivity']).toEqual({ value: '99 %', kind: 'assumption', source: 'user' });
    expect(set('cloud-server.pue', '1.2').records['cloud-server']?.fields['pue']).toEqual({ value: 1.2, kind: 'assumption', source: 'user' });
  });
});

describe('variants', () => {
  it('are set like records: name and changes', () => {
    expect(set('edge.name.en', 'Edge inspection').records['edge']?.fields['name']).toEqual({ en: 'Edge inspection', ja: 'エッジAI' });
    expect(set('edge.changes.orders.takt', '55 s').records['edge']?.fields['changes']).toMatchObject({ 'orders.takt': '55 s', 'inspector.posts': 1 });
    expect(setValue(factory, 'edge.changes.orders.takt', '55')).toMatchObject({ ok: false, problems: [{ code: 'scenario.unit-missing', path: 'edge.changes.orders.takt' }] });
    expect(setValue(factory, 'edge.changes.orders.tact', '55 s')).toMatchObject({ ok: false, problems: [{ code: 'scenario.unknown-path' }] });
    expect(setValue(factory, 'edge.name.en', 'No AI')).toMatchObject({ ok: false, problems: [{ code: 'scenario.duplicate-variant' }] });
  });

  it('apply their changes as edits', () => {
    const edge = applyVariant(factory, 'edge');
    if (!edge.ok) throw new Error('edge');
    expect(edge.value.records['visual-inspection']?.fields).toMatchObject({ method: 'assisted', node: 'edge-node' });
    const two = applyVariant(set('edge.changes.inspector.posts', '2'), 'edge');
    expect(two.ok && two.value.records['inspector']?.fields['posts']).toBe(2);
    const ten = applyVariant(set('edge.changes.inspector.posts', '10'), 'edge');
    expect(ten.ok && ten.value.records['inspector']?.fields['posts']).toEqual({ value: 10, kind: 'assumption', source: 'variant' });
    expect(applyVariant(factory, 'none-such')).toMatchObject({ ok: false, problems: [{ code: 'scenario.unknown-variant' }] });
  });
});
