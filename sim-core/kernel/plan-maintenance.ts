import { FAILURE_RANK, MAINTENANCE_DUE } from './event-kinds';
import { precedence } from './event-calendar';
import { BY_TIME } from './model-tables';
import type { RunState } from './run-state';

const DUE_PRECEDENCE = precedence(FAILURE_RANK);

/** Draws when the next planned maintenance is due: on the calendar by time, or as running time still to go by operation. */
export function planMaintenance(state: RunState, machine: number): void {
  const { maintenanceBasis, intervalSampler } = state.model.duties;
  const untilUs = state.samplers.draw(intervalSampler[machine]!);
  state.duties.untilMaintenanceUs[machine] = untilUs;
  if (maintenanceBasis[machine] !== BY_TIME) return;
  state.calendar.atUs = state.clock.nowUs + untilUs;
  state.calendar.schedule(MAINTENANCE_DUE, machine, 0, DUE_PRECEDENCE);
}
