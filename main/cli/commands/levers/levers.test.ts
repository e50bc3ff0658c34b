import { expect, test } from 'vitest';
import type { PolicyLeverView } from '../../../../sim-core/index';
import { runCommandLine } from '../../command-line';
import { fakeSurroundings } from '../../testing/fake-surroundings';
import { leversCommand } from './index';

async function run(...words: readonly string[]) {
  const surroundings = fakeSurroundings({});
  const code = await runCommandLine(['levers', ...words], [leversCommand], surroundings);
  return { code, out: surroundings.printed.join(''), err: surroundings.printedErrors.join('') };
}

test('a lever without a path to the chosen figure says so', async () => {
  const { code, out } = await run('--kpi', 'cost.levyJpy');
  expect(code).toBe(0);
  expect(out).toMatch(/policy\.levyFactor \[\] 1 \(0 – 3\) — can move it/);
  expect(out).toMatch(/policy\.deviceEfficiency .* — can move it/);
  expect((await run('--kpi', 'cost.carbonJpy')).out).toMatch(/policy\.levyFactor .* — NO PATH to it/);
});

test('the JSON gives unit, range, default, origin and what is touched', async () => {
  const { levers } = JSON.parse((await run('--json')).out) as { readonly levers: readonly PolicyLeverView[] };
  expect(levers.find((lever) => lever.field === 'added60to69')).toMatchObject({ unit: '%', minimum: '0 %', maximum: '40 %', default: '0 %' });
  expect(levers.every((lever) => lever.touches.length > 0 && lever.origin.en !== '' && lever.label.ja !== '')).toBe(true);
});

test('what is no key figure is refused', async () => {
  expect(await run('--kpi', 'bill')).toMatchObject({ code: 2 });
});
