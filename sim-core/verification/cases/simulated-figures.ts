import type { Blueprint } from '../../kernel/blueprint';
import { compileModel } from '../../kernel/compile-model';
import { runModel } from '../../kernel/run-blueprint';
import type { RunStatistics } from '../../kernel/run-statistics';
import { estimate } from '../estimate';
import type { CheckedFigure } from './verification-case';

/** Fixed once for all cases, before any result was seen. */
const SEED = 20261123;
const STANDARD_ERRORS = 3;

/** What to read from a run and what it should be; `standardError` belongs to an expected value that was itself simulated. */
export interface ExpectedFigure {
  readonly expected: number;
  readonly read: (run: RunStatistics) => number;
  readonly standardError?: number;
}

/**
 * Runs a blueprint and compares means over independent replications with known values. The tolerance comes from the
 * runs themselves: three standard errors, together with those of the expected value.
 */
export function simulatedFigures(blueprint: Blueprint, replications: number, figures: Readonly<Record<string, ExpectedFigure>>): readonly CheckedFigure[] {
  const model = compileModel(blueprint);
  const runs = Array.from({ length: replications }, (_, replication) => runModel(model, { seed: SEED, replication, week: 0 }));
  return Object.entries(figures).map(([name, { expected, read, standardError = 0 }]) => {
    const found = estimate(runs.map(read));
    const combined = Math.sqrt(found.standardError * found.standardError + standardError * standardError);
    return { name, expected, found: found.mean, tolerance: STANDARD_ERRORS * combined };
  });
}
