import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleProfile } from './example-profiles';
import type { ThermalLimits } from './heat';
import { nodeInEnclosure, type EnclosedNode } from './node-in-enclosure';
import { groupUpShare, upShareOf } from './spares';

const box = exampleProfile('box', 5, 'parts', [['SingleStream', 100, 25]]);
const limits: ThermalLimits = { resistanceKPerW: 2, throttleC: 60, stopC: 80, shareAtStop: 0.5 };

function at(ambientC: number, loadPerS: number): EnclosedNode {
  const outcome = nodeInEnclosure(box, [{ benchmark: 'parts', loadPerS }], limits, ambientC);
  if (!outcome.ok) throw new Error(outcome.problems[0]!.code);
  return outcome.value;
}

describe('a node in an enclosure', () => {
  it('serves everything in a cool place', () => {
    expect(at(5, 90)).toMatchObject({ servedShare: 1, isStopped: false, caseC: 5 + 2 * 23 });
  });

  it('serves what its temperature allows in a hot one', () => {
    const hot = at(30, 100);
    expect(hot.servedShare).toBeLessThan(1);
    expect(hot.caseC).toBeCloseTo(30 + 2 * hot.node.powerW, 6);
    expect(hot.servedShare).toBeCloseTo(1 - ((hot.caseC - 60) / 20) * 0.5, 6);
  });

  it('stops where idle alone is too hot, and refuses a load it cannot carry cold', () => {
    expect(at(75, 10)).toMatchObject({ isStopped: true, servedShare: 0, node: { powerW: 0 } });
    expect(nodeInEnclosure(box, [{ benchmark: 'parts', loadPerS: 101 }], limits, 20)).toMatchObject({ ok: false });
  });

  it('never serves more when it is hotter', () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: 70, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (ambientC, warmer, loadPerS) => {
        expect(at(ambientC + warmer, loadPerS).servedShare).toBeLessThanOrEqual(at(ambientC, loadPerS).servedShare + 1e-9);
      }),
    );
  });
});

describe('spares', () => {
  const group = { installed: 3, needed: 2, meanTimeToFailureH: 900, meanTimeToRepairH: 100 };

  it('of two out of three nodes that are up nine tenths of the time leave 2.8 % without service', () => {
    expect(upShareOf(group)).toBe(0.9);
    expect(groupUpShare(group)).toBeCloseTo(0.9 ** 3 + 3 * 0.9 ** 2 * 0.1, 12);
  });

  it('help, and the edges are certain', () => {
    expect(groupUpShare({ ...group, installed: 4 })).toBeGreaterThan(groupUpShare(group));
    expect(groupUpShare({ ...group, needed: 0 })).toBeCloseTo(1, 12);
    expect(groupUpShare({ ...group, needed: 4 })).toBe(0);
    expect(groupUpShare({ ...group, meanTimeToRepairH: 0 })).toBe(1);
  });
});
