import { FAILURE, FAILURE_RANK, REPAIR_END, REPAIR_RANK } from './event-kinds';
import { precedence } from './event-calendar';
import { CLOSING, ENTITY_SHIFT, HAS_FAILED, HOLDER, IN_MAINTENANCE, IS_DOWN, PLACE, UP } from './layout';
import { interrupt, resume } from './interruption';
import { BY_TIME } from './model-tables';
import { planMaintenance } from './plan-maintenance';
import type { RunState } from './run-state';
import { wakeSharer } from './wake-server';
import { isServedBy, waitsFor, withdraw } from './withdrawal';

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
  if (resources.get(machine, IS_DOWN) === IN_MAINTENANCE) { planFailure(state, machine); return; }
  const entity = resources.get(machine, HOLDER);
  // The event is spent; by operation `interrupt` below must not cancel a slot that may already serve another event.
  repairs.failureSlots[machine] = -1;
  resources.set(machine, IS_DOWN, HAS_FAILED);
  resources.failures[machine]! += 1;
  resources.mark(machine);
  wakeSharer(state, machine);
  if (entity >= 0) stopWork(state, entity, machine);
  const crew = state.resourceTables.crew[machine]!;
  repairs.crews[machine] = crew;
  if (crew < 0) { startRepair(state, machine); return; }
  repairs.push(crew, machine, state.lines.takeTicket());
  resources.mark(crew);
}

/** People who do not stay with a machine that is down are free for other work. */
function stopWork(state: RunState, entity: number, machine: number): void {
  interrupt(state, entity);
  const { demands } = state.blocks;
  const work = state.entities.ints[(entity << ENTITY_SHIFT) + PLACE]!;
  for (let index = demands.starts[work]!; index < demands.starts[work + 1]!; index++) {
    const people = demands.items[index]!;
    if (people !== machine && state.model.duties.leavesStoppedWork[people] === 1 && isServedBy(state, entity, people)) withdraw(state, entity, people);
  }
}

/** The crew begins a repair or a maintenance, or goes on with one that its shift end suspended. */
export function startRepair(state: RunState, machine: number): void {
  const { repairs, calendar } = state;
  const sampler = (state.resources.get(machine, IS_DOWN) === IN_MAINTENANCE ? state.model.duties.maintenanceSampler : state.resourceTables.repairSampler)[machine]!;
  const leftUs = repairs.leftUs[machine]!;
  const untilUs = leftUs >= 0 ? leftUs : state.samplers.draw(sampler);
  if (leftUs < 0) repairs.durationUs[machine] = untilUs;
  repairs.leftUs[machine] = -1;
  calendar.atUs = state.clock.nowUs + untilUs;
  repairs.endsUs[machine] = calendar.atUs;
  repairs.endSlots[machine] = calendar.schedule(REPAIR_END, machine, 0, REPAIR_PRECEDENCE);
}

/** The machine is up again: the crew is free, the work goes on, the next failure or maintenance is drawn. */
export function endRepair(state: RunState, machine: number): void {
  const { resources, repairs, duties } = state;
  const wasMaintenance = resources.get(machine, IS_DOWN) === IN_MAINTENANCE;
  repairs.endSlots[machine] = -1;
  if (repairs.crews[machine]! >= 0) resources.use(repairs.crews[machine]!, -1);
  resources.set(machine, IS_DOWN, duties.isDue[machine] === 1 ? CLOSING : UP);
  resources.mark(machine);
  wakeSharer(state, machine);
  if (wasMaintenance) planMaintenance(state, machine);
  else planFailure(state, machine);
  const entity = resources.get(machine, HOLDER);
  if (entity < 0 || wasMaintenance) return;
  resume(state, entity);
  callBack(state, entity);
}

/** People who left the work while its machine was down are to look at it again. */
function callBack(state: RunState, entity: number): void {
  const { demands } = state.blocks;
  const work = state.entities.ints[(entity << ENTITY_SHIFT) + PLACE]!;
  for (let index = demands.starts[work]!; index < demands.starts[work + 1]!; index++) {
    const people = demands.items[index]!;
    if (waitsFor(state, entity, people)) state.resources.mark(people);
  }
}
