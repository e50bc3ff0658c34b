import { NO_SLOT } from './patience';
import { COMMITTED, END_SLOT, ENTITY_SHIFT, LIVE_SHIFT, PLACE } from './layout';
import { isQueue } from './operations';
import type { RunState } from './run-state';

const NOBODY = -1;

/** One entity that can only go on when others have: the block it wants to enter, and who stands before it. */
export interface Wait {
  readonly entity: number;
  readonly block: number;
  /** In the same line or at the head of the same queue; -1 for none. */
  readonly ahead: number;
}

/** Everyone who waits for a place or for units, by entity. Who may give up, or waits for parts or members, does not count. */
export function waitsNow(state: RunState): ReadonlyMap<number, Wait> {
  const waits = new Map<number, Wait>();
  for (let block = 0; block < state.blocks.count; block++) {
    for (const wait of [...atDoor(state, block), ...inQueue(state, block)]) if (!hasPatience(state, wait.entity)) waits.set(wait.entity, wait);
  }
  return waits;
}

const inLine = (entities: readonly number[], block: number, first: number): readonly Wait[] =>
  entities.map((entity, index) => ({ entity, block, ahead: index === 0 ? first : entities[index - 1]! }));

const NO_WAITS: readonly Wait[] = [];

function atDoor(state: RunState, block: number): readonly Wait[] {
  const door = state.doorOf(block);
  return state.lines.length(door) === 0 ? NO_WAITS : inLine(state.lines.members(door), block, NOBODY);
}

function inQueue(state: RunState, queue: number): readonly Wait[] {
  if (state.lines.length(queue) === 0 || !isQueue(state.blocks.operation[queue]!) || state.blocks.queueRules.assembly[queue]! >= 0) return NO_WAITS;
  const server = state.blocks.target[queue]!;
  if (server >= 0) return inLine(state.lines.members(queue), server, NOBODY);
  return inLine(state.lines.members(queue), queue, state.live[(queue << LIVE_SHIFT) + COMMITTED]!);
}

function hasPatience({ entities: { ints }, blocks }: RunState, entity: number): boolean {
  const place = ints[(entity << ENTITY_SHIFT) + PLACE]!;
  return place >= 0 && blocks.queueRules.patienceSampler[place]! >= 0 && ints[(entity << ENTITY_SHIFT) + END_SLOT] !== NO_SLOT;
}
