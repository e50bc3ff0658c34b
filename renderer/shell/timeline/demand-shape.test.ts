import { expect, it } from 'vitest';
import type { DemandWeek } from '../../../sim-core/index';
import { demandShape } from './demand-shape';

const week: DemandWeek = { week: 'w', consumers: ['a', 'b'], meanKw: [[1, 2, 0], [0, 2, 1]], peakKw: { mean: 4.4, halfWidth: 0.1, unit: 'kW', n: 3 }, peakWindow: 1 };

it('adds the consumers up and closes the silhouette on the floor', () => {
  expect(demandShape(week).path).toBe('M0 1L0 0.8125H1L1 0.25H2L2 0.8125H3V1Z');
});

it('puts the peak in the middle of its half-hour at its height', () => {
  const shape = demandShape(week);
  expect([shape.peakShare, shape.peakHeightShare]).toEqual([0.5, expect.closeTo(0.25, 10)]);
});

it('draws nothing for a week without demand', () => {
  expect(demandShape({ ...week, meanKw: [], peakWindow: 0 }).path).toBe('M0 1V1Z');
});
