import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareQuantile } from '../numerics/gamma-distribution';
import { normalCumulative } from '../numerics/normal-distribution';
import { checkDistribution } from './check-distribution';
import type { Distribution } from './distribution';
import { momentsOf } from './moments';
import { philox } from './philox';
import { SamplerBank } from './sampler-bank';
import { openStream } from './uniform-stream';
import { buildLayers } from './ziggurat';

const hex = (words: Int32Array): string => Array.from(words, (word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');
const ADDRESS = { seed: 42, replication: 3, week: 1 };

function draws(distribution: Distribution, count: number, name = 'test/draw'): number[] {
  const bank = new SamplerBank([{ name, distribution }], ADDRESS);
  return Array.from({ length: count }, () => bank.draw(0));
}

describe('streams', () => {
  it('Philox4x32-10 reproduces the known answers of its authors', () => {
    expect(hex(philox([0, 0, 0, 0], [0, 0]))).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8');
    expect(hex(philox([-1, -1, -1, -1], [-1, -1]))).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd');
    expect(hex(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0]))).toBe('d16cfe09 94fdcceb 5001e420 24126ea1');
  });
  it('any part of the address selects another stream, and the same address the same one', () => {
    const first = (seed: number, replication: number, week: number, name: string): number => openStream(seed, replication, week, name).nextUniform();
    const base = first(1, 2, 3, 'press/duration');
    expect(first(1, 2, 3, 'press/duration')).toBe(base);
    const others = [first(2, 2, 3, 'press/duration'), first(1, 3, 3, 'press/duration'), first(1, 2, 4, 'press/duration'), first(1, 2, 3, 'press/failure'), first(2 ** 32 + 1, 2, 3, 'press/duration')];
    expect(new Set([base, ...others]).size).toBe(6);
  });
  it('uniforms fill 1024 cells evenly and neighbouring streams are uncorrelated', () => {
    const cells = new Int32Array(1024);
    const one = openStream(7, 0, 0, 'a');
    const two = openStream(7, 1, 0, 'a');
    let product = 0;
    for (let index = 0; index < 200_000; index++) {
      const u = one.nextUniform();
      cells[Math.floor(u * 1024)]!++;
      product += (u - 0.5) * (two.nextUniform() - 0.5);
    }
    const expected = 200_000 / 1024;
    const chiSquare = cells.reduce((sum, found) => sum + (found - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(chiSquareQuantile(0.999, 1023));
    expect(chiSquare).toBeGreaterThan(chiSquareQuantile(0.001, 1023));
    expect(Math.abs(product / 200_000 / (1 / 12))).toBeLessThan(4 / Math.sqrt(200_000));
  });
  it('an unrelated sampler in the bank changes no draw of another', () => {
    const mine = { name: 'a/x', distribution: { kind: 'exponential', mean: 1 } } as const;
    const alone = new SamplerBank([mine], ADDRESS);
    const beside = new SamplerBank([{ name: 'b/y', distribution: { kind: 'normal', mean: 0, standardDeviation: 1 } }, mine], ADDRESS);
    for (let index = 0; index < 300; index++) {
      beside.draw(0);
      expect(beside.draw(1)).toBe(alone.draw(0));
    }
  });
});

describe('ziggurat', () => {
  it('the layers close: the top layer has the area of the others', () => {
    const density = (x: number): number => Math.exp(-x);
    const { edges, heights } = buildLayers(7.69711747013104972, 0.0039496598225815571993, density, (y) => -Math.log(y));
    expect(edges[255]! * (1 - heights[255]!)).toBeCloseTo(0.0039496598225815571993, 10);
    const normal = buildLayers(3.6541528853610088, 0.00492867323399, (x) => Math.exp(-x * x / 2), (y) => Math.sqrt(-2 * Math.log(y)));
    expect(normal.edges[255]! * (1 - normal.heights[255]!)).toBeCloseTo(0.00492867323399, 8);
  });
  const cases: [string, Distribution, (x: number) => number][] = [
    ['exponential', { kind: 'exponential', mean: 1 }, (x) => 1 - Math.exp(-x)],
    ['normal', { kind: 'normal', mean: 0, standardDeviation: 1 }, normalCumulative],
  ];
  it.each(cases)('%s variates follow their distribution function (Anderson-Darling, 100 000 draws)', (_name, distribution, cumulative) => {
    const sorted = draws(distribution, 100_000).sort((a, b) => a - b);
    const n = sorted.length;
    const sum = sorted.reduce((total, x, index) => total + (2 * index + 1) * (Math.log(cumulative(x)) + Math.log(1 - cumulative(sorted[n - 1 - index]!))), 0);
    // 3.857 is the 99 % point of A^2 for a fully specified distribution (Stephens 1974, case 0).
    expect(-n - sum / n).toBeLessThan(3.857);
  });
});

describe('distributions', () => {
  const all: Distribution[] = [
    { kind: 'constant', value: 5 },
    { kind: 'uniform', minimum: 2, maximum: 6 },
    { kind: 'triangular', minimum: 1, mode: 2, maximum: 6 },
    { kind: 'exponential', mean: 3 },
    { kind: 'erlang', shape: 4, mean: 8 },
    { kind: 'gamma', mean: 4, standardDeviation: 6 },
    { kind: 'gamma', mean: 4, standardDeviation: 1 },
    { kind: 'weibull', shape: 1.5, scale: 10 },
    { kind: 'normal', mean: 16, standardDeviation: 1.7 },
    { kind: 'normal', mean: 0, standardDeviation: 1, minimum: 0 },
    { kind: 'normal', mean: 0, standardDeviation: 1, minimum: 2, maximum: 3 },
    { kind: 'lognormal', mean: 30, standardDeviation: 2 },
    { kind: 'lognormal', mean: 7.4, standardDeviation: 8.61 },
    { kind: 'beta', alpha: 2, beta: 3, minimum: 10, maximum: 20 },
    { kind: 'pareto', shape: 5, minimum: 2 },
    { kind: 'poisson', mean: 2.5 },
    { kind: 'poisson', mean: 70 },
    { kind: 'bernoulli', share: 0.12 },
    { kind: 'empirical', values: [1, 2, 2, 9] },
    { kind: 'discrete', values: [1, 2, 3], weights: [2, 1, 1] },
  ];
  it.each(all.map((distribution) => [JSON.stringify(distribution), distribution] as const))('%s has its mean and standard deviation', (_text, distribution) => {
    const count = 200_000;
    const values = draws(distribution, count);
    const { mean, standardDeviation } = momentsOf(distribution);
    const found = values.reduce((sum, x) => sum + x, 0) / count;
    expect(Math.abs(found - mean)).toBeLessThanOrEqual(4 * standardDeviation / Math.sqrt(count) + 1e-12 * Math.abs(mean));
    const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - found) ** 2, 0) / count);
    expect(Math.abs(deviation - standardDeviation)).toBeLessThanOrEqual(0.03 * standardDeviation);
  });
  it('accepts these and refuses parameters that are no distribution', () => {
    expect(all.map(checkDistribution).every((problem) => problem === undefined)).toBe(true);
    const wrong: Distribution[] = [
      { kind: 'uniform', minimum: 2, maximum: 1 }, { kind: 'exponential', mean: 0 }, { kind: 'erlang', shape: 1.5, mean: 1 }, { kind: 'gamma', mean: 1, standardDeviation: -1 },
      { kind: 'normal', mean: 0, standardDeviation: 1, minimum: 3, maximum: 2 }, { kind: 'discrete', values: [1], weights: [0] }, { kind: 'empirical', values: [] }, { kind: 'bernoulli', share: 2 }, { kind: 'constant', value: NaN },
    ];
    expect(wrong.map(checkDistribution).every((problem) => problem !== undefined)).toBe(true);
  });
  it('whole samplers give whole numbers not below their floor', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 50 }), (wholeFrom) => {
      const bank = new SamplerBank([{ name: 'x', distribution: { kind: 'exponential', mean: 20 }, wholeFrom }], ADDRESS);
      for (let index = 0; index < 200; index++) {
        const value = bank.draw(0);
        expect(Number.isInteger(value) && value >= wholeFrom).toBe(true);
      }
    }), { numRuns: 20 });
  });
});
