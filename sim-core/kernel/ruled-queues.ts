import { canServeAny } from './candidates';
import { mayDisplace, placesOfInterrupted, throwOutLast } from './displacement';
import { ALTERNATIVE, ATTRIBUTE, BLOCK_SHIFT, COMMITTED, COUNT_SHIFT, END_SLOT, ENTITY_SHIFT, KEY, LIVE_SHIFT, MOMENT_SHIFT, NEXT, PLACE, REFUSED, TARGET } from './layout';
import { occupy } from './leave-place';
import { beginPatience, NO_SLOT } from './patience';
import type { RunState } from './run-state';
import { wakeServer } from './wake-server';

/** As any queue, but some may not join: they are asked before they look for a place. */
export function comeToRuledQueue(state: RunState, entity: number, queue: number): number {
  const { queueRules } = state.blocks;
  if (keepsPlace(state, entity, queue)) return enterRuledQueue(state, entity, queue);
  if (queueRules.baulkingSampler[queue]! >= 0 && baulks(state, queue)) {
    state.special.baulked[queue]! += 1;
    return queueRules.baulkingNext[queue]!;
  }
  if (state.lines.length(state.doorOf(queue)) === 0 && hasRuledPlace(state, queue)) return enterRuledQueue(state, entity, queue);
  if (mayDisplace(state, entity, queue)) return displace(state, entity, queue);
  const overflow = state.blockInts[(queue << BLOCK_SHIFT) + ALTERNATIVE]!;
  if (overflow >= 0) {
    state.counts[(queue << COUNT_SHIFT) + REFUSED]! += 1;
    return overflow;
  }
  state.lines.push(state.doorOf(queue), entity);
  return -1;
}

/** Takes the place of the least urgent, or one that is free while others stand at the door; as `enterRuledQueue`. */
export function displace(state: RunState, entity: number, queue: number): number {
  if (!hasRuledPlace(state, queue)) throwOutLast(state, queue);
  return enterRuledQueue(state, entity, queue);
}

/** One draw for everyone who comes, whatever the length, so that variants share their luck. */
function baulks(state: RunState, queue: number): boolean {
  const { baulkingSampler, baulkingLengths, baulkingShares } = state.blocks.queueRules;
  const u = state.samplers.draw(baulkingSampler[queue]!);
  const length = state.lengthOf(queue);
  let share = 0;
  for (let step = baulkingLengths.starts[queue]!; step < baulkingLengths.starts[queue + 1]! && baulkingLengths.items[step]! <= length; step++) share = baulkingShares[step]!;
  return u < share;
}

/** Does the entity come from work that has kept a place for it? */
function keepsPlace({ entities, blocks: { queueRules } }: RunState, entity: number, queue: number): boolean {
  const place = entities.ints[(entity << ENTITY_SHIFT) + PLACE]!;
  return place >= 0 && queueRules.keepsPlaceIn[place] === queue;
}

export function hasRuledPlace(state: RunState, queue: number): boolean {
  const places = state.blocks.queueRules.places[queue]!;
  if (places >= 0) return state.resources.canTake(places, 1);
  const length = state.lengthOf(queue);
  if (length + placesOfInterrupted(state, queue) < state.blocks.first[queue]!) return true;
  const server = state.blocks.target[queue]!;
  return length === 0 && server >= 0 && canServeAny(state, server);
}

/** Takes a place and begins to lose patience; returns where the entity goes on at once, or -1. */
export function enterRuledQueue(state: RunState, entity: number, queue: number): number {
  const places = state.blocks.queueRules.places[queue]!;
  if (places >= 0 && !keepsPlace(state, entity, queue)) state.resources.use(places, 1);
  occupy(state, entity, queue);
  beginPatience(state, entity, queue);
  const { entities, blockInts, live } = state;
  const at = queue << BLOCK_SHIFT;
  const server = blockInts[at + TARGET]!;
  const assembly = state.blocks.queueRules.assembly[queue]!;
  if (server < 0 && assembly < 0 && live[(queue << LIVE_SHIFT) + COMMITTED]! < 0 && state.lines.length(queue) === 0) {
    live[(queue << LIVE_SHIFT) + COMMITTED] = entity;
    return blockInts[at + NEXT]!;
  }
  const attribute = blockInts[at + ATTRIBUTE]!;
  if (attribute >= 0) entities.moments[(entity << MOMENT_SHIFT) + KEY] = entities.attributes[entity * entities.attributeCount + attribute]!;
  state.lines.push(queue, entity);
  if (server >= 0) wakeServer(state, server);
  else if (assembly >= 0) state.wake(assembly);
  return -1;
}

/**
 * The patience of an entity ends: it steps out of the line, or away from the door at which it stood as the head of the
 * queue. Returns where it goes; it keeps its place until the next block takes it.
 */
export function renege(state: RunState, queue: number, entity: number): number {
  const { live, lines } = state;
  const committed = (queue << LIVE_SHIFT) + COMMITTED;
  state.entities.ints[(entity << ENTITY_SHIFT) + END_SLOT] = NO_SLOT;
  state.special.reneged[queue]! += 1;
  if (live[committed] === entity) {
    lines.remove(doorWith(state, entity), entity);
    live[committed] = -1;
    state.wake(queue);
  } else lines.remove(queue, entity);
  return state.blocks.queueRules.patienceNext[queue]!;
}

/** The door at which an entity stands. Cost: linear in those who stand at doors. */
function doorWith(state: RunState, entity: number): number {
  for (let block = 0; block < state.blocks.count; block++) if (state.lines.members(state.doorOf(block)).includes(entity)) return state.doorOf(block);
  throw new Error('The head of a queue stands at no door');
}
