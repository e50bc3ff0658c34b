import type { RunState } from './run-state';

/** Makes room for one entity more; false when the run has reached its limit and fails. */
export function requireRoom(state: RunState): boolean {
  const { entities } = state;
  if (entities.count >= state.entityBudget) { state.fail('entity-budget', [fullestBlock(state)]); return false; }
  if (entities.count === entities.capacity) entities.grow();
  return true;
}

/** Where most entities are: the place that grows. */
function fullestBlock(state: RunState): string {
  let fullest = 0;
  for (let block = 1; block < state.blocks.count; block++) if (state.lengthOf(block) > state.lengthOf(fullest)) fullest = block;
  return state.blockId(fullest);
}
