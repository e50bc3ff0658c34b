import { expect, test } from 'vitest';
import { openShippedCatalogue } from '../../../run-service/shipped-catalogue';
import { runCommandLine } from '../../command-line';
import { commands } from '../../registry';
import { fakeSurroundings } from '../../testing/fake-surroundings';

async function shoryoku(...words: readonly string[]) {
  const surroundings = fakeSurroundings({ openCatalogue: () => Promise.resolve(openShippedCatalogue()) });
  const code = await runCommandLine(words, commands, surroundings);
  return { code, out: surroundings.printed.join(''), err: surroundings.printedErrors.join('') };
}

const file = 'scenarios/verification/mm1.yaml';

test('shoryoku histogram counts the times of a record in classes, as theory says they fall', async () => {
  const { code, out } = await shoryoku('histogram', file, '--of', 'exit', '--replications', '3', '--classes', '50', '--json');
  expect(code).toBe(0);
  const { widthUs, counts, total } = JSON.parse(out) as { readonly widthUs: number; readonly counts: readonly number[]; readonly total: number };
  expect(counts).toHaveLength(50);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
  // Time in system of M/M/1 at rates 0.9 and 1 is exponential with mean 10 minutes.
  const within = Math.floor(10 * 60e6 / widthUs);
  const share = counts.slice(0, within).reduce((sum, count) => sum + count, 0) / total;
  expect(Math.abs(share - (1 - Math.exp((-within * widthUs) / 60e6 / 10)))).toBeLessThan(0.06);
});

test('shoryoku histogram draws a table, and refuses a record without times', async () => {
  const { out } = await shoryoku('histogram', file, '--of', 'line', '--replications', '2', '--classes', '5', '--language', 'ja');
  expect(out.trimEnd().split('\n')).toHaveLength(7);
  expect(out).toContain('####');
  expect(await shoryoku('histogram', file, '--of', 'server')).toMatchObject({ code: 2, out: '' });
});
