import { changeCapacity, planCapacityChange } from './capacity-changes';
import { BLOCKED_AFTER, RESTING } from './entity-table';
import {
  ANSWER, ARRIVAL, CANCELLED, CAPACITY_CHANGE, DEADLINE, DELAY_END, FAILURE, NODE_ARRIVAL, NODE_END, OBSERVE_RANK, REPAIR_END,
  SEIZE_RANK, SERVICE_END, WARM_UP_END,
} from './event-kinds';
import { precedence } from './event-calendar';
import { breakDown, endRepair, planFailure } from './failures';
import { stopRunning } from './interruption';
import { changeBlocked, giveUnits } from './leave-place';
import { arriveAtNode, endService, missDeadline, takeAnswer } from './node-requests';
import { ARRIVE } from './operations';
import type { RunState } from './run-state';
import { settleInstant } from './settle-instant';
import { arrive, startSource } from './sources';
import { INSTANT_STEP_LIMIT, travel } from './travel';
import { clearStatistics } from './warm-up';

const SEIZE = precedence(SEIZE_RANK);
const OBSERVE = precedence(OBSERVE_RANK);
const DEFAULT_EVENT_BUDGET = 1e9;

/** Runs until the horizon, the last event, the stop, or a failure. Returns the time at which observation ends, µs. */
export function runLoop(state: RunState): number {
  const { blueprint } = state.model;
  const stopAfter = blueprint.stopAfterLeaving ?? Infinity;
  begin(state);
  while (hasNext(state, blueprint.horizonUs) && state.left < stopAfter) takeNext(state, blueprint.eventBudget ?? DEFAULT_EVENT_BUDGET);
  if (state.left < stopAfter && !state.failure) return end(state);
  return state.nowUs;
}

function begin(state: RunState): void {
  const { blueprint } = state.model;
  if (blueprint.warmUpUs > 0) state.calendar.schedule(blueprint.warmUpUs, WARM_UP_END, 0, 0, OBSERVE);
  for (let resource = 0; resource < state.resourceTables.count; resource++) {
    if (state.resourceTables.failureBasis[resource]! > 0) planFailure(state, resource);
    planCapacityChange(state, resource);
  }
  for (let block = 0; block < state.blocks.count; block++) {
    if (state.blocks.operation[block] === ARRIVE) startSource(state, block);
  }
}

/** Serves those who wait when everything that frees at this instant is done; then is there an event before the horizon? */
function hasNext(state: RunState, horizonUs: number): boolean {
  const { calendar, resources } = state;
  if ((state.agendaCount > 0 || resources.dirtyCount > 0) && isReleasingOver(state)) settleInstant(state);
  return calendar.nextTimeUs() <= horizonUs && calendar.size > 0 && !state.failure;
}

function isReleasingOver({ calendar, nowUs }: RunState): boolean {
  return calendar.nextTimeUs() !== nowUs || calendar.nextPrecedence() >= SEIZE;
}

function takeNext(state: RunState, eventBudget: number): void {
  const { calendar } = state;
  const timeUs = calendar.nextTimeUs();
  const slot = calendar.pop();
  const kind = calendar.kinds[slot]!;
  if (kind === CANCELLED) return;
  if (timeUs !== state.nowUs) {
    state.nowUs = timeUs;
    state.instantSteps = 0;
  }
  if (kind === WARM_UP_END) return clearStatistics(state);
  state.eventCount += 1;
  dispatch(state, kind, calendar.subjects[slot]!, calendar.details[slot]!);
  if (++state.instantSteps > INSTANT_STEP_LIMIT) state.fail('zero-delay-storm', [busiestBlock(state)]);
  if (state.eventCount >= eventBudget) state.fail('event-budget', [busiestBlock(state)]);
}

/** Events of nodes alone are left out of the hash: a node may be exchanged without a change on the site. */
function dispatch(state: RunState, kind: number, subject: number, detail: number): void {
  switch (kind) {
    case NODE_END: {
      endService(state, subject, detail);
      if (state.nodes.backUs[detail] === 0) answer(state, subject, detail);
      return;
    }
    case ANSWER: return answer(state, subject, detail);
    case NODE_ARRIVAL: return arriveAtNode(state, detail);
  }
  state.hash?.add(state.nowUs, (kind << 24) ^ subject, detail);
  dispatchSite(state, kind, subject, detail);
}

function dispatchSite(state: RunState, kind: number, subject: number, detail: number): void {
  switch (kind) {
    case SERVICE_END: return endWork(state, subject, detail);
    case ARRIVAL: return arrive(state, subject);
    case DELAY_END: return travel(state, detail, state.blocks.next[subject]!);
    case DEADLINE: return travel(state, missDeadline(state, subject, detail), state.blocks.alternative[state.nodes.blocks[detail]!]!);
    case FAILURE: return breakDown(state, subject);
    case REPAIR_END: return endRepair(state, subject);
    case CAPACITY_CHANGE: return changeCapacity(state, subject, detail);
    default: throw new Error(`Event kind ${kind} is not known`);
  }
}

function answer(state: RunState, node: number, request: number): void {
  const block = state.nodes.blocks[request]!;
  const entity = takeAnswer(state, node, request);
  if (entity >= 0) travel(state, entity, state.blocks.next[block]!);
}

/** Service ends: people who are needed for the service only are free; the entity moves on or blocks its machine. */
function endWork(state: RunState, work: number, entity: number): void {
  const { blocks, entities } = state;
  entities.phases[entity] = RESTING;
  if (blocks.isTracked[work] === 1) stopRunning(state, work);
  if (blocks.hasServiceDemand[work] === 1) freeServiceDemands(state, work);
  travel(state, entity, blocks.next[work]!);
  if (entities.places[entity] !== work) return;
  entities.phases[entity] = BLOCKED_AFTER;
  if (blocks.isTracked[work] === 1) changeBlocked(state, work, 1);
}

function freeServiceDemands(state: RunState, work: number): void {
  const { demands, demandEndsWithService } = state.blocks;
  for (let index = demands.starts[work]!; index < demands.starts[work + 1]!; index++) {
    if (demandEndsWithService[index] === 1) giveUnits(state, index);
  }
}

/** The block that entities came to most often. */
function busiestBlock(state: RunState): string {
  const { entered } = state;
  let busiest = 0;
  for (let block = 1; block < entered.length; block++) if (entered[block]! > entered[busiest]!) busiest = block;
  return state.blockId(busiest);
}

/** Nothing is left to happen before the horizon. Entities that wait for ever without any event to come are a deadlock. */
function end(state: RunState): number {
  const { horizonUs } = state.model.blueprint;
  if (state.calendar.size === 0 && state.entities.count > 0) state.fail('deadlock', occupiedBlocks(state));
  state.nowUs = horizonUs;
  return horizonUs;
}

function occupiedBlocks(state: RunState): string[] {
  return [...state.lengths.keys()].filter((block) => state.lengths[block]! > 0).map((block) => state.blockId(block));
}
