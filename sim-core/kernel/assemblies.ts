import { ENTITY_SHIFT, SOURCE } from './layout';
import { leavePlace, occupy } from './leave-place';
import { CLOSED } from './operations';
import type { RunState } from './run-state';

/**
 * Joins parts into one product if all are there and the product before it is gone; returns the product, or -1. The
 * first part becomes the product; the others end here.
 */
export function assemble(state: RunState, block: number): number {
  if (state.lengthOf(block) > 0 || !hasAllParts(state, block)) return -1;
  const { parts, partCounts } = state.blocks.groupings;
  const first = parts.starts[block]!;
  const product = state.lines.shift(parts.items[first]!);
  for (let index = first; index < parts.starts[block + 1]!; index++) {
    const taken = index === first ? 1 : 0;
    for (let part = taken; part < partCounts[index]!; part++) absorb(state, state.lines.shift(parts.items[index]!));
  }
  occupy(state, product, block);
  return product;
}

function hasAllParts({ lines, blocks: { groupings: { parts, partCounts } } }: RunState, block: number): boolean {
  for (let index = parts.starts[block]!; index < parts.starts[block + 1]!; index++) if (lines.length(parts.items[index]!) < partCounts[index]!) return false;
  return true;
}

/** The part and whatever it carries are no entities any more. */
function absorb(state: RunState, part: number): void {
  leavePlace(state, part);
  for (const member of state.special.members.takeAll(part)) absorb(state, member);
  state.special.joined += 1;
  const source = state.entities.ints[(part << ENTITY_SHIFT) + SOURCE]!;
  if (state.blocks.second[source] === CLOSED) state.wake(source);
  state.entities.giveBack(part);
}
