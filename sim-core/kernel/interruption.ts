import { PROCESSING, STOPPED } from './entity-table';
import { precedence } from './event-calendar';
import { FAILURE, FAILURE_RANK, SERVICE_END } from './event-kinds';
import {
  BLOCK_SHIFT, COUNTS_RUNNING, DEMANDED, DEMAND_SHIFT, ENDS, END_DEMAND, END_SLOT, ENTITY_SHIFT, FAILURE_BASIS, FIRST_DEMAND, HOLDER, IS_TRACKED, MOMENT_SHIFT,
  PHASE, PLACE, PRECEDENCE, REMAINING, RESOURCE_SHIFT, RUNNING, STOPS,
} from './layout';
import { callForMaintenance } from './call-for-maintenance';
import { BY_OPERATION } from './model-tables';
import type { RunState } from './run-state';
import { beginSetup, pauseSetup } from './setups';

const FAILURE_PRECEDENCE = precedence(FAILURE_RANK);

/** Starts or continues the service of an entity at its work block, for its REMAINING time. */
export function startRunning(state: RunState, work: number, entity: number): void {
  const { calendar, blockInts, entities: { ints, moments } } = state;
  const at = work << BLOCK_SHIFT;
  calendar.atUs = state.clock.nowUs + moments[(entity << MOMENT_SHIFT) + REMAINING]!;
  moments[(entity << MOMENT_SHIFT) + ENDS] = calendar.atUs;
  ints[(entity << ENTITY_SHIFT) + PHASE] = PROCESSING;
  ints[(entity << ENTITY_SHIFT) + END_SLOT] = calendar.schedule(SERVICE_END, work, entity, blockInts[at + PRECEDENCE]!);
  if (blockInts[at + IS_TRACKED] === 1) enterRunning(state, work, entity);
}

function enterRunning(state: RunState, work: number, entity: number): void {
  const { blockInts, demandInts, resources } = state;
  const end = blockInts[(work << BLOCK_SHIFT) + END_DEMAND]! << DEMAND_SHIFT;
  for (let at = blockInts[(work << BLOCK_SHIFT) + FIRST_DEMAND]! << DEMAND_SHIFT; at < end; at += 1 << DEMAND_SHIFT) {
    const resource = demandInts[at + DEMANDED]!;
    const basis = resources.ints[(resource << RESOURCE_SHIFT) + FAILURE_BASIS]!;
    resources.ints[(resource << RESOURCE_SHIFT) + RUNNING]! += 1;
    resources.mark(resource);
    if (resources.ints[(resource << RESOURCE_SHIFT) + COUNTS_RUNNING] === 1) state.duties.runningSinceUs[resource] = state.clock.nowUs;
    if (basis === 0) continue;
    resources.ints[(resource << RESOURCE_SHIFT) + HOLDER] = entity;
    if (basis === BY_OPERATION) armFailure(state, resource, entity);
  }
  if (state.blocks.setups.machine[work]! >= 0) beginSetup(state, work, entity);
}

/** Service of an entity ends or is interrupted: its machines run no longer. */
export function stopRunning(state: RunState, work: number): void {
  const { blockInts, demandInts, resources } = state;
  const end = blockInts[(work << BLOCK_SHIFT) + END_DEMAND]! << DEMAND_SHIFT;
  for (let at = blockInts[(work << BLOCK_SHIFT) + FIRST_DEMAND]! << DEMAND_SHIFT; at < end; at += 1 << DEMAND_SHIFT) {
    const resource = demandInts[at + DEMANDED]!;
    resources.ints[(resource << RESOURCE_SHIFT) + RUNNING]! -= 1;
    resources.mark(resource);
    if (resources.ints[(resource << RESOURCE_SHIFT) + FAILURE_BASIS] === BY_OPERATION) disarmFailure(state, resource);
    if (resources.ints[(resource << RESOURCE_SHIFT) + COUNTS_RUNNING] === 1) countRunning(state, resource);
  }
  if (state.blocks.setups.machine[work]! >= 0) pauseSetup(state, work);
}

/** A failure by operation is on the calendar only while the machine runs and only if it comes before the end. */
function armFailure(state: RunState, resource: number, entity: number): void {
  const { repairs, clock: { nowUs } } = state;
  const untilUs = repairs.untilFailureUs[resource]!;
  repairs.runningSinceUs[resource] = nowUs;
  if (untilUs >= state.entities.moments[(entity << MOMENT_SHIFT) + REMAINING]!) return;
  state.calendar.atUs = nowUs + untilUs;
  repairs.failureSlots[resource] = state.calendar.schedule(FAILURE, resource, 0, FAILURE_PRECEDENCE);
}

function disarmFailure(state: RunState, resource: number): void {
  const { repairs } = state;
  repairs.untilFailureUs[resource]! -= state.clock.nowUs - repairs.runningSinceUs[resource]!;
  if (repairs.failureSlots[resource]! >= 0) state.calendar.cancel(repairs.failureSlots[resource]!);
  repairs.failureSlots[resource] = -1;
}

/** Running time brings the next maintenance nearer; when it is reached the machine closes after the piece. */
function countRunning(state: RunState, resource: number): void {
  const { duties } = state;
  duties.untilMaintenanceUs[resource]! -= state.clock.nowUs - duties.runningSinceUs[resource]!;
  if (duties.untilMaintenanceUs[resource]! <= 0) callForMaintenance(state, resource);
}

/** One more cause stops the work of an entity. The first one takes its end off the calendar. */
export function interrupt(state: RunState, entity: number): void {
  const { ints, moments } = state.entities;
  const at = entity << ENTITY_SHIFT;
  ints[at + STOPS]! += 1;
  if (ints[at + PHASE] !== PROCESSING) return;
  const work = ints[at + PLACE]!;
  state.calendar.cancel(ints[at + END_SLOT]!);
  moments[(entity << MOMENT_SHIFT) + REMAINING] = moments[(entity << MOMENT_SHIFT) + ENDS]! - state.clock.nowUs;
  ints[at + PHASE] = STOPPED;
  if (state.blockInt(work, IS_TRACKED) === 1) stopRunning(state, work);
}

/** One cause less; without any the work goes on where it stopped. */
export function resume(state: RunState, entity: number): void {
  const { ints } = state.entities;
  const at = entity << ENTITY_SHIFT;
  ints[at + STOPS]! -= 1;
  if (ints[at + STOPS] === 0 && ints[at + PHASE] === STOPPED) startRunning(state, ints[at + PLACE]!, entity);
}
