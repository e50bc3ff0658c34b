import { bookNode } from './node-requests';
import { QUEUE } from './operations';
import type { RunState } from './run-state';

/** Forgets what was observed until now; entities, queues and machines stay as they are. */
export function clearStatistics(state: RunState): void {
  state.resources.clear(state.nowUs);
  for (let node = 0; node < state.nodeTables.count; node++) bookNode(state, node);
  state.nodes.clear();
  state.meter.clear();
  if (state.hasFullStatistics) state.tallies.clear();
  for (const sums of [state.entered, state.departed, state.refused, state.attributeSums]) sums.fill(0);
  state.longest.set(state.lengths);
  state.waitsBefore.set(waitsSoFar(state));
}

/** Time that the entities now in a queue have spent there, by block (µs): Little's sum counts only what lies in the window. */
export function waitsSoFar(state: RunState): Float64Array {
  const sums = new Float64Array(state.blocks.count);
  const { places, enteredUs, capacity } = state.entities;
  for (let entity = 0; entity < capacity; entity++) {
    const place = places[entity]!;
    if (place >= 0 && state.blocks.operation[place] === QUEUE) sums[place]! += state.nowUs - enteredUs[entity]!;
  }
  return sums;
}
