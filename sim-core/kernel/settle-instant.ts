import { assemble } from './assemblies';
import { displacerAtDoor } from './displacement';
import { COMMITTED, LIVE_SHIFT } from './layout';
import { beginDueMaintenance } from './maintenance';
import { ARRIVE, ASSEMBLE, CLOSED, QUEUE, RULED_QUEUE, SATURATED, SHARE } from './operations';
import { displace, enterRuledQueue, hasRuledPlace } from './ruled-queues';
import type { RunState } from './run-state';
import { serveOne } from './serve-waiting';
import { changeShare } from './sharing';
import { createEntity } from './sources';
import { enterQueue, hasPlace, travel } from './travel';

/**
 * All events that free something at this instant are done: whoever waits for a place or a unit is let in, until nobody
 * can be. Places first (they need no resources), then work by priority; then the states of machines are booked.
 */
export function settleInstant(state: RunState): void {
  do {
    while (state.agendaCount > 0 && !state.failure) lookAt(state, state.nextWoken());
  } while (!state.failure && serveNext(state));
  state.resources.settle();
}

/** Serves one who waits, or begins a maintenance that is due; false when there is nothing more to begin. */
export function serveNext(state: RunState): boolean {
  return serveOne(state) || (state.duties.dueCount > 0 && beginDueMaintenance(state));
}

/** Lets in who may take what became free. */
export function lookAt(state: RunState, block: number): void {
  const operation = state.blocks.operation[block];
  if (operation === QUEUE) refillQueue(state, block);
  else if (operation === ARRIVE) refillSource(state, block);
  else if (operation === RULED_QUEUE) refillRuledQueue(state, block);
  else if (operation === SHARE) changeShare(state, block);
  else if (operation === ASSEMBLE) assembleAll(state, block);
  else setOut(state, block);
}

/** Lets in who stands at the door, and sends the next head of a queue on its way. */
function refillQueue(state: RunState, queue: number): void {
  const { lines } = state;
  const door = state.doorOf(queue);
  sendHead(state, queue);
  while (lines.length(door) > 0 && hasPlace(state, queue)) {
    const entity = lines.shift(door);
    travel(state, entity, enterQueue(state, entity, queue));
  }
}

/** Products go on, one at a time: the next is joined when the one before has found its place. */
function assembleAll(state: RunState, block: number): void {
  for (let product = assemble(state, block); product >= 0 && !state.failure; product = assemble(state, block)) travel(state, product, state.blocks.next[block]!);
}

/** Batches that are complete, members of unpacked ones, and copies go on. */
function setOut(state: RunState, block: number): void {
  while (state.lines.length(block) > 0 && !state.failure) travel(state, state.lines.shift(block), state.blocks.alternative[block]!);
}

function refillRuledQueue(state: RunState, queue: number): void {
  const { lines } = state;
  const door = state.doorOf(queue);
  if (state.blocks.queueRules.assembly[queue]! < 0) sendHead(state, queue);
  while (lines.length(door) > 0 && hasRuledPlace(state, queue)) {
    const entity = lines.shift(door);
    travel(state, entity, enterRuledQueue(state, entity, queue));
  }
  if (state.blocks.queueRules.displacementNext[queue]! >= 0) refillByDisplacement(state, queue);
}

/** Lets in from the door who may displace another, and sends on those who were thrown out. */
function refillByDisplacement(state: RunState, queue: number): void {
  const { lines } = state;
  for (let entity = displacerAtDoor(state, queue); entity >= 0; entity = displacerAtDoor(state, queue)) {
    lines.remove(state.doorOf(queue), entity);
    travel(state, entity, displace(state, entity, queue));
  }
  const next = state.blocks.queueRules.displacementNext[queue]!;
  while (lines.length(state.doorOf(next)) > 0 && !state.failure) travel(state, lines.shift(state.doorOf(next)), next);
}

/** A queue that feeds no server directly lets one entity at a time look for its next place. */
function sendHead(state: RunState, queue: number): void {
  const committed = (queue << LIVE_SHIFT) + COMMITTED;
  if (state.blocks.target[queue]! >= 0 || state.live[committed]! >= 0 || state.lines.length(queue) === 0) return;
  const entity = state.lines.shift(queue);
  state.live[committed] = entity;
  travel(state, entity, state.blocks.next[queue]!);
}

function refillSource(state: RunState, source: number): void {
  const mode = state.blocks.second[source];
  if (mode === SATURATED) createEntity(state, source, true);
  else if (mode === CLOSED) createEntity(state, source, false);
}
