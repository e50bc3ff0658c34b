import type { WordsOf } from '../foundation/random/sampler-bank';
import type { Blueprint } from './blueprint';
import { collectStatistics } from './collect-statistics';
import { compileModel } from './compile-model';
import type { ModelTables } from './model-tables';
import type { RunAddress, RunOptions } from './run-address';
import { runLoop } from './run-loop';
import { RunState } from './run-state';
import type { RunStatistics } from './run-statistics';

/**
 * Runs a blueprint once. Pure: equal arguments give equal statistics, bit for bit, on every host.
 * The blueprint must have passed `checkBlueprint`; what goes wrong while running is named in `failure`.
 */
export function runBlueprint(blueprint: Blueprint, address: RunAddress, options: RunOptions = {}): RunStatistics {
  return runModel(compileModel(blueprint), address, options);
}

/** Runs compiled tables, which saves compiling for every replication. `wordsOf` puts another generator in the place of ours, for verification. */
export function runModel(model: ModelTables, address: RunAddress, options: RunOptions = {}, wordsOf?: WordsOf): RunStatistics {
  const state = new RunState(model, address, options, wordsOf);
  return collectStatistics(state, runLoop(state));
}
