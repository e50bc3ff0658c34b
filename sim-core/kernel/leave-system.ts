import { COUNT_SHIFT, CREATED, DEPARTED, ENTERED, ENTITY_SHIFT, MOMENT_SHIFT, SOURCE, TALLY_ROW } from './layout';
import { leavePlace } from './leave-place';
import { CLOSED } from './operations';
import type { RunState } from './run-state';

/** The entity is gone: it is counted and its number becomes free. */
export function leaveSystem(state: RunState, entity: number, block: number): number {
  const { entities } = state;
  leavePlace(state, entity);
  state.counts[(block << COUNT_SHIFT) + ENTERED]! += 1;
  state.counts[(block << COUNT_SHIFT) + DEPARTED]! += 1;
  state.left += 1;
  if (state.hasFullStatistics) state.tallies.recordElapsed(state.blockInt(block, TALLY_ROW), entities.moments, (entity << MOMENT_SHIFT) + CREATED);
  for (let index = 0; index < entities.attributeCount; index++) {
    state.attributeSums[block * entities.attributeCount + index]! += entities.attributes[entity * entities.attributeCount + index]!;
  }
  const source = entities.ints[(entity << ENTITY_SHIFT) + SOURCE]!;
  if (state.blocks.second[source] === CLOSED) state.wake(source);
  entities.giveBack(entity);
  return -1;
}

/** A carrier leaves with everyone it carries; each counts for itself. */
export function leaveTogether(state: RunState, entity: number, block: number): number {
  const riders = state.special.members.takeAll(entity);
  leaveSystem(state, entity, block);
  for (const rider of riders) leaveTogether(state, rider, block);
  return -1;
}
