import { comeToBatch } from './batches';
import { BLOCK_SHIFT, COUNT_SHIFT, CREATED, DEPARTED, ENTERED, MOMENT_SHIFT, NEXT, REFUSED, TALLY_ROW } from './layout';
import { leaveTogether } from './leave-system';
import { ADD, BATCH, CALCULATE, COPY, COPY_AGE, LEAVE_TOGETHER, MEASURE, MULTIPLY, RELEASE_NOTED, RULED_QUEUE, SHARE, SPLIT } from './operations';
import { releaseNoted } from './noted-seizures';
import { comeToRuledQueue } from './ruled-queues';
import type { RunState } from './run-state';
import { comeToShare } from './sharing';
import { split } from './splits';

/** One block of a kind that most models do not have; returns the next one, or -1 when the entity rests. */
export function stepSpecial(state: RunState, entity: number, block: number, operation: number): number {
  switch (operation) {
    case RULED_QUEUE: return comeToRuledQueue(state, entity, block);
    case BATCH: return comeToBatch(state, entity, block);
    case SHARE: return comeToShare(state, entity, block);
    case RELEASE_NOTED: return releaseNoted(state, entity, block);
    case SPLIT: return split(state, entity, block);
    case LEAVE_TOGETHER: return leaveTogether(state, entity, block);
    case CALCULATE:
    case MEASURE: return passSpecial(state, entity, block);
    default: throw new Error(`Operation ${operation} is not known`);
  }
}

/** A block that needs no time and does not hold the entity. */
function passSpecial(state: RunState, entity: number, block: number): number {
  state.counts[(block << COUNT_SHIFT) + ENTERED]! += 1;
  state.counts[(block << COUNT_SHIFT) + DEPARTED]! += 1;
  if (state.blocks.second[block]! > 0) calculate(state, entity, block);
  else measure(state, entity, block);
  return state.blockInts[(block << BLOCK_SHIFT) + NEXT]!;
}

function calculate(state: RunState, entity: number, block: number): void {
  const { blocks, entities: { attributes, attributeCount } } = state;
  const own = entity * attributeCount;
  const at = own + blocks.attribute[block]!;
  const operation = blocks.second[block]!;
  if (operation === ADD) attributes[at]! += state.samplers.draw(blocks.sampler[block]!);
  else if (operation === MULTIPLY) attributes[at]! *= state.samplers.draw(blocks.sampler[block]!);
  else if (operation === COPY) attributes[at] = attributes[own + blocks.observedAttribute[block]!]!;
  else attributes[at] = state.clock.nowUs - (operation === COPY_AGE ? state.entities.moments[(entity << MOMENT_SHIFT) + CREATED]! : 0);
}

/** Records the time since the entity was created, or since the time that an attribute holds, and whether it is late. */
function measure(state: RunState, entity: number, block: number): void {
  const { entities, blocks, clock } = state;
  const attribute = blocks.attribute[block]!;
  const starts = attribute < 0 ? entities.moments : entities.attributes;
  const at = attribute < 0 ? (entity << MOMENT_SHIFT) + CREATED : entity * entities.attributeCount + attribute;
  if (clock.nowUs - starts[at]! > blocks.first[block]!) state.counts[(block << COUNT_SHIFT) + REFUSED]! += 1;
  if (state.hasFullStatistics) state.tallies.recordElapsed(state.blockInt(block, TALLY_ROW), starts, at);
}
