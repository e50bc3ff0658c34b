import { describe, expect, it } from 'vitest';
import type { FieldView, RecordView } from '../../../sim-core/index';
import { changeLines } from './change-lines';

const both = (text: string) => ({ en: text, ja: text });
const field = (path: string, label: string, choices?: FieldView['choices']): FieldView => ({ path, label: both(label), description: both(label), control: 'choice', text: '', isLever: false, ...(choices ? { choices } : {}) });
const record = (id: string, title: string, ...fields: FieldView[]): RecordView => ({ id, collection: 'c', collectionLabel: both('c'), title: both(title), fields });
const change = (path: string, from: string, to: string) => ({ path, label: both(path), from, to });

const nodes = [{ value: 'none', label: both('None') }, { value: 'edge-node', label: both('Edge node at the line') }];
const records = [
  record('look', 'Inspection', field('look.node', 'Node', nodes), field('look.method', 'Method', [{ value: 'manual', label: both('people') }, { value: 'assisted', label: both('model') }])),
  record('cameras', 'Cameras', field('cameras.node', 'Node', nodes)),
  record('inspector', 'Inspectors', field('inspector.posts', 'Posts per shift')),
  record('repair', 'Repair crew', field('repair.posts', 'Posts per shift')),
];

describe('what a variant changes', () => {
  it('is told in the words of the document', () => {
    expect(changeLines([change('look.method', 'manual', 'assisted')], records, 'en')[0]).toMatchObject({ label: 'Method', sign: 'changed', from: 'people', to: 'model' });
  });
  it('is one line when records change alike', () => {
    const lines = changeLines([change('look.node', 'none', 'edge-node'), change('cameras.node', 'none', 'edge-node')], records, 'en');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ label: 'Node × 2', sign: 'added', mark: '+', from: undefined, to: 'Edge node at the line', path: 'look.node' });
    expect(lines[0]?.detail.split('\n')).toHaveLength(2);
  });
  it('names the records when they change the same value differently', () => {
    expect(changeLines([change('inspector.posts', '3', '1'), change('repair.posts', '2', '3')], records, 'en').map((line) => line.label)).toEqual(['Inspectors', 'Repair crew']);
  });
  it('tells a removal from a change', () => {
    expect(changeLines([change('repair.posts', '2', '0')], records, 'en')[0]).toMatchObject({ sign: 'removed', mark: '−', to: undefined });
  });
  it('shows a value nobody described as it is', () => {
    expect(changeLines([change('x.y', 'a', 'b')], [], 'en')[0]).toMatchObject({ label: 'x.y', from: 'a', to: 'b' });
  });
});
