import { BLOCK_SHIFT, DEMANDED, DEMAND_SHIFT, FIRST_DEMAND, NEXT_CHOICE } from './layout';
import type { RunState } from './run-state';

/** A candidate is new at a work or seize block: its resources, of every choice, are to look at who waits. */
export function wakeServer(state: RunState, block: number): void {
  const { blockInts, demandInts, resources } = state;
  for (let choice = block; choice >= 0; choice = blockInts[(choice << BLOCK_SHIFT) + NEXT_CHOICE]!) {
    resources.mark(demandInts[(blockInts[(choice << BLOCK_SHIFT) + FIRST_DEMAND]! << DEMAND_SHIFT) + DEMANDED]!);
  }
}

/** The units of a resource have changed: who shares them goes on at another rate. */
export function wakeSharer(state: RunState, resource: number): void {
  const block = state.blocks.sharerOf[resource]!;
  if (block >= 0) state.wake(block);
}
