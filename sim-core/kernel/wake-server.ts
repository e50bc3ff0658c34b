import { BLOCK_SHIFT, DEMANDED, DEMAND_SHIFT, FIRST_DEMAND } from './layout';
import type { RunState } from './run-state';

/** A candidate is new at a work or seize block: its resources are to look at who waits. */
export function wakeServer(state: RunState, block: number): void {
  const demand = state.blockInts[(block << BLOCK_SHIFT) + FIRST_DEMAND]!;
  state.resources.mark(state.demandInts[(demand << DEMAND_SHIFT) + DEMANDED]!);
}
