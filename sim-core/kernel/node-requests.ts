import { ANSWER, ARRIVAL_RANK, DEADLINE, DEADLINE_RANK, NODE_ARRIVAL, NODE_END, RELEASE_RANK } from './event-kinds';
import { precedence } from './event-calendar';
import type { RunState } from './run-state';

const RELEASE = precedence(RELEASE_RANK);
const ARRIVAL = precedence(ARRIVAL_RANK);
const DEADLINE_PRECEDENCE = precedence(DEADLINE_RANK);

/**
 * Asks the node of an infer block. The network takes half its time on the way there (rounded down) and the rest on the
 * way back. A deadline event is made only where the answer is not sure to be in time, which keeps the calendar short.
 */
export function sendRequest(state: RunState, entity: number, block: number): void {
  const { blocks, nodes, clock: { nowUs } } = state;
  const node = blocks.target[block]!;
  nodes.requests[node]! += 1;
  const request = nodes.open(entity, block, nowUs, blocks.first[block]!);
  const networkUs = blocks.sampler[block]! < 0 ? 0 : state.samplers.draw(blocks.sampler[block]!);
  const isOut = blocks.secondSampler[block]! >= 0 && state.samplers.draw(blocks.secondSampler[block]!) < blocks.second[block]!;
  if (isOut) { loseRequest(state, request); return; }
  const thereUs = Math.floor(networkUs / 2);
  nodes.backUs[request] = networkUs - thereUs;
  if (thereUs === 0) { arriveAtNode(state, request); return; }
  if (thereUs > blocks.first[block]!) watchDeadline(state, request);
  state.calendar.atUs = nowUs + thereUs;
  state.calendar.schedule(NODE_ARRIVAL, node, request, ARRIVAL);
}

/** The request reaches the node: it is served, waits, or is refused by a full queue. */
export function arriveAtNode(state: RunState, request: number): void {
  const { nodes, nodeTables } = state;
  const node = state.blocks.target[nodes.blocks[request]!]!;
  if (nodes.busy[node]! < nodeTables.parallel[node]!) { serve(state, node, request); return; }
  if (nodes.waiting[node]! >= nodeTables.queueLimit[node]!) {
    nodes.refused[node]! += 1;
    loseRequest(state, request); return;
  }
  nodes.push(node, request);
  watchDeadline(state, request);
}

/** A slot of the node is free again; the answer travels back. */
export function endService(state: RunState, node: number, request: number): void {
  const { nodes } = state;
  changeBusy(state, node, -1);
  nodes.served[node]! += 1;
  const next = nodes.pop(node);
  if (next >= 0) serve(state, node, next);
  const backUs = nodes.backUs[request]!;
  if (backUs === 0) return;
  state.calendar.atUs = state.clock.nowUs + backUs;
  state.calendar.schedule(ANSWER, node, request, RELEASE);
}

/** Books an answer that is back, and returns the entity that still waits for it, or -1. The request is closed. */
export function takeAnswer(state: RunState, node: number, request: number): number {
  const { nodes } = state;
  const entity = nodes.entities[request]!;
  if (state.hasFullStatistics) state.tallies.recordElapsed(state.blocks.count + node, nodes.sentUs, request);
  if (entity >= 0) {
    nodes.answered[node]! += 1;
    if (nodes.deadlineSlots[request]! >= 0) state.calendar.cancel(nodes.deadlineSlots[request]!);
  }
  nodes.close(request);
  return entity;
}

/** The deadline passes: returns the entity, which waits no longer. What the node still does for it is in vain. */
export function missDeadline(state: RunState, node: number, request: number): number {
  const { nodes } = state;
  const entity = nodes.entities[request]!;
  nodes.late[node]! += 1;
  nodes.entities[request] = -1;
  nodes.deadlineSlots[request] = -1;
  if (nodes.isLost[request] === 1) nodes.close(request);
  return entity;
}

function serve(state: RunState, node: number, request: number): void {
  const { nodes } = state;
  changeBusy(state, node, 1);
  const endUs = state.clock.nowUs + state.samplers.draw(state.nodeTables.serviceSampler[node]!);
  state.calendar.atUs = endUs;
  state.calendar.schedule(NODE_END, node, request, RELEASE);
  if (endUs + nodes.backUs[request]! > nodes.deadlineUs[request]!) watchDeadline(state, request);
}

function loseRequest(state: RunState, request: number): void {
  if (state.nodes.entities[request]! < 0) { state.nodes.close(request); return; }
  state.nodes.isLost[request] = 1;
  watchDeadline(state, request);
}

function watchDeadline(state: RunState, request: number): void {
  const { nodes } = state;
  if (nodes.deadlineSlots[request]! >= 0 || nodes.entities[request]! < 0) return;
  const node = state.blocks.target[nodes.blocks[request]!]!;
  state.calendar.atUs = nodes.deadlineUs[request]!;
  nodes.deadlineSlots[request] = state.calendar.schedule(DEADLINE, node, request, DEADLINE_PRECEDENCE);
}

function changeBusy(state: RunState, node: number, by: 1 | -1): void {
  bookNode(state, node);
  state.nodes.busy[node]! += by;
}

/** Brings busy time and energy of a node up to now. */
export function bookNode(state: RunState, node: number): void {
  const { nodes, clock: { nowUs } } = state;
  const lastUs = nodes.lastUs[node]!;
  if (nowUs === lastUs) return;
  nodes.lastUs[node] = nowUs;
  nodes.busyUs[node]! += nodes.busy[node]! * (nowUs - lastUs);
  const consumer = state.nodeTables.consumer[node]!;
  if (consumer < 0) return;
  const powerKw = state.nodeTables.idleKw[node]! + nodes.busy[node]! * state.nodeTables.busyExtraKw[node]!;
  state.meter.book(consumer, powerKw, lastUs, nowUs);
}
