import { describe, expect, it } from 'vitest';
import { exampleProfile } from './example-profiles';
import { leaveOneOut, summariseLeftOut } from './leave-one-out';

const profile = exampleProfile('box', 10, 'resnet50', [['SingleStream', 100, 20], ['MultiStream', 200, 22], ['Offline', 400, 30]]);
const points = leaveOneOut({ box: profile });

describe('leaving out one point', () => {
  it('predicts it from idle and the others, by hand', () => {
    expect(points.map((point) => point.scenario)).toEqual(['SingleStream', 'MultiStream', 'Offline']);
    const [single, multi, offline] = points.map((point) => point.predictedW);
    expect(single!.modes).toBeCloseTo(10 + 0.5 * 12, 12);
    expect(multi!.modes).toBeCloseTo(20 + (10 * 100) / 300, 12);
    expect(offline!.modes).toBe(22);
    expect(single!['idle-to-maximum']).toBeCloseTo(15, 12);
    expect(offline!['idle-to-maximum']).toBeCloseTo(10 + 12 * 2, 12);
    expect(multi!['least-squares']).toBeCloseTo(20 + (200 - 500 / 3) * (4000 / (260_000 / 3)), 12);
  });

  it('needs three measured points beside idle', () => {
    expect(leaveOneOut({ box: exampleProfile('box', 10, 'resnet50', [['SingleStream', 100, 20], ['Offline', 400, 30]]) })).toEqual([]);
  });

  it('is summed up per scenario with median, worst, wins and losses', () => {
    const all = summariseLeftOut(points).at(-1)!;
    expect(all.byRule.modes.count).toBe(3);
    expect(all.byRule.modes.worstShare).toBeCloseTo(8 / 30, 12);
    expect(all.byRule.modes.medianShare).toBeCloseTo(4 / 20, 12);
    expect(all.wins + all.ties + all.losses).toBe(3);
  });
});
