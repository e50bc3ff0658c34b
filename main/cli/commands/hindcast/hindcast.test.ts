import { expect, test } from 'vitest';
import { catalogueData } from '../../../../assets/index.generated';
import { openCatalogue, type HindcastRow, type HindcastScore } from '../../../../sim-core/index';
import { runCommandLine } from '../../command-line';
import { fakeSurroundings } from '../../testing/fake-surroundings';
import { hindcastCommand } from './index';

async function run(...words: readonly string[]) {
  const surroundings = fakeSurroundings({ openCatalogue: () => Promise.resolve(openCatalogue(catalogueData)) });
  const code = await runCommandLine(['hindcast', ...words], [hindcastCommand], surroundings);
  return { code, out: surroundings.printed.join('') };
}

test('the table names every series, both comparators and what cannot be scored', async () => {
  const { code, out } = await run();
  expect(code).toBe(0);
  for (const words of ['Industrial production, manufacturing 2005', 'no change', 'own trend', 'inside 90 % band', 'Not scorable', 'Employed in manufacturing']) expect(out).toContain(words);
});

test('the JSON holds a score of every origin that has rows', async () => {
  const answer = JSON.parse((await run('--json')).out) as { readonly rows: readonly HindcastRow[]; readonly scores: readonly HindcastScore[] };
  const counted = answer.scores.reduce((sum, score) => sum + score.count, 0);
  expect(counted).toBe(answer.rows.length);
  expect(answer.rows.every((row) => row.low < row.projected && row.projected < row.high && row.year > row.origin)).toBe(true);
});
