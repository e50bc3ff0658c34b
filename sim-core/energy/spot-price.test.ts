import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../assets/index.generated';
import { log } from '../foundation/numerics/logarithm';
import { openStream } from '../foundation/random/uniform-stream';
import { openCatalogue } from '../scenario/catalogue';
import { spotShape, stochasticPriceIndices } from './spot-price';

const opened = openCatalogue(catalogueData);
if (!opened.ok) throw new Error(opened.problems[0]!.code);
const { spot } = opened.value;
const wandering = { persistenceShare: spot.yearly.persistenceShare.value, shockLog: spot.yearly.shockLog.value };
const years = 46;
const flat = Array.from({ length: years }, () => 1);
const paths = Array.from({ length: 4000 }, (_, replication) => stochasticPriceIndices(wandering, flat, openStream(7, replication, 0, 'price/path')));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the stochastic price path', () => {
  it('starts on the base path and stays positive', () => {
    expect(paths.every((path) => path[0] === 1 && path.every((index) => index > 0))).toBe(true);
  });

  it('keeps the expected index of the base path in every year, within three standard errors', () => {
    for (const year of [1, 5, 20, 45]) {
      const values = paths.map((path) => path[year]!);
      const variance = mean(values.map((value) => (value - mean(values)) * (value - mean(values))));
      expect(Math.abs(mean(values) - 1)).toBeLessThan(3 * Math.sqrt(variance / values.length));
    }
  });

  it('wanders with the stationary spread s^2 / (1 - a^2) and the fitted persistence', () => {
    const a = spot.yearly.persistenceShare.value;
    const s = spot.yearly.shockLog.value;
    const logs = paths.map((path) => path.map((index) => log(index)));
    const centred = (year: number): readonly number[] => {
      const values = logs.map((path) => path[year]!);
      return values.map((value) => value - mean(values));
    };
    const [before, after] = [centred(40), centred(41)];
    const variance = mean(before.map((value) => value * value));
    const stationary = (s * s) / (1 - a * a);
    expect(Math.abs(variance / stationary - 1)).toBeLessThan(3 * Math.sqrt(2 / before.length));
    expect(Math.abs(mean(before.map((value, index) => value * after[index]!)) / variance - a)).toBeLessThan(3 * Math.sqrt((1 - a * a) / before.length));
  });

  it('is the same for the same seed, and scales with the base path', () => {
    const doubled = stochasticPriceIndices(wandering, flat.map(() => 2), openStream(7, 0, 0, 'price/path'));
    expect(doubled.map((index) => index / 2)).toEqual(paths[0]);
  });
});

describe('the shape of day and season', () => {
  it('averages to one over a year and is dearer in the evening than at noon', () => {
    const hours = Array.from({ length: 12 * 24 }, (_, index) => ({ month: Math.floor(index / 24) + 1, hour: index % 24 }));
    const weekday = mean(hours.map((at) => spotShape(spot, 'tokyo', { ...at, isWeekend: false })));
    const weekend = mean(hours.map((at) => spotShape(spot, 'tokyo', { ...at, isWeekend: true })));
    expect((5 * weekday + 2 * weekend) / 7).toBeCloseTo(1, 9);
    expect(spotShape(spot, 'tokyo', { month: 8, hour: 18, isWeekend: false })).toBeGreaterThan(spotShape(spot, 'tokyo', { month: 8, hour: 11, isWeekend: false }));
    expect(() => spotShape(spot, 'atlantis', { month: 1, hour: 0, isWeekend: false })).toThrow(RangeError);
  });
});
