import { tripUs } from './moves';
import { MOVE } from './operations';
import type { RunState } from './run-state';
import { withSetupUs } from './setups';

/** Duration of a block without a sampler of its own: it depends on the entity, µs. */
export function specialDurationUs(state: RunState, block: number, entity: number): number {
  if (state.blocks.operation[block] === MOVE) return tripUs(state, block, entity);
  const workUs = state.samplers.draw(samplerByAttribute(state, block, entity));
  return state.blocks.setups.machine[block]! < 0 ? workUs : withSetupUs(state, block, entity, workUs);
}

function samplerByAttribute({ blocks: { durations }, entities }: RunState, block: number, entity: number): number {
  if (durations.attribute[block]! < 0) return durations.otherwise[block]!;
  const value = entities.attributes[entity * entities.attributeCount + durations.attribute[block]!]!;
  const { starts, items } = durations.samplers;
  for (let index = starts[block]!; index < starts[block + 1]!; index++) if (durations.values[index] === value) return items[index]!;
  return durations.otherwise[block]!;
}
