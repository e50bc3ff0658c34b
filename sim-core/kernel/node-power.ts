import { nextChange, valueAt } from '../foundation/time/periodic-steps';
import type { RunState } from './run-state';

/**
 * Books a node whose power depends on more than its busy slots, from its last booking to now: idle watts by time, services in
 * progress, sleep, waking, machines in use. The stretch is cut wherever one of them changes, so the integral is exact and
 * no event is needed for a change of idle watts or for falling asleep.
 */
export function bookStates(state: RunState, node: number, fromUs: number): void {
  const { clock: { nowUs } } = state;
  for (let timeUs = fromUs; timeUs < nowUs;) {
    settleSleep(state, node, timeUs);
    const endUs = Math.min(nowUs, nextStateChangeUs(state, node, timeUs));
    bookStretch(state, node, timeUs, endUs);
    timeUs = endUs;
  }
  settleSleep(state, node, nowUs);
}

function nextStateChangeUs(state: RunState, node: number, timeUs: number): number {
  const { nodeTables, nodeStates } = state;
  const sleep = nodeTables.sleep[node];
  const idleUs = nextChange(nodeTables.idle[node]!, timeUs)?.atUs ?? Infinity;
  if (sleep === undefined) return idleUs;
  const streamsUs = sleep.keptAwake === undefined ? Infinity : (nextChange(sleep.keptAwake, timeUs)?.atUs ?? Infinity);
  const asleepUs = nodeStates.isAwake[node] === 1 && isIdle(state, node) ? nodeStates.idleSinceUs[node]! + sleep.afterUs : Infinity;
  return Math.min(idleUs, streamsUs, asleepUs > timeUs ? asleepUs : Infinity);
}

const isIdle = (state: RunState, node: number): boolean => state.nodes.busy[node] === 0 && state.nodeStates.isWaking[node] === 0;

/** Falls asleep when idle for long enough; streams that begin wake the node, streams that end count as the last work. */
function settleSleep(state: RunState, node: number, timeUs: number): void {
  const { nodeStates, nodeTables } = state;
  const sleep = nodeTables.sleep[node];
  if (sleep === undefined) return;
  if (sleep.keptAwake !== undefined && valueAt(sleep.keptAwake, timeUs) > 0) {
    if (nodeStates.isAwake[node] === 0) { countWaking(state, node); nodeStates.energyKwUs[node]! += bookWakeEnergy(state, node, timeUs); }
    nodeStates.isAwake[node] = 1;
    nodeStates.idleSinceUs[node] = nextChange(sleep.keptAwake, timeUs)?.atUs ?? Infinity;
    return;
  }
  if (isIdle(state, node) && timeUs >= nodeStates.idleSinceUs[node]! + sleep.afterUs) nodeStates.isAwake[node] = 0;
}

const KW_US_PER_KWH = 3.6e9;

/** The energy of a waking that no request waits for, spread over its time. */
function bookWakeEnergy(state: RunState, node: number, timeUs: number): number {
  const { wakeUs, wakeKwh } = state.nodeTables.sleep[node]!;
  const lengthUs = Math.max(1, wakeUs);
  const consumer = state.nodeTables.consumer[node]!;
  const endUs = Math.min(timeUs + lengthUs, state.model.blueprint.horizonUs);
  if (consumer >= 0) state.meter.book(consumer, (wakeKwh * KW_US_PER_KWH) / lengthUs, timeUs, endUs);
  return wakeKwh * KW_US_PER_KWH;
}

export function countWaking(state: RunState, node: number): void {
  state.nodeStates.wakes[node]! += 1;
}

function bookStretch(state: RunState, node: number, fromUs: number, toUs: number): void {
  const { nodeStates, nodeTables } = state;
  const powerKw = powerAtKw(state, node, fromUs);
  const consumer = nodeTables.consumer[node]!;
  if (consumer >= 0) state.meter.book(consumer, powerKw, fromUs, toUs);
  nodeStates.energyKwUs[node]! += powerKw * (toUs - fromUs);
  nodeStates.inUseUs[node]! += nodeStates.inUse[node]! * (toUs - fromUs);
  if (nodeStates.isAwake[node] === 0 && nodeStates.isWaking[node] === 0) nodeStates.asleepUs[node]! += toUs - fromUs;
}

/** kW at a time, given the state of now. Machines that are down take their part of the idle watts with them. */
function powerAtKw(state: RunState, node: number, timeUs: number): number {
  const { nodeStates, nodeTables } = state;
  const [sleep, group] = [nodeTables.sleep[node], nodeTables.machines[node]];
  const inUseShare = group === undefined ? 1 : nodeStates.inUse[node]! / group.count;
  const idleKw = valueAt(nodeTables.idle[node]!, timeUs) * inUseShare;
  if (sleep === undefined) return idleKw + nodeStates.servingKw[node]!;
  if (nodeStates.isWaking[node] === 1) return idleKw + (sleep.wakeKwh * KW_US_PER_KWH) / Math.max(1, sleep.wakeUs);
  return nodeStates.isAwake[node] === 0 ? Math.min(idleKw, sleep.sleepKw * inUseShare) : idleKw + nodeStates.servingKw[node]!;
}
