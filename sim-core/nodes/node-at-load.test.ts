import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../assets/index.generated';
import { openCatalogue } from '../scenario/catalogue';
import { exampleProfile } from './example-profiles';
import { nodeAtLoad, nodeCapacityPerS, offlineBatchLatencyMs, type LoadOptions, type NodeOperatingPoint } from './node-at-load';

const opened = openCatalogue(catalogueData);
if (!opened.ok) throw new Error(opened.problems.map((problem) => `${problem.file ?? ''} ${problem.path ?? ''}`).join('\n'));
const orinNx = opened.value.devices['orin-nx']!;

function at(loadPerS: number, options: LoadOptions = {}, profile = orinNx): NodeOperatingPoint {
  const outcome = nodeAtLoad(profile, 'resnet50', loadPerS, options);
  if (!outcome.ok) throw new Error(outcome.problems[0]!.code);
  return outcome.value;
}

function refusal(loadPerS: number, options: LoadOptions = {}, benchmark = 'resnet50', profile = orinNx): string | undefined {
  const outcome = nodeAtLoad(profile, benchmark, loadPerS, options);
  return outcome.ok ? undefined : outcome.problems[0]!.code;
}

describe('an Orin NX running ResNet-50', () => {
  it('draws 5.57 W at 30 inferences per second: idle plus busy share times the dynamic watts of SingleStream', () => {
    expect(at(30).powerW).toBeCloseTo(5.21 + (30 / 697.05) * (13.4959 - 5.21), 12);
    expect(at(30).powerW.toFixed(2)).toBe('5.57');
    expect(at(30).modes).toEqual([{ scenario: 'SingleStream', busyShare: 30 / 697.05, throughputPerS: 697.05, powerW: 13.4959 }]);
  });

  it('draws its idle watts without load, and no inference pays for them', () => {
    expect(at(0)).toMatchObject({ powerW: 5.21, busyShare: 0, modes: [], joulePerInference: Infinity });
  });

  it('stays at the SingleStream watts from 697 to 989 inferences per second, because MultiStream measured less', () => {
    for (const loadPerS of [697.05, 800, 989.158]) expect(at(loadPerS).powerW).toBeCloseTo(13.4959, 10);
    expect(at(800).modes.map((mode) => mode.scenario)).toEqual(['SingleStream', 'MultiStream']);
  });

  it('refuses a load beyond MultiStream unless a batch size is stated, and then uses Offline', () => {
    expect(refusal(1200)).toBe('node.saturated');
    const share = (1200 - 989.158) / (1681.87 - 989.158);
    expect(at(1200, { offlineBatch: 16 }).powerW).toBeCloseTo(13.4959 + share * (14.9477 - 13.4959), 10);
  });

  it('refuses Offline where filling the batch breaks the deadline', () => {
    expect(offlineBatchLatencyMs(16, 1200, 1681.87)).toBeCloseTo(1000 * (15 / 1200 + 16 / 1681.87), 10);
    expect(refusal(1200, { offlineBatch: 16, deadlineMs: 22 })).toBe('node.saturated');
    expect(refusal(1200, { offlineBatch: 16, deadlineMs: 23 })).toBeUndefined();
  });

  it('rests on measured points only while it is busy', () => {
    expect(at(30).measuredShare).toBeCloseTo(((30 / 697.05) * 13.4959) / at(30).powerW, 12);
    expect(at(697.05).measuredShare).toBeCloseTo(1, 12);
    expect(at(30).kind).toBe('derived');
  });
});

describe('nodeAtLoad', () => {
  it('names what it cannot answer', () => {
    expect(refusal(1, {}, 'chess')).toBe('node.benchmark-unknown');
    expect(refusal(-1)).toBe('node.load-invalid');
    expect(refusal(Number.NaN)).toBe('node.load-invalid');
    expect(refusal(1, {}, 'resnet50', opened.value.devices['xr5610-l4'])).toBe('node.power-unknown');
    expect(refusal(1, {}, '3d-unet-99.9', opened.value.devices['h100x8'])).toBe('node.batch-missing');
    expect(refusal(3.2, {}, 'resnet50', opened.value.devices['rpi4'])).toBe('node.saturated');
  });

  it('leaves out a mode that is slower than the one before it', () => {
    const sima = opened.value.devices['sima-mlsoc']!;
    expect(nodeCapacityPerS(sima, 'resnet50', { offlineBatch: 8 })).toBe(2238.99);
  });

  it('never draws less at a higher load, never less than idle, and never has more than one busy share', () => {
    const rate = fc.double({ min: 1, max: 5000, noNaN: true });
    const watts = fc.double({ min: 1, max: 500, noNaN: true });
    const point = fc.tuple(rate, watts);
    const shares = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(watts, fc.tuple(point, point, point), shares, (idleW, [single, multi, offline], [a, b]) => {
        const profile = exampleProfile('example', idleW, 'resnet50', [['SingleStream', ...single], ['MultiStream', ...multi], ['Offline', ...offline]]);
        const capacity = nodeCapacityPerS(profile, 'resnet50', { offlineBatch: 4 });
        const low = at(Math.min(a, b) * capacity, { offlineBatch: 4 }, profile);
        const high = at(Math.max(a, b) * capacity, { offlineBatch: 4 }, profile);
        expect(low.powerW).toBeGreaterThanOrEqual(idleW * (1 - 1e-12));
        expect(high.powerW).toBeGreaterThanOrEqual(low.powerW * (1 - 1e-12));
        expect(high.busyShare).toBeLessThanOrEqual(1 + 1e-12);
        expect(high.measuredShare).toBeLessThanOrEqual(1);
      }),
    );
  });
});
