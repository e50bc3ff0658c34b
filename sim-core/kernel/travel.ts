import { canServe } from './candidates';
import { ARRIVAL_RANK, DEADLINE_RANK, DELAY_END, RELEASE_RANK } from './event-kinds';
import { precedence } from './event-calendar';
import { giveUnits, leavePlace } from './leave-place';
import { sendRequest } from './node-requests';
import { joinLine, occupy, wakeServer } from './occupy';
import { ARRIVE, ASSIGN, BRANCH, BRANCH_ATTRIBUTE, CLOSED, DELAY, INFER, INSPECT, LEAVE, QUEUE, RELEASE, SEIZE, WORK } from './operations';
import type { RunState } from './run-state';

/** Steps without advance of time before a run counts as caught in a circle. */
export const INSTANT_STEP_LIMIT = 1_000_000;
const DELAY_END_PRECEDENCE = precedence(RELEASE_RANK);
export const ARRIVAL_PRECEDENCE = precedence(ARRIVAL_RANK);
export const DEADLINE_PRECEDENCE = precedence(DEADLINE_RANK);

/** Takes an entity through blocks that need no time until it rests in a place or waits at a door. */
export function travel(state: RunState, entity: number, from: number): void {
  let block = from;
  while (block >= 0) {
    if (++state.instantSteps > INSTANT_STEP_LIMIT) return state.fail('zero-delay-storm', [state.blockId(block)]);
    block = step(state, entity, block);
  }
}

/** One block; returns the next one, or -1 when the entity rests. */
function step(state: RunState, entity: number, block: number): number {
  const { blocks } = state;
  switch (blocks.operation[block]!) {
    case QUEUE: return comeToQueue(state, entity, block);
    case WORK:
    case SEIZE: return comeToServer(state, entity, block);
    case LEAVE: return leave(state, entity, block);
    case DELAY: return startDelay(state, entity, block);
    case INFER: return ask(state, entity, block);
  }
  state.entered[block]! += 1;
  state.departed[block]! += 1;
  return passThrough(state, entity, block);
}

function passThrough(state: RunState, entity: number, block: number): number {
  const { blocks, entities, samplers } = state;
  switch (blocks.operation[block]!) {
    case ASSIGN:
      entities.attributes[entity * entities.attributeCount + blocks.attribute[block]!] = samplers.draw(blocks.sampler[block]!);
      return blocks.next[block]!;
    case BRANCH: return branch(state, block);
    case BRANCH_ATTRIBUTE: return branchByAttribute(state, entity, block);
    case INSPECT: return inspect(state, entity, block);
    case RELEASE: return release(state, block);
    case ARRIVE: return blocks.next[block]!;
    default: throw new Error(`Operation ${blocks.operation[block]!} is not known`);
  }
}

/** In when there is a place and nobody stands at the door; else to the overflow, or to the door. */
function comeToQueue(state: RunState, entity: number, queue: number): number {
  if (state.lines.lengths[state.doorOf(queue)] === 0 && hasPlace(state, queue)) return enterQueue(state, entity, queue);
  const overflow = state.blocks.alternative[queue]!;
  if (overflow >= 0) {
    state.refused[queue]! += 1;
    return overflow;
  }
  joinLine(state, state.doorOf(queue), entity, 0);
  return -1;
}

/** A queue without places lets one through when it can be served in this instant. */
export function hasPlace(state: RunState, queue: number): boolean {
  const length = state.lengths[queue]!;
  if (length < state.blocks.first[queue]!) return true;
  const server = state.blocks.target[queue]!;
  return length === 0 && server >= 0 && canServe(state, server);
}

/** Takes a place; returns where the entity goes on at once, or -1. */
export function enterQueue(state: RunState, entity: number, queue: number): number {
  occupy(state, entity, queue);
  const server = state.blocks.target[queue]!;
  if (server < 0 && state.committed[queue]! < 0 && state.lines.lengths[queue] === 0) {
    state.committed[queue] = entity;
    return state.blocks.next[queue]!;
  }
  joinLine(state, queue, entity, priorityOf(state, entity, queue));
  if (server >= 0) wakeServer(state, server);
  return -1;
}

function priorityOf(state: RunState, entity: number, queue: number): number {
  const attribute = state.blocks.attribute[queue]!;
  return attribute < 0 ? 0 : state.entities.attributes[entity * state.entities.attributeCount + attribute]!;
}

function comeToServer(state: RunState, entity: number, block: number): number {
  joinLine(state, state.doorOf(block), entity, 0);
  wakeServer(state, block);
  return -1;
}

function startDelay(state: RunState, entity: number, block: number): number {
  occupy(state, entity, block);
  const endUs = state.nowUs + state.samplers.draw(state.blocks.sampler[block]!);
  state.calendar.schedule(endUs, DELAY_END, block, entity, DELAY_END_PRECEDENCE);
  return -1;
}

function ask(state: RunState, entity: number, block: number): number {
  occupy(state, entity, block);
  sendRequest(state, entity, block);
  return -1;
}

function branch(state: RunState, block: number): number {
  const { routes, routeNumbers, sampler } = state.blocks;
  const first = routes.starts[block]!;
  const last = routes.starts[block + 1]! - 1;
  if (sampler[block]! < 0) return routes.items[first]!;
  const u = state.samplers.draw(sampler[block]!);
  let route = first;
  while (route < last && u >= routeNumbers[route]!) route += 1;
  return routes.items[route]!;
}

function branchByAttribute(state: RunState, entity: number, block: number): number {
  const { routes, routeNumbers, attribute, alternative } = state.blocks;
  const value = state.entities.attributes[entity * state.entities.attributeCount + attribute[block]!]!;
  for (let route = routes.starts[block]!; route < routes.starts[block + 1]!; route++) {
    if (routeNumbers[route] === value) return routes.items[route]!;
  }
  return alternative[block]!;
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
  const { demands, next } = state.blocks;
  for (let index = demands.starts[block]!; index < demands.starts[block + 1]!; index++) giveUnits(state, index);
  return next[block]!;
}

function leave(state: RunState, entity: number, block: number): number {
  const { entities } = state;
  leavePlace(state, entity);
  state.entered[block]! += 1;
  state.departed[block]! += 1;
  state.left += 1;
  if (state.hasFullStatistics) state.tallies.record(block, state.nowUs - entities.createdUs[entity]!);
  for (let index = 0; index < entities.attributeCount; index++) {
    state.attributeSums[block * entities.attributeCount + index]! += entities.attributes[entity * entities.attributeCount + index]!;
  }
  const source = entities.sources[entity]!;
  if (state.blocks.second[source] === CLOSED) state.wake(source);
  entities.giveBack(entity);
  return -1;
}
