import { valueAt } from '../foundation/time/periodic-steps';
import { freeMachine } from './node-machines';
import { bookStates } from './node-power';
import type { RunState } from './run-state';

/** Whether the node is switched off or shut down now. */
export const isStopped = ({ nodeTables, clock }: RunState, node: number): boolean => nodeTables.speed[node] !== undefined && valueAt(nodeTables.speed[node], clock.nowUs) === 0;

export function hasFreeSlot(state: RunState, node: number): boolean {
  if (state.nodeTables.machines[node] !== undefined) return freeMachine(state, node) >= 0;
  return state.nodes.busy[node]! < state.nodeTables.parallel[node]!;
}

/** A slower node takes longer; one that was switched off meanwhile finishes at the pace of its last service. */
export function serviceUs({ nodeTables, clock }: RunState, node: number, drawnUs: number): number {
  const speed = nodeTables.speed[node];
  if (speed === undefined) return drawnUs;
  const share = valueAt(speed, clock.nowUs);
  return share > 0 ? Math.ceil(drawnUs / share) : drawnUs;
}

export function takeSlot(state: RunState, node: number, request: number): void {
  bookNode(state, node);
  const { nodes, nodeStates, nodeTables, clock } = state;
  nodes.busy[node]! += 1;
  if (nodeTables.hasStates[node] === 0) return;
  const speed = nodeTables.speed[node];
  const share = speed === undefined ? 1 : valueAt(speed, clock.nowUs);
  nodes.servingKw[request] = nodeTables.blockExtraKw[nodes.blocks[request]!]! * (share > 0 ? share : 1);
  nodeStates.servingKw[node]! += nodes.servingKw[request];
  if (nodeTables.machines[node] === undefined) return;
  const machine = freeMachine(state, node);
  nodeStates.busyOfMachine[machine]! += 1;
  nodeStates.servingKwOfMachine[machine]! += nodes.servingKw[request];
  nodes.machines[request] = machine;
  nodes.failuresBefore[request] = nodeStates.failuresOfMachine[machine]!;
}

export function leaveSlot(state: RunState, node: number, request: number): void {
  bookNode(state, node);
  const { nodes, nodeStates, nodeTables } = state;
  nodes.busy[node]! -= 1;
  if (nodeTables.hasStates[node] === 0) return;
  nodeStates.servingKw[node]! -= nodes.servingKw[request]!;
  if (nodeTables.machines[node] !== undefined) {
    nodeStates.busyOfMachine[nodes.machines[request]!]! -= 1;
    nodeStates.servingKwOfMachine[nodes.machines[request]!]! -= nodes.servingKw[request]!;
  }
  if (nodes.busy[node] === 0) endWorkOf(state, node);
}

/** Nothing is served any more: what rounding left of the sum of kW is dropped. */
export function endWorkOf({ nodeStates, clock }: RunState, node: number): void {
  nodeStates.servingKw[node] = 0;
  nodeStates.idleSinceUs[node] = Math.max(nodeStates.idleSinceUs[node]!, clock.nowUs);
}

/** Brings busy time and energy of a node up to now. */
export function bookNode(state: RunState, node: number): void {
  const { nodes, nodeTables, clock: { nowUs } } = state;
  const lastUs = nodes.lastUs[node]!;
  if (nowUs === lastUs) return;
  nodes.lastUs[node] = nowUs;
  nodes.busyUs[node]! += nodes.busy[node]! * (nowUs - lastUs);
  if (nodeTables.hasStates[node] === 1) { bookStates(state, node, lastUs); return; }
  const consumer = nodeTables.consumer[node]!;
  if (consumer >= 0) state.meter.book(consumer, nodeTables.idleKw[node]! + nodes.busy[node]! * nodeTables.busyExtraKw[node]!, lastUs, nowUs);
}
