import { CLOSING, IS_DOWN, UP } from './layout';
import type { RunState } from './run-state';

/** Maintenance is due: the machine takes no new work; a piece that is on it is finished first. */
export function callForMaintenance(state: RunState, machine: number): void {
  const { duties, resources } = state;
  if (duties.isDue[machine] === 1) return;
  duties.isDue[machine] = 1;
  duties.dueCount += 1;
  if (resources.get(machine, IS_DOWN) === UP) resources.set(machine, IS_DOWN, CLOSING);
  resources.mark(machine);
}
