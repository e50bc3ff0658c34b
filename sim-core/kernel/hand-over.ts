import { CAPACITY_RANK, SHIFT_CHANGE } from './event-kinds';
import { precedence } from './event-calendar';
import { ENTITY_SHIFT, MOMENT_SHIFT, PHASE, REMAINING } from './layout';
import { PROCESSING } from './entity-table';
import { interrupt, resume } from './interruption';
import type { RunState } from './run-state';
import { isServedBy } from './withdrawal';

/** After the change of capacity at the same time: work that lost its units then has had its hand-over. */
const SHIFT_CHANGE_PRECEDENCE = precedence(CAPACITY_RANK, 1);

/** Puts the next time at which everyone of a resource is replaced on the calendar. */
export function planShiftChange(state: RunState, resource: number): void {
  const changes = state.model.blueprint.resources[resource]!.handOver?.changes;
  if (changes === undefined || changes.atUs.length === 0) return;
  const { nowUs } = state.clock;
  const cycleUs = Math.floor(nowUs / changes.periodUs) * changes.periodUs;
  const next = changes.atUs.find((atUs) => cycleUs + atUs > nowUs);
  state.calendar.atUs = next === undefined ? cycleUs + changes.periodUs + changes.atUs[0]! : cycleUs + next;
  state.calendar.schedule(SHIFT_CHANGE, resource, 0, SHIFT_CHANGE_PRECEDENCE);
}

/** Everyone is replaced: all work in progress is handed over and takes so much longer. */
export function changeShift(state: RunState, resource: number): void {
  const { entities } = state;
  for (let entity = 0; entity < entities.capacity; entity++) if (isServedBy(state, entity, resource)) handOver(state, entity, resource);
  planShiftChange(state, resource);
}

function handOver(state: RunState, entity: number, resource: number): void {
  const { ints, moments } = state.entities;
  const wasRunning = ints[(entity << ENTITY_SHIFT) + PHASE] === PROCESSING;
  if (wasRunning) interrupt(state, entity);
  moments[(entity << MOMENT_SHIFT) + REMAINING]! += state.model.duties.handOverUs[resource]!;
  if (wasRunning) resume(state, entity);
  state.duties.handOvers[resource]! += 1;
}
