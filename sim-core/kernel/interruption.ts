import { PROCESSING, STOPPED } from './entity-table';
import { FAILURE, FAILURE_RANK, SERVICE_END } from './event-kinds';
import { precedence } from './event-calendar';
import { BY_OPERATION } from './model-tables';
import type { RunState } from './run-state';

const FAILURE_PRECEDENCE = precedence(FAILURE_RANK);

/** Starts or continues the service of an entity at its work block, for its remaining time. */
export function startRunning(state: RunState, work: number, entity: number, durationUs: number): void {
  const { entities, blocks } = state;
  const endUs = state.nowUs + durationUs;
  entities.phases[entity] = PROCESSING;
  const slot = state.calendar.schedule(endUs, SERVICE_END, work, entity, blocks.precedence[work]!);
  if (blocks.isStoppable[work] === 1) {
    entities.endsUs[entity] = endUs;
    entities.endSlots[entity] = slot;
  }
  if (blocks.isTracked[work] === 1) enterRunning(state, work, entity, durationUs);
}

function enterRunning(state: RunState, work: number, entity: number, durationUs: number): void {
  const { demands } = state.blocks;
  const { failureBasis } = state.resourceTables;
  for (let index = demands.starts[work]!; index < demands.starts[work + 1]!; index++) {
    const resource = demands.items[index]!;
    state.resources.running[resource]! += 1;
    state.resources.mark(resource);
    if (failureBasis[resource] === 0) continue;
    state.resources.holder[resource] = entity;
    if (failureBasis[resource] === BY_OPERATION) armFailure(state, resource, durationUs);
  }
}

/** Service of an entity ends or is interrupted: its machines run no longer. */
export function stopRunning(state: RunState, work: number): void {
  const { demands } = state.blocks;
  const { failureBasis } = state.resourceTables;
  for (let index = demands.starts[work]!; index < demands.starts[work + 1]!; index++) {
    const resource = demands.items[index]!;
    state.resources.running[resource]! -= 1;
    state.resources.mark(resource);
    if (failureBasis[resource] === BY_OPERATION) disarmFailure(state, resource);
  }
}

/** A failure by operation is on the calendar only while the machine runs and only if it comes before the end. */
function armFailure(state: RunState, resource: number, durationUs: number): void {
  const { repairs, nowUs } = state;
  const untilUs = repairs.untilFailureUs[resource]!;
  repairs.runningSinceUs[resource] = nowUs;
  repairs.failureSlots[resource] = untilUs < durationUs ? state.calendar.schedule(nowUs + untilUs, FAILURE, resource, 0, FAILURE_PRECEDENCE) : -1;
}

function disarmFailure(state: RunState, resource: number): void {
  const { repairs } = state;
  repairs.untilFailureUs[resource]! -= state.nowUs - repairs.runningSinceUs[resource]!;
  if (repairs.failureSlots[resource]! >= 0) state.calendar.cancel(repairs.failureSlots[resource]!);
  repairs.failureSlots[resource] = -1;
}

/** One more cause stops the work of an entity. The first one takes its end off the calendar. */
export function interrupt(state: RunState, entity: number): void {
  const { entities } = state;
  entities.stops[entity]! += 1;
  if (entities.phases[entity] !== PROCESSING) return;
  const work = entities.places[entity]!;
  state.calendar.cancel(entities.endSlots[entity]!);
  entities.remainingUs[entity] = entities.endsUs[entity]! - state.nowUs;
  entities.phases[entity] = STOPPED;
  if (state.blocks.isTracked[work] === 1) stopRunning(state, work);
}

/** One cause less; without any the work goes on where it stopped. */
export function resume(state: RunState, entity: number): void {
  const { entities } = state;
  entities.stops[entity]! -= 1;
  if (entities.stops[entity] === 0 && entities.phases[entity] === STOPPED) {
    startRunning(state, entities.places[entity]!, entity, entities.remainingUs[entity]!);
  }
}
