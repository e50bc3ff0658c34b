import { DEPARTED, ENTERED } from './layout';
import type { RunState } from './run-state';
import type { QueueGrowth } from './run-statistics';

const US_PER_HOUR = 3.6e9;

/** Makes room for one entity more; false when the run has reached its limit and fails. */
export function requireRoom(state: RunState): boolean {
  const { entities } = state;
  if (entities.count >= state.entityBudget) { failOfGrowth(state); return false; }
  if (entities.count === entities.capacity) entities.grow();
  return true;
}

/** Names the place where most entities are: the one that grows. */
function failOfGrowth(state: RunState): void {
  let fullest = 0;
  for (let block = 1; block < state.blocks.count; block++) if (state.lengthOf(block) > state.lengthOf(fullest)) fullest = block;
  state.fail('entity-budget', [state.blockId(fullest)], growthOf(state, fullest));
}

function growthOf(state: RunState, block: number): QueueGrowth {
  const { clock: { nowUs }, model: { blueprint: { warmUpUs } } } = state;
  const hours = Math.max(1, nowUs > warmUpUs ? nowUs - warmUpUs : nowUs) / US_PER_HOUR;
  return { length: state.lengthOf(block), arrivalsPerHour: state.countOf(block, ENTERED) / hours, departuresPerHour: state.countOf(block, DEPARTED) / hours };
}
