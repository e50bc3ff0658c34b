import { bestLine, canServe, goesBefore } from './candidates';
import { resumeSuspended } from './capacity-changes';
import { startRepair } from './failures';
import { startRunning } from './interruption';
import { occupy } from './occupy';
import { SEIZE } from './operations';
import type { RunState } from './run-state';
import { travel } from './travel';

/** Serves one who waits for a resource that changed in this instant, the best by priority and ticket; false when nobody can be served. */
export function serveOne(state: RunState): boolean {
  const { resources, resourceTables } = state;
  for (let index = 0; index < resources.dirtyCount; index++) {
    const resource = resources.dirty[index]!;
    if (resources.suspended[resource]! > 0 && resumeSuspended(state, resource)) return true;
    if (resourceTables.isCrew[resource] === 1 && sendCrew(state, resource)) return true;
  }
  return startBest(state);
}

/** Machines that are down come before other work of the crew. */
function sendCrew(state: RunState, crew: number): boolean {
  if (state.repairs.heads[crew]! < 0 || !state.resources.canTake(crew, 1)) return false;
  state.resources.take(crew, 1, state.nowUs);
  startRepair(state, state.repairs.pop(crew));
  return true;
}

function startBest(state: RunState): boolean {
  const { resources } = state;
  const { starts, items } = state.resourceTables.demanders;
  let best = -1;
  let bestQueue = -1;
  for (let index = 0; index < resources.dirtyCount; index++) {
    const resource = resources.dirty[index]!;
    for (let demander = starts[resource]!; demander < starts[resource + 1]!; demander++) {
      const block = items[demander]!;
      const line = bestLine(state, block);
      if (line < 0 || block === best || !isBetter(state, block, line, best, bestQueue) || !canServe(state, block)) continue;
      best = block;
      bestQueue = line;
    }
  }
  if (best >= 0) start(state, best, bestQueue);
  return best >= 0;
}

function isBetter(state: RunState, block: number, line: number, best: number, bestLineFound: number): boolean {
  if (best < 0) return true;
  const difference = state.blocks.priority[block]! - state.blocks.priority[best]!;
  return difference !== 0 ? difference < 0 : goesBefore(state, line, bestLineFound);
}

/** The head of the line takes the units the block demands and starts. */
function start(state: RunState, block: number, line: number): void {
  const { blocks, resources } = state;
  const entity = state.lines.head(line);
  state.lines.remove(line, entity);
  occupy(state, entity, block);
  state.entities.stops[entity] = 0;
  const { demands, demandAmounts } = blocks;
  for (let index = demands.starts[block]!; index < demands.starts[block + 1]!; index++) {
    resources.take(demands.items[index]!, demandAmounts[index]!, state.nowUs);
  }
  if (blocks.operation[block] === SEIZE) travel(state, entity, blocks.next[block]!);
  else startRunning(state, block, entity, state.samplers.draw(blocks.sampler[block]!));
}
