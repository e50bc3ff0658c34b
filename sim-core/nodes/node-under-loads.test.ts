import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleProfile } from './example-profiles';
import { nodeAtLoad } from './node-at-load';
import { nodeUnderLoads, type NodeLoad, type SharedNode } from './node-under-loads';

const one = exampleProfile('box', 5, 'faces', [['SingleStream', 100, 15], ['MultiStream', 200, 18], ['Server', 250, 21]]);
const two = exampleProfile('box', 5, 'parts', [['SingleStream', 50, 12], ['MultiStream', 80, 13]]);
const box = { ...one, benchmarks: { ...one.benchmarks, ...two.benchmarks } };

function under(...loads: readonly NodeLoad[]): SharedNode {
  const outcome = nodeUnderLoads(box, loads);
  if (!outcome.ok) throw new Error(outcome.problems[0]!.code);
  return outcome.value;
}

describe('several models on one node', () => {
  it('take turns one by one while the time suffices', () => {
    const node = under({ benchmark: 'faces', loadPerS: 40 }, { benchmark: 'parts', loadPerS: 20 });
    expect(node.busyShare).toBeCloseTo(0.4 + 0.4, 12);
    expect(node.powerW).toBeCloseTo(5 + 0.4 * 10 + 0.4 * 7, 12);
    expect(node.loads.map((load) => load.dynamicW)).toEqual([4, expect.closeTo(2.8, 12)]);
  });

  it('gather together, by the same factor, when they do not fit', () => {
    const node = under({ benchmark: 'faces', loadPerS: 80 }, { benchmark: 'parts', loadPerS: 20 });
    expect(node.busyShare).toBeCloseTo(1, 9);
    const factor = 1 / (0.8 + 0.4);
    expect(node.loads[0]!.busyShare).toBeCloseTo(0.8 * factor, 9);
    expect(node.loads[1]!.busyShare).toBeCloseTo(0.4 * factor, 9);
    expect(node.leastBusyShare).toBeCloseTo(80 / 250 + 20 / 80, 12);
  });

  it('leave requests one by one and gather the streams around them', () => {
    const node = under({ benchmark: 'faces', loadPerS: 80 }, { benchmark: 'parts', loadPerS: 20, oneByOne: true });
    expect(node.loads[1]!.busyShare).toBeCloseTo(0.4, 12);
    expect(node.loads[0]!.busyShare).toBeCloseTo(0.6, 9);
  });

  it('are refused when even gathered they do not fit, or when one is unknown', () => {
    expect(nodeUnderLoads(box, [{ benchmark: 'faces', loadPerS: 200 }, { benchmark: 'parts', loadPerS: 30 }])).toMatchObject({ ok: false, problems: [{ code: 'node.saturated' }] });
    expect(nodeUnderLoads(box, [{ benchmark: 'chess', loadPerS: 1 }, { benchmark: 'faces', loadPerS: -1 }])).toMatchObject({ ok: false, problems: [{ code: 'node.benchmark-unknown' }, { code: 'node.load-invalid' }] });
  });

  it('draw idle watts without any load', () => {
    expect(under()).toMatchObject({ powerW: 5, busyShare: 0, measuredShare: 0, kind: 'derived' });
  });
});

describe('one model on a node', () => {
  it('has the watts and busy share of nodeAtLoad at every load', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 250, noNaN: true }), (loadPerS) => {
        const alone = nodeAtLoad(box, 'faces', loadPerS);
        const shared = under({ benchmark: 'faces', loadPerS });
        if (!alone.ok) throw new Error('refused');
        expect(shared.powerW).toBeCloseTo(alone.value.powerW, 6);
        expect(shared.busyShare).toBeCloseTo(alone.value.busyShare, 6);
        expect(shared.measuredShare).toBeCloseTo(alone.value.measuredShare, 6);
      }),
    );
  });
});
