import { momentsOf } from '../foundation/random/moments';
import { FAILURE_RANK, NODE_FAILURE, NODE_REPAIR, REPAIR_RANK } from './event-kinds';
import { precedence } from './event-calendar';
import { residualUs } from './residual';
import type { RunState } from './run-state';

const FAILURE_PRECEDENCE = precedence(FAILURE_RANK);
const REPAIR_PRECEDENCE = precedence(REPAIR_RANK);

/**
 * Machines at the start of a run as if they had run for ever: each is down with its long-run share, with a repair that began
 * some time ago; of the others as many as needed are in use.
 */
export function startMachines(state: RunState, node: number): void {
  const { nodeTables, nodeStates } = state;
  const group = nodeTables.machines[node];
  if (group === undefined) return;
  const [first, end] = [nodeTables.firstMachine[node]!, nodeTables.firstMachine[node + 1]!];
  const [upUs, downUs] = [momentsOf(group.timeToFailure).mean, momentsOf(group.repair).mean];
  for (let machine = first; machine < end; machine++) {
    const share = state.samplers.draw(nodeTables.startSampler[machine]!);
    if (share * (upUs + downUs) >= downUs) continue;
    nodeStates.isUp[machine] = 0;
    planRepair(state, node, machine, (share * (upUs + downUs)) / downUs);
  }
  for (let machine = first; machine < end && nodeStates.inUse[node]! < group.count; machine++) if (nodeStates.isUp[machine] === 1) putToUse(state, node, machine);
}

function putToUse(state: RunState, node: number, machine: number): void {
  const { nodeStates, nodeTables, calendar } = state;
  nodeStates.isInUse[machine] = 1;
  nodeStates.inUse[node]! += 1;
  calendar.atUs = state.clock.nowUs + state.samplers.draw(nodeTables.failureSampler[machine]!);
  calendar.schedule(NODE_FAILURE, node, machine, FAILURE_PRECEDENCE);
}

/** `passedShare` of a whole repair is done already. */
function planRepair(state: RunState, node: number, machine: number, passedShare: number): void {
  const { calendar, nodeTables } = state;
  const repairUs = state.samplers.draw(nodeTables.repairSampler[machine]!);
  calendar.atUs = state.clock.nowUs + (passedShare > 0 ? residualUs(nodeTables.machines[node]!.repair, repairUs, passedShare) : repairUs);
  calendar.schedule(NODE_REPAIR, node, machine, REPAIR_PRECEDENCE);
}

/** A machine fails: its services are lost, a spare takes over. The caller has booked the node up to now. */
export function failMachine(state: RunState, node: number, machine: number): void {
  const { nodeStates, nodes, nodeTables } = state;
  nodeStates.failures[node]! += 1;
  nodeStates.failuresOfMachine[machine]! += 1;
  nodes.busy[node]! -= nodeStates.busyOfMachine[machine]!;
  nodeStates.busyOfMachine[machine] = 0;
  nodeStates.servingKw[node]! -= nodeStates.servingKwOfMachine[machine]!;
  nodeStates.servingKwOfMachine[machine] = 0;
  nodeStates.isUp[machine] = 0;
  nodeStates.isInUse[machine] = 0;
  nodeStates.inUse[node]! -= 1;
  planRepair(state, node, machine, 0);
  const spare = spareOf(state, node, nodeTables.firstMachine[node + 1]!);
  if (spare >= 0) putToUse(state, node, spare);
}

function spareOf({ nodeStates, nodeTables }: RunState, node: number, end: number): number {
  for (let machine = nodeTables.firstMachine[node]!; machine < end; machine++) {
    if (nodeStates.isUp[machine] === 1 && nodeStates.isInUse[machine] === 0) return machine;
  }
  return -1;
}

/** A repaired machine goes to work when one is missing, else it is the spare. */
export function repairMachine(state: RunState, node: number, machine: number): void {
  const { nodeStates, nodeTables } = state;
  nodeStates.isUp[machine] = 1;
  if (nodeStates.inUse[node]! < nodeTables.machines[node]!.count) putToUse(state, node, machine);
}

/** A machine in use with a free slot, or -1; nodes without failures have no machines and always say 0. */
export function freeMachine({ nodeStates, nodeTables }: RunState, node: number): number {
  const group = nodeTables.machines[node];
  if (group === undefined) return 0;
  const slots = nodeTables.parallel[node]! / group.count;
  for (let machine = nodeTables.firstMachine[node]!; machine < nodeTables.firstMachine[node + 1]!; machine++) {
    if (nodeStates.isInUse[machine] === 1 && nodeStates.busyOfMachine[machine]! < slots) return machine;
  }
  return -1;
}
