import { HAND_OVER, RESTART } from './duty-tables';
import { CAPACITY, DURATION, IN_USE, MOMENT_SHIFT, REMAINING } from './layout';
import type { RunState } from './run-state';
import { suspendRepair } from './suspend-repair';
import { extreme, isServedBy, withdraw } from './withdrawal';

/** Work in progress beyond the units on duty stops, who asked last first; repairs stop after work. */
export function sendHome(state: RunState, resource: number, shiftEnd: number): void {
  const { resources } = state;
  while (resources.get(resource, IN_USE) > resources.get(resource, CAPACITY)) {
    if (!stopLatest(state, resource, shiftEnd) && !suspendRepair(state, resource, shiftEnd)) return;
  }
}

function stopLatest(state: RunState, resource: number, shiftEnd: number): boolean {
  const entity = extreme(state, 1, (candidate) => isServedBy(state, candidate, resource));
  if (entity < 0) return false;
  withdraw(state, entity, resource);
  const { moments } = state.entities;
  const at = entity << MOMENT_SHIFT;
  if (shiftEnd === RESTART) moments[at + REMAINING] = moments[at + DURATION]!;
  if (shiftEnd === HAND_OVER) moments[at + REMAINING]! += state.model.duties.handOverUs[resource]!;
  const counts = shiftEnd === HAND_OVER ? state.duties.handOvers : state.duties.suspensions;
  counts[resource]! += 1;
  return true;
}
