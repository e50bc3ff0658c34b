import { bestLine } from './candidates';
import { CAPACITY } from './layout';
import { isServed } from './operations';
import type { RunState } from './run-state';

/**
 * Work that waits for people of whom there are not enough and never will be, as nothing more happens: its block and the
 * resource that lacks people; empty when the reason is another one.
 */
export function lackingPeople(state: RunState): readonly string[] {
  const { demands, demandAmounts, operation } = state.blocks;
  for (let block = 0; block < state.blocks.count; block++) {
    if (!isServed(operation[block]!) || bestLine(state, block) < 0) continue;
    for (let index = demands.starts[block]!; index < demands.starts[block + 1]!; index++) {
      const resource = demands.items[index]!;
      if (state.resources.get(resource, CAPACITY) < demandAmounts[index]!) return [state.model.blueprint.resources[resource]!.id, state.blockId(block)];
    }
  }
  return [];
}
