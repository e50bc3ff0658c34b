import { wakeQueuesBefore } from './displacement';
import { ENTITY_SHIFT, PLACE } from './layout';
import type { RunState } from './run-state';
import { goesOnBefore, isOvertaken } from './preemption';
import { bringBack, demandOf, extreme, hasOtherDown, waitsFor } from './withdrawal';

/**
 * Work that lost units of the resource goes on before new work starts, who asked first before others; false when none
 * can. Where work may pre-empt, the more urgent goes first, and more urgent work that waits comes before it.
 */
export function resumeSuspended(state: RunState, resource: number): boolean {
  const { preemptors } = state.model.duties;
  const hasOrder = preemptors.starts[resource]! < preemptors.starts[resource + 1]!;
  const entity = hasOrder ? mostUrgent(state, resource) : extreme(state, -1, (candidate) => mayGoOn(state, candidate, resource));
  if (entity < 0 || !state.resources.canTake(resource, demandOf(state, entity, resource))) return false;
  if (hasOrder && isOvertaken(state, entity, resource)) return false;
  bringBack(state, entity, resource);
  wakeQueuesBefore(state, state.entities.ints[(entity << ENTITY_SHIFT) + PLACE]!);
  return true;
}

function mostUrgent(state: RunState, resource: number): number {
  let found = -1;
  for (let entity = 0; entity < state.entities.capacity; entity++) {
    if (mayGoOn(state, entity, resource) && (found < 0 || goesOnBefore(state, entity, found))) found = entity;
  }
  return found < 0 ? -1 : extreme(state, -1, (entity) => mayGoOn(state, entity, resource) && !goesOnBefore(state, found, entity));
}

/** People who left a machine that is down come back when it is up. */
function mayGoOn(state: RunState, entity: number, resource: number): boolean {
  return waitsFor(state, entity, resource) && !(state.model.duties.leavesStoppedWork[resource] === 1 && hasOtherDown(state, entity, resource));
}
