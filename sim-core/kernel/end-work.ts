import { BLOCKED_AFTER, RESTING } from './entity-table';
import {
  AMOUNT, BLOCKED_COUNT, BLOCK_SHIFT, DEMANDED, DEMAND_SHIFT, ENDS_WITH_SERVICE, END_DEMAND, ENTITY_SHIFT, FIRST_DEMAND, HOLDER, IS_TRACKED, NEXT,
  PHASE, PLACE, RESOURCE_SHIFT, WITH_SERVICE,
} from './layout';
import { stopRunning } from './interruption';
import type { RunState } from './run-state';
import { travel } from './travel';

/** Service ends: people who are needed for the service only are free; the entity moves on or blocks its machine. */
export function endWork(state: RunState, work: number, entity: number): void {
  const { blockInts } = state;
  const at = work << BLOCK_SHIFT;
  state.entities.ints[(entity << ENTITY_SHIFT) + PHASE] = RESTING;
  if (blockInts[at + IS_TRACKED] === 1) stopRunning(state, work);
  if (state.blocks.hasServiceDemand[work] === 1) freeServiceDemands(state, work);
  travel(state, entity, blockInts[at + NEXT]!);
  if (state.entities.ints[(entity << ENTITY_SHIFT) + PLACE] === work) blockMachine(state, work, entity);
}

function freeServiceDemands(state: RunState, work: number): void {
  const { blockInts, demandInts, resources } = state;
  const end = blockInts[(work << BLOCK_SHIFT) + END_DEMAND]! << DEMAND_SHIFT;
  for (let at = blockInts[(work << BLOCK_SHIFT) + FIRST_DEMAND]! << DEMAND_SHIFT; at < end; at += 1 << DEMAND_SHIFT) {
    if (demandInts[at + ENDS_WITH_SERVICE] !== WITH_SERVICE) continue;
    resources.set(demandInts[at + DEMANDED]!, HOLDER, -1);
    resources.use(demandInts[at + DEMANDED]!, -demandInts[at + AMOUNT]!);
  }
}

/** The finished entity holds its machines until it can move on. */
export function blockMachine(state: RunState, work: number, entity: number): void {
  const { blockInts, demandInts, resources } = state;
  state.entities.ints[(entity << ENTITY_SHIFT) + PHASE] = BLOCKED_AFTER;
  const end = blockInts[(work << BLOCK_SHIFT) + END_DEMAND]! << DEMAND_SHIFT;
  for (let at = blockInts[(work << BLOCK_SHIFT) + FIRST_DEMAND]! << DEMAND_SHIFT; at < end; at += 1 << DEMAND_SHIFT) {
    if (demandInts[at + ENDS_WITH_SERVICE] === 1) continue;
    const resource = demandInts[at + DEMANDED]!;
    resources.ints[(resource << RESOURCE_SHIFT) + BLOCKED_COUNT]! += 1;
    resources.mark(resource);
  }
}
