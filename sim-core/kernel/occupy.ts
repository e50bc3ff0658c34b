import { leavePlace } from './leave-place';
import type { RunState } from './run-state';

/** The entity gives up its place and takes one in the block. */
export function occupy(state: RunState, entity: number, block: number): void {
  leavePlace(state, entity);
  state.entities.places[entity] = block;
  state.entities.enteredUs[entity] = state.nowUs;
  state.entered[block]! += 1;
  const length = state.lengths[block]! + 1;
  state.lengths[block] = length;
  if (length > state.longest[block]!) state.longest[block] = length;
}

/** Joins a line with a fresh ticket. */
export function joinLine(state: RunState, line: number, entity: number, key: number): void {
  state.entities.tickets[entity] = state.ticket;
  state.ticket += 1;
  state.lines.push(line, entity, key);
}

/** A candidate is new at a work or seize block: its resources are to look at who waits. */
export function wakeServer(state: RunState, block: number): void {
  state.resources.mark(state.blocks.demands.items[state.blocks.demands.starts[block]!]!);
}
