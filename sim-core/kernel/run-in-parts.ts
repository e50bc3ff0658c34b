import type { Blueprint } from './blueprint';
import { collectStatistics } from './collect-statistics';
import { compileModel } from './compile-model';
import type { RunAddress, RunOptions } from './run-address';
import { advanceRun, beginRun, finishRun } from './run-loop';
import { RunState } from './run-state';
import type { RunStatistics } from './run-statistics';
import { clearStatistics } from './warm-up';

/**
 * One long run of warm-up and `count` times the observed length, with the statistics of every such length by itself: the batches of
 * the method of batch means. Counts of entities and events go on from batch to batch. A run that fails has fewer batches, and the
 * last one names the failure.
 */
export function runBatches(blueprint: Blueprint, address: RunAddress, count: number, options: RunOptions = {}): readonly RunStatistics[] {
  const lengthUs = blueprint.horizonUs - blueprint.warmUpUs;
  const longer = { ...blueprint, horizonUs: blueprint.warmUpUs + count * lengthUs, ...(blueprint.eventBudget === undefined ? {} : { eventBudget: blueprint.eventBudget * count }) };
  const state = new RunState(compileModel(longer), address, options);
  const batches: RunStatistics[] = [];
  beginRun(state);
  for (let batch = 0; batch < count && state.failure === undefined; batch++) {
    const startUs = longer.warmUpUs + batch * lengthUs;
    const isLast = batch === count - 1;
    const goesOn = advanceRun(state, isLast ? {} : { atUs: startUs + lengthUs });
    const endUs = goesOn ? startUs + lengthUs : Math.min(finishRun(state), startUs + lengthUs);
    batches.push(collectStatistics(state, endUs, startUs));
    if (!isLast) clearStatistics(state);
  }
  return batches;
}

/** How many entities are inside at every step of time, up to the horizon: a picture of how a run settles. Nothing is forgotten at a warm-up. */
export function sampleInside(blueprint: Blueprint, address: RunAddress, everyUs: number): { readonly inside: Float64Array; readonly run: RunStatistics } {
  const state = new RunState(compileModel({ ...blueprint, warmUpUs: 0 }), address, { statistics: 'counts', hashEvents: false });
  const inside = new Float64Array(Math.floor(blueprint.horizonUs / everyUs));
  beginRun(state);
  for (let step = 0; step < inside.length; step++) {
    advanceRun(state, { atUs: (step + 1) * everyUs });
    inside[step] = state.entities.count;
  }
  return { inside, run: collectStatistics(state, finishRun(state)) };
}
