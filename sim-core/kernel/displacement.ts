import { STOPPED } from './entity-table';
import { ATTRIBUTE, BLOCK_SHIFT, DEMANDED, DEMAND_SHIFT, END_DEMAND, END_SLOT, ENTITY_SHIFT, FIRST_DEMAND, KEY, MOMENT_SHIFT, NEXT_CHOICE, PHASE, PLACE, SUSPENDED } from './layout';
import { leavePlace } from './leave-place';
import { NO_SLOT } from './patience';
import type { RunState } from './run-state';
import { waitsFor } from './withdrawal';

/** May the entity take the place of another in a full queue? Only of one that waits and is less urgent. */
export function mayDisplace({ blocks, blockInts, entities, lines }: RunState, entity: number, queue: number): boolean {
  if (blocks.queueRules.displacementNext[queue]! < 0) return false;
  const last = lines.tail(queue);
  if (last < 0) return false;
  const urgency = entities.attributes[entity * entities.attributeCount + blockInts[(queue << BLOCK_SHIFT) + ATTRIBUTE]!]!;
  return urgency < entities.moments[(last << MOMENT_SHIFT) + KEY]!;
}

/** The first at the door of a full queue who may displace another, or -1. */
export function displacerAtDoor(state: RunState, queue: number): number {
  if (state.blocks.queueRules.displacementNext[queue]! < 0 || state.lines.length(queue) === 0) return -1;
  return state.lines.members(state.doorOf(queue)).find((entity) => mayDisplace(state, entity, queue)) ?? -1;
}

/**
 * The last of the queue gives up its place. It stands at the door of the block where it goes, which takes everyone, until
 * the end of the instant: the newcomer has to take the place before anything else happens.
 */
export function throwOutLast(state: RunState, queue: number): void {
  const { ints } = state.entities;
  const entity = state.lines.tail(queue);
  const slot = (entity << ENTITY_SHIFT) + END_SLOT;
  state.lines.remove(queue, entity);
  if (ints[slot]! >= 0) state.calendar.cancel(ints[slot]!);
  ints[slot] = NO_SLOT;
  state.special.displaced[queue]! += 1;
  leavePlace(state, entity);
  state.lines.push(state.doorOf(state.blocks.queueRules.displacementNext[queue]!), entity);
  state.wake(queue);
}

/** Places that interrupted work holds. Cost: linear in the entities inside while units of its resources are missing. */
export function placesOfInterrupted(state: RunState, queue: number): number {
  let held = 0;
  for (let block = state.blocks.queueRules.interruptedAt[queue]!; block >= 0; block = state.blockInts[(block << BLOCK_SHIFT) + NEXT_CHOICE]!) held += interruptedAt(state, block);
  return held;
}

function interruptedAt(state: RunState, block: number): number {
  const resources = demandedBy(state, block).filter((resource) => state.resources.get(resource, SUSPENDED) > 0);
  if (resources.length === 0) return 0;
  const { ints, capacity } = state.entities;
  let count = 0;
  for (let entity = 0; entity < capacity; entity++) {
    const at = entity << ENTITY_SHIFT;
    if (ints[at + PLACE] === block && ints[at + PHASE] === STOPPED && resources.some((resource) => waitsFor(state, entity, resource))) count += 1;
  }
  return count;
}

function demandedBy({ blockInts, demandInts }: RunState, block: number): number[] {
  const found: number[] = [];
  const end = blockInts[(block << BLOCK_SHIFT) + END_DEMAND]! << DEMAND_SHIFT;
  for (let at = blockInts[(block << BLOCK_SHIFT) + FIRST_DEMAND]! << DEMAND_SHIFT; at < end; at += 1 << DEMAND_SHIFT) found.push(demandInts[at + DEMANDED]!);
  return found;
}

/** Interrupted work goes on: the place that it held in the queue before it is free. */
export function wakeQueuesBefore(state: RunState, work: number): void {
  const { starts, items } = state.blocks.lines;
  for (let index = starts[work]!; index < starts[work + 1]!; index++) {
    const line = items[index]!;
    if (line < state.blocks.count && state.blocks.queueRules.interruptedAt[line]! >= 0) state.wake(line);
  }
}
