import { COUNT_SHIFT, CREATED, DEPARTED, ENTERED, MOMENT_SHIFT } from './layout';
import { requireRoom } from './room-for-entities';
import type { RunState } from './run-state';

/** Unpacks a batch or makes copies; whoever is new here sets out before time moves on. Returns where the entity itself goes. */
export function split(state: RunState, entity: number, block: number): number {
  const copies = copiesOf(state, entity, block);
  state.counts[(block << COUNT_SHIFT) + ENTERED]! += 1;
  state.counts[(block << COUNT_SHIFT) + DEPARTED]! += 1;
  const others = copies < 0 ? state.special.members.unpack(entity) : makeCopies(state, entity, block, copies);
  for (const other of others) state.lines.push(block, other);
  if (others.length > 0) state.wake(block);
  return state.blocks.next[block]!;
}

/** How many copies; -1 to unpack. */
function copiesOf({ blocks: { groupings }, entities }: RunState, entity: number, block: number): number {
  const attribute = groupings.copiesAttribute[block]!;
  if (attribute < 0) return groupings.copies[block]!;
  return Math.max(0, Math.floor(entities.attributes[entity * entities.attributeCount + attribute]! + 0.5));
}

function makeCopies(state: RunState, entity: number, block: number, count: number): readonly number[] {
  const copies: number[] = [];
  while (copies.length < count && requireRoom(state)) copies.push(copy(state, entity, block));
  return copies;
}

/** A copy has the attributes and the time of creation of its original, but carries nobody; its source is the split. */
function copy(state: RunState, original: number, block: number): number {
  const { entities } = state;
  const { attributeCount } = entities;
  const made = entities.take(block);
  state.created += 1;
  entities.moments[(made << MOMENT_SHIFT) + CREATED] = entities.moments[(original << MOMENT_SHIFT) + CREATED]!;
  entities.attributes.copyWithin(made * attributeCount, original * attributeCount, (original + 1) * attributeCount);
  return made;
}
