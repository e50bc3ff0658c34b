import { nextChange } from '../foundation/time/periodic-steps';
import { CAPACITY_CHANGE, CAPACITY_RANK } from './event-kinds';
import { precedence } from './event-calendar';
import { endShift } from './overtime';
import type { RunState } from './run-state';
import { wakeSharer } from './wake-server';

const CAPACITY_PRECEDENCE = precedence(CAPACITY_RANK);

/** Puts the next step of a resource's schedule on the calendar. */
export function planCapacityChange(state: RunState, resource: number): void {
  const { capacity } = state.model.blueprint.resources[resource]!;
  if (typeof capacity === 'number') return;
  const change = nextChange(capacity, state.clock.nowUs);
  if (!change) return;
  state.calendar.atUs = change.atUs;
  state.calendar.schedule(CAPACITY_CHANGE, resource, change.value, CAPACITY_PRECEDENCE);
}

/** A shift begins or ends. Work in progress beyond the units on duty does what the resource says. */
export function changeCapacity(state: RunState, resource: number, capacity: number): void {
  state.resources.setCapacity(resource, capacity);
  wakeSharer(state, resource);
  planCapacityChange(state, resource);
  endShift(state, resource);
}
