import { PROCESSING } from './entity-table';
import { ENDS, ENTITY_SHIFT, MOMENT_SHIFT, PHASE, PLACE } from './layout';
import { MOVE, WORK } from './operations';
import type { RunState } from './run-state';

/** Time that work going on now still needs, by block (µs). Cost: linear in the entities inside, once per run. */
export function workLeft(state: RunState): Float64Array {
  const sums = new Float64Array(state.blocks.count);
  const { ints, moments, capacity } = state.entities;
  for (let entity = 0; entity < capacity; entity++) {
    const at = entity << ENTITY_SHIFT;
    const place = ints[at + PLACE]!;
    if (place < 0 || (state.blocks.operation[place] !== WORK && state.blocks.operation[place] !== MOVE) || ints[at + PHASE] !== PROCESSING) continue;
    sums[place]! += Math.max(0, moments[(entity << MOMENT_SHIFT) + ENDS]! - state.clock.nowUs);
  }
  return sums;
}
