import { bestLine, canServe } from './candidates';
import { startRepair } from './failures';
import { startRunning } from './interruption';
import {
  AMOUNT, BLOCK_SHIFT, DEMANDED, DEMAND_SHIFT, DURATION, END_DEMAND, END_DEMANDER, ENTITY_SHIFT, FIRST_DEMAND, FIRST_DEMANDER, IS_CREW, MOMENT_SHIFT, NEXT,
  OPERATION, REMAINING, RESOURCE_SHIFT, SAMPLER, STOPS, SUSPENDED,
} from './layout';
import { occupy } from './leave-place';
import { noteTaken } from './noted-seizures';
import { isSeize, SEIZE_NOTING, WORK } from './operations';
import { preempt } from './preemption';
import { resumeSuspended } from './resume-suspended';
import type { RunState } from './run-state';
import { specialDurationUs } from './special-durations';
import { travel } from './travel';

/** Serves one who waits for a resource that changed in this instant, the best by priority and ticket; false when nobody can be served. */
export function serveOne(state: RunState): boolean {
  const { resources } = state;
  state.bestServer = -1;
  for (let index = 0; index < resources.dirtyCount; index++) {
    const resource = resources.dirty[index]!;
    if (!resources.canTake(resource, 1)) continue;
    const at = resource << RESOURCE_SHIFT;
    if (resources.ints[at + SUSPENDED]! > 0 && resumeSuspended(state, resource)) return true;
    if (resources.ints[at + IS_CREW] === 1 && sendCrew(state, resource)) return true;
    considerDemanders(state, resources.ints[at + FIRST_DEMANDER]!, resources.ints[at + END_DEMANDER]!);
  }
  if (state.bestServer < 0 && !(state.model.duties.hasPreemption && preempt(state))) return false;
  start(state, state.bestServer, state.bestLine);
  return true;
}

/** Machines that are down come before other work of the crew. */
function sendCrew(state: RunState, crew: number): boolean {
  if (state.repairs.heads[crew]! < 0) return false;
  state.resources.use(crew, 1);
  startRepair(state, state.repairs.pop(crew));
  return true;
}

/** Compares those who wait for one resource with the best candidate so far. */
function considerDemanders(state: RunState, first: number, end: number): void {
  const { items } = state.resourceTables.demanders;
  for (let index = first; index < end; index++) {
    const block = items[index]!;
    const line = bestLine(state, block);
    if (line < 0 || !isBetter(state, block, line) || !canServe(state, block)) continue;
    state.bestServer = block;
    state.bestLine = line;
  }
}

function isBetter(state: RunState, block: number, line: number): boolean {
  const best = state.bestServer;
  if (best < 0) return true;
  const { priority } = state.blocks;
  if (priority[block] !== priority[best]) return priority[block]! < priority[best]!;
  if (line === state.bestLine) return block < best;
  return state.lines.goesBefore(line, state.bestLine);
}

/** The head of the line takes the units the block demands and starts. */
function start(state: RunState, block: number, line: number): void {
  const { blockInts, demandInts, resources, entities, samplers } = state;
  const entity = state.lines.shift(line);
  occupy(state, entity, block);
  const at = block << BLOCK_SHIFT;
  const end = blockInts[at + END_DEMAND]! << DEMAND_SHIFT;
  for (let demand = blockInts[at + FIRST_DEMAND]! << DEMAND_SHIFT; demand < end; demand += 1 << DEMAND_SHIFT) {
    resources.use(demandInts[demand + DEMANDED]!, demandInts[demand + AMOUNT]!);
  }
  if (blockInts[at + OPERATION] !== WORK && isSeize(blockInts[at + OPERATION]!)) {
    if (blockInts[at + OPERATION] === SEIZE_NOTING) noteTaken(state, block, entity);
    travel(state, entity, blockInts[at + NEXT]!);
    return;
  }
  entities.ints[(entity << ENTITY_SHIFT) + STOPS] = 0;
  const sampler = blockInts[at + SAMPLER]!;
  entities.moments[(entity << MOMENT_SHIFT) + REMAINING] = sampler >= 0 ? samplers.values[samplers.advance(sampler)]! : specialDurationUs(state, block, entity);
  entities.moments[(entity << MOMENT_SHIFT) + DURATION] = entities.moments[(entity << MOMENT_SHIFT) + REMAINING]!;
  startRunning(state, block, entity);
}
