import { AMOUNT, BLOCK_SHIFT, DEMANDED, DEMAND_SHIFT, END_DEMAND, END_LINE, FIRST_DEMAND, FIRST_LINE, NEXT_CHOICE } from './layout';
import type { RunState } from './run-state';

/** Line of a work or seize block whose head goes first (priority, then ticket), or -1 when nobody waits. */
export function bestLine(state: RunState, block: number): number {
  const { lines, blockInts, blocks } = state;
  const end = blockInts[(block << BLOCK_SHIFT) + END_LINE]!;
  let best = -1;
  for (let index = blockInts[(block << BLOCK_SHIFT) + FIRST_LINE]!; index < end; index++) {
    const line = blocks.lines.items[index]!;
    if (lines.length(line) !== 0 && (best < 0 || lines.goesBefore(line, best))) best = line;
  }
  return best;
}

/** Are all units free that the block demands together? */
export function canServe(state: RunState, block: number): boolean {
  const { blockInts, demandInts, resources } = state;
  const end = blockInts[(block << BLOCK_SHIFT) + END_DEMAND]! << DEMAND_SHIFT;
  for (let at = blockInts[(block << BLOCK_SHIFT) + FIRST_DEMAND]! << DEMAND_SHIFT; at < end; at += 1 << DEMAND_SHIFT) {
    if (!resources.canTake(demandInts[at + DEMANDED]!, demandInts[at + AMOUNT]!)) return false;
  }
  return true;
}

/** Can the block be served with any of its choices? */
export function canServeAny(state: RunState, block: number): boolean {
  for (let choice = block; choice >= 0; choice = state.blockInts[(choice << BLOCK_SHIFT) + NEXT_CHOICE]!) if (canServe(state, choice)) return true;
  return false;
}
