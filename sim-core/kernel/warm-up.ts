import { COUNT_SHIFT, ENTITY_SHIFT, LIVE_SHIFT, LONGEST, MADE, MOMENT_SHIFT, PLACE, SINCE } from './layout';
import { bookNode } from './node-slots';
import { isQueue } from './operations';
import type { RunState } from './run-state';

/** Forgets what was observed until now; entities, queues and machines stay as they are. */
export function clearStatistics(state: RunState): void {
  state.duties.clear((resource) => state.resources.overtimeUs(resource));
  state.resources.clear();
  for (let node = 0; node < state.nodeTables.count; node++) bookNode(state, node);
  state.nodes.clear();
  state.nodeStates.clear();
  state.meter.clear();
  if (state.hasFullStatistics) state.tallies.clear();
  state.special.clear(state.clock.nowUs);
  state.attributeSums.fill(0);
  for (let block = 0; block < state.blocks.count; block++) {
    state.counts.fill(0, block << COUNT_SHIFT, (block << COUNT_SHIFT) + MADE);
    state.live[(block << LIVE_SHIFT) + LONGEST] = state.lengthOf(block);
  }
  state.waitsBefore.set(waitsSoFar(state));
}

/** Time that the entities now in a queue have spent there, by block (µs): Little's sum counts only what lies in the window. */
export function waitsSoFar(state: RunState): Float64Array {
  const sums = new Float64Array(state.blocks.count);
  const { ints, moments, capacity } = state.entities;
  for (let entity = 0; entity < capacity; entity++) {
    const place = ints[(entity << ENTITY_SHIFT) + PLACE]!;
    if (place >= 0 && isQueue(state.blocks.operation[place]!)) sums[place]! += state.clock.nowUs - moments[(entity << MOMENT_SHIFT) + SINCE]!;
  }
  return sums;
}
