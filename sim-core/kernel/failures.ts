import { FAILURE, FAILURE_RANK, REPAIR_END, REPAIR_RANK } from './event-kinds';
import { precedence } from './event-calendar';
import { HOLDER, IS_DOWN } from './layout';
import { interrupt, resume } from './interruption';
import { BY_TIME } from './model-tables';
import type { RunState } from './run-state';
import { wakeSharer } from './wake-server';

const FAILURE_PRECEDENCE = precedence(FAILURE_RANK);
const REPAIR_PRECEDENCE = precedence(REPAIR_RANK);

/** Draws the time to the next failure: on the calendar by time, or as running time still to go by operation. */
export function planFailure(state: RunState, machine: number): void {
  const { failureBasis, failureSampler } = state.resourceTables;
  const untilUs = state.samplers.draw(failureSampler[machine]!);
  state.repairs.untilFailureUs[machine] = untilUs;
  if (failureBasis[machine] !== BY_TIME) return;
  state.calendar.atUs = state.clock.nowUs + untilUs;
  state.calendar.schedule(FAILURE, machine, 0, FAILURE_PRECEDENCE);
}

/** The machine goes down: its work stops and a repair is asked for. */
export function breakDown(state: RunState, machine: number): void {
  const { resources, repairs } = state;
  const entity = resources.get(machine, HOLDER);
  // The event is spent; by operation `interrupt` below must not cancel a slot that may already serve another event.
  repairs.failureSlots[machine] = -1;
  resources.set(machine, IS_DOWN, 1);
  resources.failures[machine]! += 1;
  resources.mark(machine);
  wakeSharer(state, machine);
  if (entity >= 0) interrupt(state, entity);
  const crew = state.resourceTables.crew[machine]!;
  if (crew < 0) { startRepair(state, machine); return; }
  repairs.push(crew, machine, state.lines.takeTicket());
  resources.mark(crew);
}

export function startRepair(state: RunState, machine: number): void {
  const durationUs = state.samplers.draw(state.resourceTables.repairSampler[machine]!);
  state.calendar.atUs = state.clock.nowUs + durationUs;
  state.calendar.schedule(REPAIR_END, machine, 0, REPAIR_PRECEDENCE);
}

/** The machine is up again: the crew is free, the work goes on, the next failure is drawn. */
export function endRepair(state: RunState, machine: number): void {
  const { resources } = state;
  const crew = state.resourceTables.crew[machine]!;
  if (crew >= 0) resources.use(crew, -1);
  resources.set(machine, IS_DOWN, 0);
  resources.mark(machine);
  wakeSharer(state, machine);
  planFailure(state, machine);
  const entity = resources.get(machine, HOLDER);
  if (entity >= 0) resume(state, entity);
}
