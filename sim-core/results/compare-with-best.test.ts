import { describe, expect, it } from 'vitest';
import { standardNormal } from '../foundation/random/ziggurat';
import { streamState } from '../foundation/random/stream-address';
import { WordSource } from '../foundation/random/word-source';
import { compareWithBest, criticalPoint, mirrored } from './compare-with-best';
import { verdictOf } from './comparisons';

/** Systems with given means; every replication shares its luck, as under common random numbers. */
function experiment(means: readonly number[], replications: number, seed: number): readonly Float64Array[] {
  const source = new WordSource(streamState({ seed, replication: 0, week: 0, name: 'systems' }));
  const rows = means.map(() => new Float64Array(replications));
  for (let replication = 0; replication < replications; replication++) {
    const luck = 3 * standardNormal(source);
    for (const [index, row] of rows.entries()) row[replication] = means[index]! + luck + standardNormal(source);
  }
  return rows;
}

describe('multiple comparison with the best', () => {
  it('holds every true difference at once in 95 of 100 experiments', () => {
    const means = [10, 10.1, 9.5, 8];
    const critical = criticalPoint(means.length, 15);
    const trueDifference = (index: number): number => means[index]! - Math.max(...means.filter((_, other) => other !== index));
    const experiments = 1000;
    let right = 0;
    for (let seed = 1; seed <= experiments; seed++) {
      const found = compareWithBest(experiment(means, 15, seed), critical);
      if (found.every(({ lower, upper }, index) => lower <= trueDifference(index) && trueDifference(index) <= upper)) right += 1;
    }
    // At least 95 %, less three standard errors of a binomial share.
    expect(right / experiments).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / experiments));
  });

  it('names the best and those that are not when differences are large, and nobody when there are none', () => {
    const critical = criticalPoint(3, 20);
    expect(compareWithBest(experiment([5, 9, 7], 20, 3), critical).map(({ verdict }) => verdict)).toEqual(['not-best', 'best', 'not-best']);
    expect(compareWithBest(experiment([5, 5, 5], 20, 4), critical).map(({ verdict }) => verdict)).toEqual(['possibly-best', 'possibly-best', 'possibly-best']);
  });

  it('is the other way round where less is better, and its intervals always hold 0', () => {
    const rows = experiment([5, 9], 10, 5);
    const critical = criticalPoint(2, 10);
    const [low, high] = compareWithBest(rows.map((row) => row.map((value) => 0 - value)), critical).map(mirrored);
    expect([low?.verdict, high?.verdict]).toEqual(['best', 'not-best']);
    expect([low!.upper, high!.lower]).toEqual([0, 0]);
    expect(high!.upper).toBeGreaterThan(0);
  });
});

it('a paired difference has a verdict only where its interval leaves 0 out', () => {
  const shown = { mean: 2, halfWidth: 1.9 };
  expect([verdictOf(shown, 'more'), verdictOf(shown, 'less'), verdictOf(shown, 'neither')]).toEqual(['better', 'worse', 'different']);
  expect(verdictOf({ mean: -2, halfWidth: 1 }, 'less')).toBe('better');
  expect([verdictOf({ mean: 2, halfWidth: 2 }, 'more'), verdictOf({ mean: 0, halfWidth: 0 }, 'more')]).toEqual(['none-shown', 'none-shown']);
});
