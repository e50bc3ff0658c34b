import { BLOCKED_AFTER, RESTING } from './entity-table';
import {
  AMOUNT, BLOCKED_COUNT, BLOCK_SHIFT, COMMITTED, COUNT_SHIFT, DEMANDED, DEMAND_SHIFT, DEPARTED, ENDS_WITH_SERVICE, END_DEMAND, ENTERED, ENTITY_SHIFT,
  FIRST_DEMAND, HOLDER, LENGTH, LIVE_SHIFT, LONGEST, MOMENT_SHIFT, OPERATION, PHASE, PLACE, RESOURCE_SHIFT, SINCE, TALLY_ROW, WITH_DEPARTURE,
} from './layout';
import { leaveVehicle } from './moves';
import { ARRIVE, ASSEMBLE, LEAVE, MOVE, QUEUE, RULED_QUEUE, WORK } from './operations';
import { endPatience } from './patience';
import type { RunState } from './run-state';

/**
 * The entity moves on from the place it occupies: the place or the resources become free, and who waits for them is
 * woken. An entity without a place changes nothing.
 */
export function leavePlace(state: RunState, entity: number): void {
  const { ints } = state.entities;
  const place = ints[(entity << ENTITY_SHIFT) + PLACE]!;
  if (place < 0) return;
  ints[(entity << ENTITY_SHIFT) + PLACE] = -1;
  state.live[(place << LIVE_SHIFT) + LENGTH]! -= 1;
  state.counts[(place << COUNT_SHIFT) + DEPARTED]! += 1;
  const operation = state.blockInts[(place << BLOCK_SHIFT) + OPERATION]!;
  if (operation === QUEUE) leaveQueue(state, place, entity);
  else if (operation === WORK) leaveWork(state, place, entity);
  else if (operation === ARRIVE) state.wake(place);
  else if (operation > LEAVE) leaveSpecial(state, place, entity, operation);
}

function leaveSpecial(state: RunState, place: number, entity: number, operation: number): void {
  if (operation === MOVE) leaveVehicle(state, place, entity);
  else if (operation === ASSEMBLE) state.wake(place);
  else if (operation === RULED_QUEUE) {
    const places = state.blocks.queueRules.places[place]!;
    if (places >= 0) state.resources.use(places, -1);
    endPatience(state, place, entity);
    leaveQueue(state, place, entity);
  }
}

function leaveQueue(state: RunState, queue: number, entity: number): void {
  if (state.hasFullStatistics) state.tallies.recordElapsed(state.blockInt(queue, TALLY_ROW), state.entities.moments, (entity << MOMENT_SHIFT) + SINCE);
  const committed = (queue << LIVE_SHIFT) + COMMITTED;
  if (state.live[committed] === entity) {
    state.live[committed] = -1;
    state.wake(queue);
  } else if (state.lines.length(state.doorOf(queue)) > 0) state.wake(queue);
}

/** Frees the units that are held until departure. */
function leaveWork(state: RunState, work: number, entity: number): void {
  const { entities, resources, demandInts, blockInts } = state;
  const phase = (entity << ENTITY_SHIFT) + PHASE;
  const blocked = entities.ints[phase] === BLOCKED_AFTER ? 1 : 0;
  entities.ints[phase] = RESTING;
  const end = blockInts[(work << BLOCK_SHIFT) + END_DEMAND]! << DEMAND_SHIFT;
  for (let at = blockInts[(work << BLOCK_SHIFT) + FIRST_DEMAND]! << DEMAND_SHIFT; at < end; at += 1 << DEMAND_SHIFT) {
    if (demandInts[at + ENDS_WITH_SERVICE] !== WITH_DEPARTURE) continue;
    const resource = demandInts[at + DEMANDED]!;
    resources.ints[(resource << RESOURCE_SHIFT) + BLOCKED_COUNT]! -= blocked;
    resources.ints[(resource << RESOURCE_SHIFT) + HOLDER] = -1;
    resources.use(resource, -demandInts[at + AMOUNT]!);
  }
}

/** The entity gives up its place and takes one in the block. */
export function occupy(state: RunState, entity: number, block: number): void {
  leavePlace(state, entity);
  const { live } = state;
  state.entities.ints[(entity << ENTITY_SHIFT) + PLACE] = block;
  state.entities.moments[(entity << MOMENT_SHIFT) + SINCE] = state.clock.nowUs;
  state.counts[(block << COUNT_SHIFT) + ENTERED]! += 1;
  const at = block << LIVE_SHIFT;
  const length = live[at + LENGTH]! + 1;
  live[at + LENGTH] = length;
  if (length > live[at + LONGEST]!) live[at + LONGEST] = length;
}
