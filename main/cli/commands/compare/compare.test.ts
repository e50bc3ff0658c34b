import { describe, expect, test } from 'vitest';
import type { ComparisonWithBest } from '../../../../sim-core/index';
import { openShippedCatalogue } from '../../../run-service/shipped-catalogue';
import { realPool } from '../../../run-service/testing/real-pool';
import { runCommandLine } from '../../command-line';
import { commands } from '../../registry';
import { fakeSurroundings } from '../../testing/fake-surroundings';

const factory = 'scenarios/factory-visual-inspection.yaml';

async function shoryoku(...words: readonly string[]) {
  const surroundings = fakeSurroundings({ openCatalogue: () => Promise.resolve(openShippedCatalogue()), createPool: realPool });
  const code = await runCommandLine(words, commands, surroundings);
  return { code, out: surroundings.printed.join(''), err: surroundings.printedErrors.join('') };
}

interface Comparison {
  readonly baseline: string;
  readonly verdicts: Record<string, Record<string, Record<string, string>>>;
  readonly differences: Record<string, Record<string, Record<string, { readonly mean: number; readonly halfWidth: number }>>>;
  readonly comparisons: Record<string, Record<string, Record<string, ComparisonWithBest>>>;
}

describe('shoryoku compare', () => {
  const size = ['--years', '2050', '--variant', 'baseline,edge', '--replications', '4'];

  test('gives differences with verdicts, and every variant against the best of the others', async () => {
    const { code, out } = await shoryoku('compare', factory, ...size, '--json');
    expect(code).toBe(0);
    const { verdicts, differences, comparisons } = JSON.parse(out) as Comparison;
    for (const [kpi, verdict] of Object.entries(verdicts['edge']?.['2050'] ?? {})) {
      const { mean, halfWidth } = differences['edge']?.['2050']?.[kpi] ?? { mean: NaN, halfWidth: NaN };
      expect(verdict === 'none-shown', kpi).toBe(!(Math.abs(mean) > halfWidth));
    }
    const kept = comparisons['2050']?.['output.kept'] ?? {};
    expect(Object.keys(kept)).toEqual(['baseline', 'edge']);
    for (const { lower, upper } of Object.values(kept)) expect(lower <= 0 && upper >= 0).toBe(true);
    expect(Object.values(kept).some(({ verdict }) => verdict !== 'not-best')).toBe(true);
  });

  test('prints a table in the reader’s language, and refuses a key figure that has no better', async () => {
    const { out } = await shoryoku('compare', factory, ...size, '--kpi', 'cost.billJpy', '--language', 'ja');
    expect(out).toMatch(/現状との差/);
    expect(out).toMatch(/最良/);
    expect(await shoryoku('compare', factory, ...size, '--kpi', 'station.press.utilisation')).toMatchObject({ code: 2, out: '' });
  });
});

test('run tells how the numbers were come by when a rule decided it', async () => {
  const rule = ['--set', 'run.stopRule.kpis=resource.server.utilisation', '--set', 'run.stopRule.relativeHalfWidth=4 %', '--set', 'run.replications=4', '--set', 'run.length=400 min', '--set', 'run.warmUp=100 min'];
  const { code, out } = await shoryoku('run', 'scenarios/verification/mm1.yaml', ...rule);
  expect(code).toBe(0);
  expect(out).toMatch(/within 4 % from \d+ replications on; \d+ were used/);
});
