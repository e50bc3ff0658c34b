import { expect } from 'vitest';
import type { Blueprint } from '../../kernel/blueprint';
import { checkBlueprint } from '../../kernel/check-blueprint';
import { runBlueprint } from '../../kernel/run-blueprint';
import type { RunStatistics } from '../../kernel/run-statistics';
import { estimate } from '../estimate';

const REPLICATIONS = 30;

/** The exact values lie within three standard errors of the means over 30 replications, and the errors are small enough to mean something. */
export function expectExact(blueprint: Blueprint, exact: Readonly<Record<string, number>>, read: (run: RunStatistics) => Readonly<Record<string, number>>): void {
  expect(checkBlueprint(blueprint)).toEqual([]);
  const runs = Array.from({ length: REPLICATIONS }, (_, replication) => {
    const run = runBlueprint(blueprint, { seed: 20261124, replication, week: 0 });
    expect(run.failure).toBeUndefined();
    return read(run);
  });
  for (const [name, expected] of Object.entries(exact)) {
    const found = estimate(runs.map((run) => run[name]!));
    const message = `${name}: ${found.mean} +- ${found.standardError}, exact ${expected}`;
    expect(Math.abs(found.mean - expected), message).toBeLessThanOrEqual(3 * found.standardError + 1e-9);
    expect(found.standardError, message).toBeLessThan(0.05 * expected);
  }
}
