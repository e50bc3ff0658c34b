import { describe, expect, it } from 'vitest';
import type { ScenarioDocument, VariantView } from '../../../../sim-core/index';
import { flowOrder } from './flow-order';
import { planOfDocument } from './plan-of-document';

const record = (id: string, collection: string, fields: Record<string, unknown>) => [id, { id, collection, fields }] as const;
const line: ScenarioDocument = {
  schemaVersion: 1, id: 'line', sector: 'factory',
  records: Object.fromEntries([
    record('pack', 'stations', { next: 'none', buffer: 8, attendance: 'cycle', skill: 'operators' }),
    record('press', 'stations', { next: 'look', buffer: { value: 12, source: 'a visit' }, attendance: 'none', skill: 'operators' }),
    record('look', 'inspections', { next: 'pack', buffer: 6, method: 'manual', skill: 'inspectors', benches: 2, node: 'box' }),
    record('box', 'nodes', { device: 'orin-nx', placement: 'site', count: 2 }),
    record('far', 'nodes', { device: 'h100x8', placement: 'cloud', count: 1 }),
    record('operators', 'skills', { posts: 5, shifts: ['early', 'late'] }),
  ]),
};
const edge: VariantView = { id: 'edge', name: { en: 'Edge', ja: 'エッジ' }, changes: [{ path: 'look.method', label: { en: 'm', ja: 'm' }, from: 'manual', to: 'assisted' }] };

describe('the plan of a factory', () => {
  it('follows the flow and not the file', () => {
    expect(planOfDocument(line, [], undefined).stations.map((station) => station.id)).toEqual(['press', 'look', 'pack']);
  });

  it('reads a value through its source', () => {
    expect(planOfDocument(line, [], undefined).stations[0]?.bufferPlaces).toBe(12);
  });

  it('puts people only where they are needed', () => {
    const [press, look, pack] = planOfDocument(line, [], undefined).stations;
    expect([press?.skill, look?.places, pack?.skill]).toEqual([undefined, 2, 'operators']);
  });

  it('shows a node only in the variant that asks it', () => {
    expect(planOfDocument(line, [], undefined).nodes).toEqual([]);
    expect(planOfDocument(line, [], edge).nodes.map((node) => [node.id, node.serves])).toEqual([['box', ['look']]]);
  });

  it('counts the posts of all shifts', () => {
    expect(planOfDocument(line, [], undefined).skills[0]).toMatchObject({ posts: 5, postsOfAllShifts: 10 });
  });
});

describe('the order of the flow', () => {
  it('keeps the order of the file where nothing leads on', () => expect(flowOrder(['b', 'a'], () => [])).toEqual(['b', 'a']));
  it('does not go round a loop for ever', () => expect(flowOrder(['a', 'b'], (id) => [id === 'a' ? 'b' : 'a'])).toEqual(['a', 'b']));
});
