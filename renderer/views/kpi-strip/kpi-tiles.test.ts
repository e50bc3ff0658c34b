import { describe, expect, it } from 'vitest';
import { sampleBundle } from '../../../contract/presentation/sample-bundle';
import { resultCell } from '../../state/use-cell';
import { kpiTiles, tileIds, toneOf } from './kpi-tiles';

const bundle = sampleBundle();
const nameOf = (id: string) => ({ en: id, ja: id });

describe('the strip of key figures', () => {
  it('ends with the slowest node where there is one', () => {
    expect(tileIds(resultCell(bundle, 'edge', 2035).kpis).at(-1)).toMatch(/^node\..*latencyP99Ms$/);
    expect(tileIds(resultCell(bundle, 'baseline', 2035).kpis)).toEqual(['output.kept', 'people.available', 'cost.billJpy', 'energy.peakKw', 'output.goodPartsPerHour']);
  });

  it('shows the first figures of a model that has none of the site', () => {
    const estimate = { mean: 9, halfWidth: 1, unit: '1', n: 5 };
    expect(tileIds({ 'queue.a.waitMean': estimate, 'queue.a.lengthMean': estimate })).toEqual(['queue.a.waitMean', 'queue.a.lengthMean']);
  });

  it('never shows a value without its interval, and a difference wherever the baseline has the figure too', () => {
    const edge = kpiTiles(resultCell(bundle, 'edge', 2035), 'en', nameOf);
    expect(edge.filter((tile) => tile.value.interval === '–').map((tile) => tile.kpi)).toEqual([]);
    expect(edge.filter((tile) => tile.difference === undefined).map((tile) => tile.kpi)).toEqual(['node.inspection-node.latencyP99Ms']);
    expect(kpiTiles(resultCell(bundle, 'baseline', 2035), 'en', nameOf).every((tile) => tile.difference === undefined)).toBe(true);
  });

  it('puts people needed beside people available', () => {
    expect(kpiTiles(resultCell(bundle, 'edge', 2035), 'en', nameOf).find((tile) => tile.kpi === 'people.available')?.companion?.kpi).toBe('people.needed');
  });
});

describe('the tone of a difference', () => {
  const estimate = (mean: number, halfWidth: number) => ({ mean, halfWidth, unit: '%', n: 20 });
  it('is good or bad only when its interval excludes zero', () => {
    expect([toneOf('output.kept', estimate(3, 1)), toneOf('output.kept', estimate(-3, 1)), toneOf('output.kept', estimate(0.5, 1))]).toEqual(['good', 'bad', 'neutral']);
  });
  it('knows that a lower bill is better and that some figures are neither', () => {
    expect([toneOf('cost.billJpy', estimate(-3, 1)), toneOf('people.available', estimate(3, 1))]).toEqual(['good', 'neutral']);
  });
  it('is neutral while there is one replication only', () => {
    expect(toneOf('output.kept', estimate(3, Number.NaN))).toBe('neutral');
  });
});
