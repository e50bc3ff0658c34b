import { tripUs } from './moves';
import { MOVE } from './operations';
import type { RunState } from './run-state';

/** Duration of a block without a sampler of its own: it depends on the entity, µs. */
export function specialDurationUs(state: RunState, block: number, entity: number): number {
  if (state.blocks.operation[block] === MOVE) return tripUs(state, block, entity);
  return state.samplers.draw(samplerByAttribute(state, block, entity));
}

function samplerByAttribute({ blocks: { durations }, entities }: RunState, block: number, entity: number): number {
  const value = entities.attributes[entity * entities.attributeCount + durations.attribute[block]!]!;
  const { starts, items } = durations.samplers;
  for (let index = starts[block]!; index < starts[block + 1]!; index++) if (durations.values[index] === value) return items[index]!;
  return durations.otherwise[block]!;
}
