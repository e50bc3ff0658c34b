import { precedence } from './event-calendar';
import { BATCH_DUE, DEADLINE_RANK } from './event-kinds';
import { MOMENT_SHIFT, SINCE, TALLY_ROW } from './layout';
import { leavePlace, occupy } from './leave-place';
import type { RunState } from './run-state';

const DUE_PRECEDENCE = precedence(DEADLINE_RANK);

/** The entity joins the open batch of its kind or opens one; a full batch sets out before time moves on. Rests always. */
export function comeToBatch(state: RunState, entity: number, block: number): number {
  const { special: { openBatches: open } } = state;
  occupy(state, entity, block);
  const weight = attributeOr(state, state.blocks.groupings.weightAttribute[block]!, entity, 1);
  let batch = open.find(block, attributeOr(state, state.blocks.groupings.keyAttribute[block]!, entity, 0));
  if (batch >= 0 && open.totals[batch]! + weight > open.sizes[batch]!) {
    closeBatch(state, block, batch);
    batch = -1;
  }
  if (batch < 0) batch = openBatch(state, block, entity);
  else state.special.members.add(open.carriers[batch]!, entity, state.entities.capacity);
  open.totals[batch]! += weight;
  if (open.totals[batch]! >= open.sizes[batch]!) closeBatch(state, block, batch);
  return -1;
}

function attributeOr({ entities }: RunState, attribute: number, entity: number, otherwise: number): number {
  return attribute < 0 ? otherwise : entities.attributes[entity * entities.attributeCount + attribute]!;
}

function openBatch(state: RunState, block: number, carrier: number): number {
  const { special: { openBatches: open }, blocks: { groupings }, calendar } = state;
  const batch = open.open(block, attributeOr(state, groupings.keyAttribute[block]!, carrier, 0), carrier);
  state.special.members.lead(carrier, state.entities.capacity);
  open.sizes[batch] = attributeOr(state, groupings.sizeAttribute[block]!, carrier, groupings.size[block]!);
  const waitUs = groupings.maximumWaitUs[block]!;
  if (waitUs === Infinity) return batch;
  calendar.atUs = state.clock.nowUs + Math.floor(waitUs + 0.5);
  open.dueSlots[batch] = calendar.schedule(BATCH_DUE, block, batch, DUE_PRECEDENCE);
  return batch;
}

/** The time of a batch that is not full is up. */
export function endBatchWait(state: RunState, block: number, batch: number): void {
  state.special.openBatches.dueSlots[batch] = -1;
  state.special.batchesDue[block]! += 1;
  closeBatch(state, block, batch);
}

/** The members give up their places to ride on the carrier, which stands ready to set out. */
function closeBatch(state: RunState, block: number, batch: number): void {
  const { special, blocks: { groupings }, entities } = state;
  const { openBatches: open } = special;
  const carrier = open.carriers[batch]!;
  if (open.dueSlots[batch]! >= 0) state.calendar.cancel(open.dueSlots[batch]!);
  special.batches[block]! += 1;
  special.batchTotals[block]! += open.totals[batch]!;
  const totalAttribute = groupings.totalAttribute[block]!;
  if (totalAttribute >= 0) entities.attributes[carrier * entities.attributeCount + totalAttribute] = open.totals[batch]!;
  recordWait(state, block, carrier);
  board(state, block, carrier);
  open.close(block, batch);
  state.lines.push(block, carrier);
  state.wake(block);
}

function board(state: RunState, block: number, carrier: number): void {
  for (const member of state.special.members.outermost(carrier)) {
    recordWait(state, block, member);
    leavePlace(state, member);
  }
}

function recordWait(state: RunState, block: number, entity: number): void {
  state.special.batched[block]! += 1;
  if (state.hasFullStatistics) state.tallies.recordElapsed(state.blockInt(block, TALLY_ROW), state.entities.moments, (entity << MOMENT_SHIFT) + SINCE);
}
