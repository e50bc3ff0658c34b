import { startRepair } from './failures';
import { CLOSING, IN_MAINTENANCE, IN_USE, IS_DOWN } from './layout';
import type { RunState } from './run-state';

/** Begins the maintenance of machines that have become free; false when there is none. */
export function beginDueMaintenance(state: RunState): boolean {
  const { duties, resources } = state;
  for (let machine = 0; machine < state.resourceTables.count; machine++) {
    if (duties.isDue[machine] === 0 || resources.get(machine, IS_DOWN) !== CLOSING || resources.get(machine, IN_USE) > 0) continue;
    begin(state, machine);
    return true;
  }
  return false;
}

function begin(state: RunState, machine: number): void {
  const { duties, resources, repairs } = state;
  duties.isDue[machine] = 0;
  duties.dueCount -= 1;
  duties.maintenances[machine]! += 1;
  resources.set(machine, IS_DOWN, IN_MAINTENANCE);
  resources.mark(machine);
  const crew = state.model.duties.maintenanceCrew[machine]!;
  repairs.crews[machine] = crew;
  if (crew < 0) { startRepair(state, machine); return; }
  repairs.push(crew, machine, state.lines.takeTicket());
  resources.mark(crew);
}
