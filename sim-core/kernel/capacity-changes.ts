import { nextChange } from '../foundation/time/periodic-steps';
import { PROCESSING, STOPPED } from './entity-table';
import { CAPACITY_CHANGE, CAPACITY_RANK } from './event-kinds';
import { precedence } from './event-calendar';
import { ENTITY_SHIFT, IN_USE, MOMENT_SHIFT, PHASE, PLACE, SUSPENDED, SUSPENDED_BY, TICKET } from './layout';
import { interrupt, resume } from './interruption';
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

/** A shift begins or ends. Work in progress goes on (overtime) or is suspended, as the resource says. */
export function changeCapacity(state: RunState, resource: number, capacity: number): void {
  state.resources.setCapacity(resource, capacity);
  wakeSharer(state, resource);
  planCapacityChange(state, resource);
  if (state.resourceTables.suspends[resource] === 0) return;
  while (state.resources.get(resource, IN_USE) > capacity && suspendLatest(state, resource)) { /* one by one */ }
}

/** Suspends the work that asked last; false when none is running. */
function suspendLatest(state: RunState, resource: number): boolean {
  const { entities, resources } = state;
  const entity = extreme(state, 1, (candidate) => isInService(state, candidate) && demandOf(state, candidate, resource) > 0);
  if (entity < 0) return false;
  const amount = demandOf(state, entity, resource);
  interrupt(state, entity);
  entities.ints[(entity << ENTITY_SHIFT) + SUSPENDED_BY] = resource;
  resources.set(resource, SUSPENDED, resources.get(resource, SUSPENDED) + amount);
  resources.use(resource, -amount);
  return true;
}

/** Running, or stopped by a failure but still holding its people. */
function isInService({ entities }: RunState, entity: number): boolean {
  const at = entity << ENTITY_SHIFT;
  const phase = entities.ints[at + PHASE];
  return (phase === PROCESSING || phase === STOPPED) && entities.ints[at + SUSPENDED_BY]! < 0;
}

/** Work suspended at a shift end goes on before new work starts; who asked first continues first. */
export function resumeSuspended(state: RunState, resource: number): boolean {
  const { entities, resources } = state;
  const entity = extreme(state, -1, (candidate) => entities.ints[(candidate << ENTITY_SHIFT) + SUSPENDED_BY] === resource);
  const amount = entity < 0 ? 0 : demandOf(state, entity, resource);
  if (entity < 0 || !resources.canTake(resource, amount)) return false;
  entities.ints[(entity << ENTITY_SHIFT) + SUSPENDED_BY] = -1;
  resources.set(resource, SUSPENDED, resources.get(resource, SUSPENDED) - amount);
  resources.use(resource, amount);
  resume(state, entity);
  return true;
}

/** The entity with the latest (1) or earliest (-1) ticket among those that qualify, or -1. Cost: linear in the entities inside. */
function extreme({ entities }: RunState, direction: 1 | -1, qualifies: (entity: number) => boolean): number {
  let found = -1;
  for (let entity = 0; entity < entities.capacity; entity++) {
    if (!qualifies(entity)) continue;
    if (found < 0 || direction * (entities.moments[(entity << MOMENT_SHIFT) + TICKET]! - entities.moments[(found << MOMENT_SHIFT) + TICKET]!) > 0) found = entity;
  }
  return found;
}

/** Units of the resource that the entity's work block demands. */
function demandOf(state: RunState, entity: number, resource: number): number {
  const work = state.entities.ints[(entity << ENTITY_SHIFT) + PLACE]!;
  const { demands, demandAmounts } = state.blocks;
  for (let index = demands.starts[work]!; index < demands.starts[work + 1]!; index++) {
    if (demands.items[index] === resource) return demandAmounts[index]!;
  }
  return 0;
}
