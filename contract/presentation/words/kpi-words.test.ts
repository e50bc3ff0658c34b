import { expect, test } from 'vitest';
import { sampleBundle } from '../sample-bundle';
import { KIND_BADGES } from './provenance-words';
import { kpiWords, recordKpi } from './kpi-words';

test('every KPI of the factory has a label in both languages', () => {
  const ids = Object.keys(sampleBundle().report.variants['edge']?.['2025'] ?? {});
  for (const id of ids) {
    const { label } = kpiWords(id);
    expect(label.en, id).not.toBe(id);
    expect(label.ja, id).not.toBe(label.en);
  }
});

test('a KPI of a record carries the title of the record', () => {
  expect(kpiWords('node.n1.watts', () => ({ en: 'Camera node', ja: 'カメラノード' })).label).toEqual({ en: 'Camera node: Node power', ja: 'カメラノード：ノード電力' });
});

test('an unknown id stands for itself', () => {
  expect(kpiWords('surprise.total').label.en).toBe('surprise.total');
  expect(kpiWords('surprise').label.ja).toBe('surprise');
});

test('record ids may hold dots', () => {
  expect(recordKpi('node.hall.a.watts')).toEqual({ group: 'node', recordId: 'hall.a', name: 'watts' });
});

test('no two kinds of provenance share a glyph', () => {
  expect(new Set(Object.values(KIND_BADGES).map((badge) => badge.glyph)).size).toBe(7);
});
