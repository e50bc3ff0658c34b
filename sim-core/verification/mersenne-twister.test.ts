import { expect, it } from 'vitest';
import { compileModel } from '../kernel/compile-model';
import { runModel } from '../kernel/run-blueprint';
import { MersenneTwister, twisterWords } from './mersenne-twister';
import { exponential, singleQueue } from './verification-blueprints';

it('gives the published first words of MT19937 for its published key, and the thousandth', () => {
  const twister = new MersenneTwister([0x123, 0x234, 0x345, 0x456]);
  const words = Array.from({ length: 1000 }, () => twister.next() >>> 0);
  // First and last words of mt19937ar.out, recomputed with the `random` module of CPython.
  expect(words.slice(0, 5)).toEqual([1067595299, 955945823, 477289528, 4107218783, 4228976476]);
  expect(words.at(-1)).toBe(3460025646);
});

it('drives a run in place of the product’s generator, to another but as regular result', () => {
  const model = compileModel(singleQueue({ arrivalRate: 0.5, service: exponential(1), servers: 1, warmUp: 10, length: 500 }));
  const address = { seed: 1, replication: 0, week: 0 };
  const run = runModel(model, address, {}, twisterWords);
  expect(runModel(model, address, {}, twisterWords)).toEqual(run);
  expect(run.eventHash).not.toBe(runModel(model, address).eventHash);
  expect(run.leaves['out']!.count).toBeGreaterThan(150);
});
