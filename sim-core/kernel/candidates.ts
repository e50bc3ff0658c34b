import type { RunState } from './run-state';

/** Line of a work or seize block whose head goes first (priority, then ticket), or -1 when nobody waits. */
export function bestLine(state: RunState, block: number): number {
  const { starts, items } = state.blocks.lines;
  let best = -1;
  for (let index = starts[block]!; index < starts[block + 1]!; index++) {
    const line = items[index]!;
    if (state.lines.lengths[line] !== 0 && (best < 0 || goesBefore(state, line, best))) best = line;
  }
  return best;
}

/** Does the head of one line go before the head of another? Both have one. */
export function goesBefore(state: RunState, line: number, other: number): boolean {
  const { lines } = state;
  const difference = lines.headKey(line) - lines.headKey(other);
  if (difference !== 0) return difference < 0;
  const { tickets } = state.entities;
  return tickets[lines.head(line)]! < tickets[lines.head(other)]!;
}

/** Are all units free that the block demands together? */
export function canServe(state: RunState, block: number): boolean {
  const { demands, demandAmounts } = state.blocks;
  for (let index = demands.starts[block]!; index < demands.starts[block + 1]!; index++) {
    if (!state.resources.canTake(demands.items[index]!, demandAmounts[index]!)) return false;
  }
  return true;
}
