import { BLOCK_SHIFT, COUNT_SHIFT, DEPARTED, ENTERED, HOLDER, NEXT } from './layout';
import type { RunState } from './run-state';

/** Notes with the entity which of the alternatives it took. */
export function noteTaken({ blocks: { choices }, entities }: RunState, block: number, entity: number): void {
  const { starts, items } = choices.notes;
  for (let index = starts[block]!; index < starts[block + 1]!; index++) entities.attributes[entity * entities.attributeCount + items[index]!] = choices.taken[index]!;
}

/** Frees what was really taken, and forgets it. */
export function releaseNoted(state: RunState, entity: number, block: number): number {
  const { blocks: { demands, demandAmounts, demandNotes }, entities, resources } = state;
  state.counts[(block << COUNT_SHIFT) + ENTERED]! += 1;
  state.counts[(block << COUNT_SHIFT) + DEPARTED]! += 1;
  for (let index = demands.starts[block]!; index < demands.starts[block + 1]!; index++) {
    const at = entity * entities.attributeCount + demandNotes[index]!;
    const note = demandNotes[index]! < 0 ? 0 : entities.attributes[at]!;
    const resource = note === 0 ? demands.items[index]! : note - 1;
    if (note > 0) entities.attributes[at] = 0;
    resources.set(resource, HOLDER, -1);
    resources.use(resource, -demandAmounts[index]!);
  }
  return state.blockInts[(block << BLOCK_SHIFT) + NEXT]!;
}
