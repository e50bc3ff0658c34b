import type { Blueprint } from '../../kernel/blueprint';
import { compileModel } from '../../kernel/compile-model';
import { runModel } from '../../kernel/run-blueprint';
import type { RunStatistics } from '../../kernel/run-statistics';
import type { WordsOf } from '../../foundation/random/sampler-bank';
import { estimate, type Estimate } from '../estimate';
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

/** Means over independent replications of a blueprint, on the generator of the product or another one. */
export function simulatedEstimates<Name extends string>(blueprint: Blueprint, replications: number, reads: Readonly<Record<Name, (run: RunStatistics) => number>>, wordsOf?: WordsOf): Readonly<Record<Name, Estimate>> {
  const model = compileModel(blueprint);
  const runs = Array.from({ length: replications }, (_, replication) => runModel(model, { seed: SEED, replication, week: 0 }, {}, wordsOf));
  const entries = (Object.entries(reads) as [Name, (run: RunStatistics) => number][]).map(([name, read]) => [name, estimate(runs.map(read))] as const);
  return Object.fromEntries(entries) as Record<Name, Estimate>;
}

/**
 * Runs a blueprint and compares means over independent replications with known values. The tolerance comes from the
 * runs themselves: three standard errors, together with those of the expected value.
 */
export function simulatedFigures(blueprint: Blueprint, replications: number, figures: Readonly<Record<string, ExpectedFigure>>, wordsOf?: WordsOf): readonly CheckedFigure[] {
  const estimates = simulatedEstimates(blueprint, replications, Object.fromEntries(Object.entries(figures).map(([name, { read }]) => [name, read])), wordsOf);
  return Object.entries(figures).map(([name, { expected, standardError = 0 }]) => {
    const found = estimates[name] ?? estimate([]);
    const combined = Math.sqrt(found.standardError * found.standardError + standardError * standardError);
    return { name, expected, found: found.mean, tolerance: STANDARD_ERRORS * combined };
  });
}
