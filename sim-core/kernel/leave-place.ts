import { BLOCKED_AFTER, RESTING } from './entity-table';
import { ARRIVE, QUEUE, WORK } from './operations';
import type { RunState } from './run-state';

/**
 * The entity moves on from the place it occupies: the place or the resources become free, and who waits for them is
 * woken. An entity without a place changes nothing.
 */
export function leavePlace(state: RunState, entity: number): void {
  const place = state.entities.places[entity]!;
  if (place < 0) return;
  state.entities.places[entity] = -1;
  state.lengths[place]! -= 1;
  state.departed[place]! += 1;
  const operation = state.blocks.operation[place]!;
  if (operation === QUEUE) leaveQueue(state, place, entity);
  else if (operation === WORK) leaveWork(state, place, entity);
  else if (operation === ARRIVE) state.wake(place);
}

function leaveQueue(state: RunState, queue: number, entity: number): void {
  if (state.hasFullStatistics) state.tallies.record(queue, state.nowUs - state.entities.enteredUs[entity]!);
  if (state.committed[queue] === entity) {
    state.committed[queue] = -1;
    state.wake(queue);
  } else if (state.lines.lengths[state.doorOf(queue)]! > 0) state.wake(queue);
}

function leaveWork(state: RunState, work: number, entity: number): void {
  const { demands, isTracked } = state.blocks;
  const isBlocked = state.entities.phases[entity] === BLOCKED_AFTER;
  if (isBlocked && isTracked[work] === 1) changeBlocked(state, work, -1);
  state.entities.phases[entity] = RESTING;
  for (let index = demands.starts[work]!; index < demands.starts[work + 1]!; index++) {
    if (state.blocks.demandEndsWithService[index] === 0) giveUnits(state, index);
  }
}

/** Frees the units of one demand. */
export function giveUnits(state: RunState, demand: number): void {
  const resource = state.blocks.demands.items[demand]!;
  state.resources.holder[resource] = -1;
  state.resources.give(resource, state.blocks.demandAmounts[demand]!, state.nowUs);
}

/** Counts finished entities that hold the machines of a work block until they can move on. */
export function changeBlocked(state: RunState, work: number, by: 1 | -1): void {
  const { demands, demandEndsWithService } = state.blocks;
  for (let index = demands.starts[work]!; index < demands.starts[work + 1]!; index++) {
    if (demandEndsWithService[index] === 1) continue;
    const resource = demands.items[index]!;
    state.resources.blocked[resource]! += by;
    state.resources.mark(resource);
  }
}
