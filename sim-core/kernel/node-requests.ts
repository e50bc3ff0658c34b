import { ANSWER, ARRIVAL_RANK, DEADLINE, DEADLINE_RANK, NODE_ARRIVAL, NODE_END, NODE_FAILURE, NODE_WAKE, RELEASE_RANK } from './event-kinds';
import { precedence } from './event-calendar';
import { isLinkClosed } from './links';
import { failMachine, repairMachine } from './node-machines';
import { countWaking } from './node-power';
import { bookNode, endWorkOf, hasFreeSlot, isStopped, leaveSlot, serviceUs, takeSlot } from './node-slots';
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
  const delayUs = blocks.sampler[block]! < 0 ? 0 : state.samplers.draw(blocks.sampler[block]!);
  const networkUs = delayUs + state.nodeTables.transferUs[block]!;
  const isOut = blocks.secondSampler[block]! >= 0 && state.samplers.draw(blocks.secondSampler[block]!) < blocks.second[block]!;
  if (isOut || state.nodeTables.ways[block]!.some((link) => isLinkClosed(state, link))) { loseRequest(state, request); return; }
  const thereUs = Math.floor(networkUs / 2);
  nodes.backUs[request] = networkUs - thereUs;
  if (thereUs === 0) { arriveAtNode(state, request); return; }
  if (thereUs > blocks.first[block]!) watchDeadline(state, request);
  state.calendar.atUs = nowUs + thereUs;
  state.calendar.schedule(NODE_ARRIVAL, node, request, ARRIVAL);
}

/** The request reaches the node: it is served, wakes the node, waits, or is refused by a full queue or a node that is off. */
export function arriveAtNode(state: RunState, request: number): void {
  const { nodes, nodeTables } = state;
  const node = state.blocks.target[nodes.blocks[request]!]!;
  if (isStopped(state, node)) { refuse(state, node, request); return; }
  if (hasFreeSlot(state, node) && isReady(state, node)) { serve(state, node, request); return; }
  if (nodes.waiting[node]! >= nodeTables.queueLimit[node]!) { refuse(state, node, request); return; }
  nodes.push(node, request);
  watchDeadline(state, request);
}

function refuse(state: RunState, node: number, request: number): void {
  state.nodes.refused[node]! += 1;
  loseRequest(state, request);
}

/** Whether the node can begin now; a sleeping one begins to wake. */
function isReady(state: RunState, node: number): boolean {
  const { nodeStates, nodeTables, calendar } = state;
  const sleep = nodeTables.sleep[node];
  if (sleep === undefined) return true;
  bookNode(state, node);
  if (nodeStates.isWaking[node] === 1) return false;
  if (nodeStates.isAwake[node] === 1) return true;
  nodeStates.isAwake[node] = 1;
  nodeStates.isWaking[node] = 1;
  countWaking(state, node);
  calendar.atUs = state.clock.nowUs + Math.max(1, sleep.wakeUs);
  calendar.schedule(NODE_WAKE, node, 0, RELEASE);
  return false;
}

/** The node is awake: who waits is served. */
export function wakeUp(state: RunState, node: number): void {
  bookNode(state, node);
  state.nodeStates.isWaking[node] = 0;
  state.nodeStates.idleSinceUs[node] = state.clock.nowUs;
  serveWaitingRequests(state, node);
}

/** A machine of the node fails or is repaired. */
export function changeMachines(state: RunState, node: number, machine: number, kind: number): void {
  bookNode(state, node);
  (kind === NODE_FAILURE ? failMachine : repairMachine)(state, node, machine);
  if (state.nodes.busy[node] === 0) endWorkOf(state, node);
  serveWaitingRequests(state, node);
}

/** What waits at a node that has been switched off meanwhile is lost. */
function serveWaitingRequests(state: RunState, node: number): void {
  if (state.nodes.waiting[node]! > 0 && isStopped(state, node)) while (state.nodes.waiting[node]! > 0) refuse(state, node, state.nodes.pop(node));
  while (state.nodes.waiting[node]! > 0 && state.nodeStates.isWaking[node] === 0 && hasFreeSlot(state, node)) serve(state, node, state.nodes.pop(node));
}

/** True when the machine that served the request failed meanwhile: the answer is lost. */
export function isInVain(state: RunState, node: number, request: number): boolean {
  const { nodes, nodeStates, nodeTables } = state;
  if (nodeTables.machines[node] === undefined || nodeStates.failuresOfMachine[nodes.machines[request]!] === nodes.failuresBefore[request]) return false;
  nodeStates.lost[node]! += 1;
  loseRequest(state, request);
  return true;
}

/** A slot of the node is free again; the answer travels back. */
export function endService(state: RunState, node: number, request: number): void {
  const { nodes, nodeStates } = state;
  leaveSlot(state, node, request);
  nodes.served[node]! += 1;
  nodeStates.servedJ[node]! += state.nodeTables.blockJoule[nodes.blocks[request]!]!;
  serveWaitingRequests(state, node);
  const backUs = nodes.backUs[request]!;
  if (backUs === 0) return;
  state.calendar.atUs = state.clock.nowUs + backUs;
  state.calendar.schedule(ANSWER, node, request, RELEASE);
}

/** Books an answer that is back, and returns the entity that still waits for it, or -1. The request is closed. */
export function takeAnswer(state: RunState, node: number, request: number): number {
  const { nodes } = state;
  const entity = nodes.entities[request]!;
  if (state.hasFullStatistics) state.tallies.recordElapsed(state.latencyRow(node), nodes.sentUs, request);
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
  const { nodes, nodeTables } = state;
  takeSlot(state, node, request);
  const endUs = state.clock.nowUs + serviceUs(state, node, state.samplers.draw(nodeTables.serviceSampler[nodes.blocks[request]!]!));
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
