import type { Problem } from '../foundation/problems';
import type { Blueprint } from './blueprint';
import type { RunAddress, RunOptions } from './run-address';
import type { RunStatistics } from './run-statistics';

/** Runs a blueprint once. Pure: equal arguments give equal statistics, bit for bit, on every host. */
export function runBlueprint(blueprint: Blueprint, address: RunAddress, options: RunOptions = {}): RunStatistics {
  throw new Error(`The kernel is being built: ${blueprint.blocks.length} ${address.seed} ${String(options.hashEvents)}`);
}

/** What makes a blueprint impossible to run: unknown ids, negative numbers, sources that can never stop. */
export function checkBlueprint(blueprint: Blueprint): readonly Problem[] {
  return blueprint.blocks.length === 0 ? [] : [];
}
