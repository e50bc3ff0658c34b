import { describe, expect, test } from 'vitest';
import { catalogueData } from '../../../../assets/index.generated';
import { openCatalogue, type CaseResult } from '../../../../sim-core/index';
import { runCommandLine } from '../../command-line';
import { fakeSurroundings } from '../../testing/fake-surroundings';
import { proveCommand } from './index';

async function run(line: string) {
  const surroundings = fakeSurroundings({ openCatalogue: () => Promise.resolve(openCatalogue(catalogueData)) });
  const code = await runCommandLine(line.split(' '), [proveCommand], surroundings);
  return { code, out: surroundings.printed.join(''), err: surroundings.printedErrors.join('') };
}

describe('prove', () => {
  test('runs every case of one number and prints what was expected and found', async () => {
    const { code, out } = await run('prove --case 10 --json');
    const { cases } = JSON.parse(out) as { readonly cases: readonly CaseResult[] };
    expect(code).toBe(0);
    expect(cases.find((result) => result.id === '10.1.wattSeconds')).toMatchObject({ expected: 200, found: 200, pass: true });
    expect(cases.every((result) => result.id.startsWith('10.'))).toBe(true);
  });

  test('ends its text with the count, and refuses a case it does not have', async () => {
    expect((await run('prove --case 8.3')).out).toMatch(/8\.3\.charge\s+5302\.500\s+5302\.500\s+ok\n1 passed, 0 failed\n$/);
    expect(await run('prove --case 99')).toMatchObject({ code: 2, out: '' });
  });
});
