import { PROCESSING, STOPPED } from './entity-table';
import { WITH_WORK, ENTITY_SHIFT, HAS_FAILED, IN_MAINTENANCE, IS_DOWN, MOMENT_SHIFT, PHASE, PLACE, SUSPENDED, TICKET } from './layout';
import { interrupt, resume } from './interruption';
import type { RunState } from './run-state';

/** Work of an entity loses the units of one resource and stops; other resources stay with it. */
export function withdraw(state: RunState, entity: number, resource: number): void {
  const { entities, resources } = state;
  const demand = demandIndex(state, entity, resource);
  const amount = state.blocks.demandAmounts[demand]!;
  interrupt(state, entity);
  entities.ints[(entity << ENTITY_SHIFT) + WITH_WORK]! &= ~bitOf(state, entity, demand);
  resources.set(resource, SUSPENDED, resources.get(resource, SUSPENDED) + amount);
  resources.use(resource, -amount);
}

/** The resource comes back to work that it left; the work goes on when nothing else stops it. */
export function bringBack(state: RunState, entity: number, resource: number): void {
  const { entities, resources } = state;
  const demand = demandIndex(state, entity, resource);
  const amount = state.blocks.demandAmounts[demand]!;
  entities.ints[(entity << ENTITY_SHIFT) + WITH_WORK]! |= bitOf(state, entity, demand);
  resources.set(resource, SUSPENDED, resources.get(resource, SUSPENDED) - amount);
  resources.use(resource, amount);
  resume(state, entity);
}

/** Running, or stopped for another reason, with units of the resource. */
export function isServedBy(state: RunState, entity: number, resource: number): boolean {
  const phase = state.entities.ints[(entity << ENTITY_SHIFT) + PHASE];
  if (phase !== PROCESSING && phase !== STOPPED) return false;
  const demand = demandIndex(state, entity, resource);
  return demand >= 0 && (state.entities.ints[(entity << ENTITY_SHIFT) + WITH_WORK]! & bitOf(state, entity, demand)) !== 0;
}

/** Stopped because units of the resource have left. */
export function waitsFor(state: RunState, entity: number, resource: number): boolean {
  if (state.entities.ints[(entity << ENTITY_SHIFT) + PHASE] !== STOPPED) return false;
  const demand = demandIndex(state, entity, resource);
  return demand >= 0 && (state.entities.ints[(entity << ENTITY_SHIFT) + WITH_WORK]! & bitOf(state, entity, demand)) === 0;
}

/** The entity that asked last (1) or first (-1) among those that qualify, or -1. Cost: linear in the entities inside. */
export function extreme({ entities }: RunState, direction: 1 | -1, qualifies: (entity: number) => boolean): number {
  let found = -1;
  for (let entity = 0; entity < entities.capacity; entity++) {
    if (entities.ints[(entity << ENTITY_SHIFT) + PLACE]! < 0 || !qualifies(entity)) continue;
    if (found < 0 || direction * (entities.moments[(entity << MOMENT_SHIFT) + TICKET]! - entities.moments[(found << MOMENT_SHIFT) + TICKET]!) > 0) found = entity;
  }
  return found;
}

/** Is another resource of the work down? A closing machine is not: the piece on it is to be finished. */
export function hasOtherDown(state: RunState, entity: number, resource: number): boolean {
  const work = state.entities.ints[(entity << ENTITY_SHIFT) + PLACE]!;
  const { demands } = state.blocks;
  for (let index = demands.starts[work]!; index < demands.starts[work + 1]!; index++) {
    const other = demands.items[index]!;
    const down = state.resources.get(other, IS_DOWN);
    if (other !== resource && (down === HAS_FAILED || down === IN_MAINTENANCE)) return true;
  }
  return false;
}

/** Units of the resource that the work of the entity demands. */
export function demandOf(state: RunState, entity: number, resource: number): number {
  const demand = demandIndex(state, entity, resource);
  return demand < 0 ? 0 : state.blocks.demandAmounts[demand]!;
}

/** Place in `demands.items` of the resource among those of the entity's block, or -1. */
function demandIndex(state: RunState, entity: number, resource: number): number {
  const block = state.entities.ints[(entity << ENTITY_SHIFT) + PLACE]!;
  const { demands } = state.blocks;
  for (let index = demands.starts[block]!; index < demands.starts[block + 1]!; index++) if (demands.items[index] === resource) return index;
  return -1;
}

/** One bit per demand of the block; it is 1 while the units are with the work. */
function bitOf(state: RunState, entity: number, demand: number): number {
  return 1 << (demand - state.blocks.demands.starts[state.entities.ints[(entity << ENTITY_SHIFT) + PLACE]!]!);
}
