import { canServeAny } from './candidates';
import { precedence } from './event-calendar';
import { ARRIVAL_RANK, DELAY_END, RELEASE_RANK } from './event-kinds';
import {
  ALTERNATIVE, AMOUNT, ATTRIBUTE, BLOCK_SHIFT, COMMITTED, COUNT_SHIFT, DEMANDED, DEMAND_SHIFT, DEPARTED, END_DEMAND, END_ROUTE, ENTERED,
  FIRST_DEMAND, FIRST_ROUTE, HOLDER, KEY, LIVE_SHIFT, MOMENT_SHIFT, NEXT, OPERATION, REFUSED, SAMPLER, TARGET,
} from './layout';
import { occupy } from './leave-place';
import { leaveSystem } from './leave-system';
import { sendRequest } from './node-requests';
import { ARRIVE, ASSIGN, BRANCH, BRANCH_ATTRIBUTE, DELAY, INFER, INSPECT, LEAVE, MOVE, QUEUE, RELEASE, SEIZE, SEIZE_NOTING, WORK } from './operations';
import type { RunState } from './run-state';
import { specialDurationUs } from './special-durations';
import { stepSpecial } from './special-steps';
import { wakeServer } from './wake-server';

/** Steps without advance of time before a run counts as caught in a circle. */
export const INSTANT_STEP_LIMIT = 1_000_000;
const DELAY_END_PRECEDENCE = precedence(RELEASE_RANK);
export const ARRIVAL_PRECEDENCE = precedence(ARRIVAL_RANK);

/** Takes an entity through blocks that need no time until it rests in a place or waits at a door. */
export function travel(state: RunState, entity: number, from: number): void {
  let block = from;
  while (block >= 0) {
    if (++state.instantSteps > INSTANT_STEP_LIMIT) { state.fail('zero-delay-storm', [state.blockId(block)]); return; }
    block = step(state, entity, block);
  }
}

/** One block; returns the next one, or -1 when the entity rests. */
function step(state: RunState, entity: number, block: number): number {
  switch (state.blockInts[(block << BLOCK_SHIFT) + OPERATION]!) {
    case QUEUE: return comeToQueue(state, entity, block);
    case WORK:
    case SEIZE:
    case MOVE:
    case SEIZE_NOTING: return comeToServer(state, entity, block);
    case LEAVE: return leaveSystem(state, entity, block);
    case DELAY: return startDelay(state, entity, block);
    case INFER: return ask(state, entity, block);
  }
  const operation = state.blockInts[(block << BLOCK_SHIFT) + OPERATION]!;
  if (operation > LEAVE) return stepSpecial(state, entity, block, operation);
  state.counts[(block << COUNT_SHIFT) + ENTERED]! += 1;
  state.counts[(block << COUNT_SHIFT) + DEPARTED]! += 1;
  return passThrough(state, entity, block);
}

function passThrough(state: RunState, entity: number, block: number): number {
  const { entities, samplers, blockInts } = state;
  const at = block << BLOCK_SHIFT;
  switch (blockInts[at + OPERATION]!) {
    case ASSIGN:
      entities.attributes[entity * entities.attributeCount + blockInts[at + ATTRIBUTE]!] = samplers.values[samplers.advance(blockInts[at + SAMPLER]!)]!;
      return blockInts[at + NEXT]!;
    case BRANCH: return branch(state, block);
    case BRANCH_ATTRIBUTE: return branchByAttribute(state, entity, block);
    case INSPECT: return inspect(state, entity, block);
    case RELEASE: return release(state, block);
    case ARRIVE: return blockInts[at + NEXT]!;
    default: throw new Error(`Operation ${blockInts[at + OPERATION]!} is not known`);
  }
}

/** In when there is a place and nobody stands at the door; else to the overflow, or to the door. */
export function comeToQueue(state: RunState, entity: number, queue: number): number {
  if (state.lines.length(state.doorOf(queue)) === 0 && hasPlace(state, queue)) return enterQueue(state, entity, queue);
  const overflow = state.blockInts[(queue << BLOCK_SHIFT) + ALTERNATIVE]!;
  if (overflow >= 0) {
    state.counts[(queue << COUNT_SHIFT) + REFUSED]! += 1;
    return overflow;
  }
  state.lines.push(state.doorOf(queue), entity);
  return -1;
}

/** A queue without places lets one through when it can be served in this instant. */
export function hasPlace(state: RunState, queue: number): boolean {
  const length = state.lengthOf(queue);
  if (length < state.blocks.first[queue]!) return true;
  const server = state.blockInts[(queue << BLOCK_SHIFT) + TARGET]!;
  return length === 0 && server >= 0 && canServeAny(state, server);
}

/** Takes a place; returns where the entity goes on at once, or -1. */
export function enterQueue(state: RunState, entity: number, queue: number): number {
  occupy(state, entity, queue);
  const { entities, blockInts, live } = state;
  const at = queue << BLOCK_SHIFT;
  const server = blockInts[at + TARGET]!;
  if (server < 0 && live[(queue << LIVE_SHIFT) + COMMITTED]! < 0 && state.lines.length(queue) === 0) {
    live[(queue << LIVE_SHIFT) + COMMITTED] = entity;
    return blockInts[at + NEXT]!;
  }
  const attribute = blockInts[at + ATTRIBUTE]!;
  if (attribute >= 0) entities.moments[(entity << MOMENT_SHIFT) + KEY] = entities.attributes[entity * entities.attributeCount + attribute]!;
  state.lines.push(queue, entity);
  if (server >= 0) wakeServer(state, server);
  return -1;
}

function comeToServer(state: RunState, entity: number, block: number): number {
  const { entities } = state;
  const attribute = state.blockInts[(block << BLOCK_SHIFT) + ATTRIBUTE]!;
  if (attribute >= 0) entities.moments[(entity << MOMENT_SHIFT) + KEY] = entities.attributes[entity * entities.attributeCount + attribute]!;
  state.lines.push(state.doorOf(block), entity);
  wakeServer(state, block);
  return -1;
}

function startDelay(state: RunState, entity: number, block: number): number {
  occupy(state, entity, block);
  const { samplers, calendar } = state;
  const sampler = state.blockInts[(block << BLOCK_SHIFT) + SAMPLER]!;
  calendar.atUs = state.clock.nowUs + (sampler >= 0 ? samplers.values[samplers.advance(sampler)]! : specialDurationUs(state, block, entity));
  calendar.schedule(DELAY_END, block, entity, DELAY_END_PRECEDENCE);
  return -1;
}

function ask(state: RunState, entity: number, block: number): number {
  occupy(state, entity, block);
  sendRequest(state, entity, block);
  return -1;
}

function branch(state: RunState, block: number): number {
  const { routes, routeNumbers } = state.blocks;
  const { blockInts, samplers } = state;
  const at = block << BLOCK_SHIFT;
  const last = blockInts[at + END_ROUTE]! - 1;
  let route = blockInts[at + FIRST_ROUTE]!;
  if (route === last) return routes.items[route]!;
  const u = samplers.values[samplers.advance(blockInts[at + SAMPLER]!)]!;
  while (route < last && u >= routeNumbers[route]!) route += 1;
  return routes.items[route]!;
}

function branchByAttribute(state: RunState, entity: number, block: number): number {
  const { routes, routeNumbers } = state.blocks;
  const { entities, blockInts } = state;
  const at = block << BLOCK_SHIFT;
  const value = entities.attributes[entity * entities.attributeCount + blockInts[at + ATTRIBUTE]!]!;
  const end = blockInts[at + END_ROUTE]!;
  for (let route = blockInts[at + FIRST_ROUTE]!; route < end; route++) {
    if (routeNumbers[route] === value) return routes.items[route]!;
  }
  return blockInts[at + ALTERNATIVE]!;
}

/** One draw per inspected entity, whatever the truth, so that variants share their luck. */
function inspect(state: RunState, entity: number, block: number): number {
  const { blocks, entities } = state;
  const own = entity * entities.attributeCount;
  const isDefective = entities.attributes[own + blocks.attribute[block]!] === 1;
  const alarmShare = isDefective ? blocks.first[block]! : 1 - blocks.second[block]!;
  entities.attributes[own + blocks.observedAttribute[block]!] = state.samplers.draw(blocks.sampler[block]!) < alarmShare ? 1 : 0;
  return blocks.next[block]!;
}

function release(state: RunState, block: number): number {
  const { blockInts, demandInts, resources } = state;
  const at = block << BLOCK_SHIFT;
  const end = blockInts[at + END_DEMAND]! << DEMAND_SHIFT;
  for (let demand = blockInts[at + FIRST_DEMAND]! << DEMAND_SHIFT; demand < end; demand += 1 << DEMAND_SHIFT) {
    resources.set(demandInts[demand + DEMANDED]!, HOLDER, -1);
    resources.use(demandInts[demand + DEMANDED]!, -demandInts[demand + AMOUNT]!);
  }
  return blockInts[at + NEXT]!;
}
