import { endBatchWait } from './batches';
import { callForMaintenance } from './call-for-maintenance';
import { changeCapacity, planCapacityChange } from './capacity-changes';
import { inspectForDeadlock } from './deadlock';
import { endWork } from './end-work';
import { precedence } from './event-calendar';
import {
  ANSWER, ARRIVAL, BATCH_DUE, CANCELLED, CANDIDATE, CAPACITY_CHANGE, DEADLINE, DELAY_END, FAILURE, FIRST_SPECIAL, LAST_HASHED, MAINTENANCE_DUE, NODE_ARRIVAL, NODE_END, NODE_FAILURE,
  NODE_REPAIR, NODE_WAKE, OBSERVE_RANK, OVERTIME_CHECK, RENEGE, REPAIR_END, RETURN_END, SEIZE_RANK, SERVICE_END, SETUP_END, SHARE_END, SHIFT_CHANGE, WARM_UP_END,
} from './event-kinds';
import { takeEventsFast } from './fast/take-events';
import { breakDown, endRepair, planFailure } from './failures';
import { changeShift, planShiftChange } from './hand-over';
import { BLOCK_SHIFT, ENTERED, NEXT } from './layout';
import { planMaintenance } from './plan-maintenance';
import { endReturn } from './moves';
import { startMachines } from './node-machines';
import { arriveAtNode, changeMachines, endService, isInVain, missDeadline, takeAnswer, wakeUp } from './node-requests';
import { ARRIVE } from './operations';
import { EVENTS_PER_INSPECTION, type RunState } from './run-state';
import { renege } from './ruled-queues';
import { lackingPeople } from './nobody-on-duty';
import { endShift } from './overtime';
import { settleInstant } from './settle-instant';
import { endSetup } from './setups';
import { endShare } from './sharing';
import { arrive, considerCandidate, startSource } from './sources';
import { INSTANT_STEP_LIMIT, travel } from './travel';
import { waitsNow } from './waits';
import { clearStatistics } from './warm-up';

const SEIZE = precedence(SEIZE_RANK);
const OBSERVE = precedence(OBSERVE_RANK);
const DEFAULT_EVENT_BUDGET = 1e9;

/** Runs until the horizon, the last event, the stop, or a failure. Returns the time at which observation ends, µs. */
export function runLoop(state: RunState): number {
  beginRun(state);
  advanceRun(state, {});
  return finishRun(state);
}

/** Where a run stops for a while: when so many events have happened, or when nothing more happens until a time. */
export interface Pause {
  readonly afterEvents?: number;
  readonly atUs?: number;
}

/** Goes on to the pause. False when the run is over: nothing is left to do, or it has failed. */
export function advanceRun(state: RunState, { afterEvents = Infinity, atUs = Infinity }: Pause): boolean {
  const { horizonUs, stopAfterLeaving = Infinity, eventBudget = DEFAULT_EVENT_BUDGET } = state.model.blueprint;
  takeAndInspect(state, Math.min(atUs, horizonUs), Math.min(afterEvents, eventBudget));
  if (state.eventCount >= eventBudget) state.fail('event-budget', [busiestBlock(state)]);
  return state.calendar.nextUs <= horizonUs && state.left < stopAfterLeaving && state.failure === undefined;
}

/** Now and then looks whether some entities can never go on; rarely enough to cost nothing, whatever their number. */
function takeAndInspect(state: RunState, untilUs: number, untilEvents: number): void {
  for (;;) {
    const until = { us: untilUs, events: Math.min(untilEvents, state.nextInspection) };
    if (!takeEventsFast(state, { dispatch, busiestBlock }, until)) takeEvents(state, until.us, until.events);
    if (state.eventCount < state.nextInspection || state.failure) return;
    state.nextInspection = state.eventCount + EVENTS_PER_INSPECTION + 4 * state.entities.count;
    inspectForDeadlock(state);
    if (state.eventCount >= untilEvents) return;
  }
}

/** The time at which observation ends, µs. */
export function finishRun(state: RunState): number {
  if (state.left >= (state.model.blueprint.stopAfterLeaving ?? Infinity) || state.failure) return state.clock.nowUs;
  return end(state);
}

/** Puts the first events on the calendar. */
export function beginRun(state: RunState): void {
  const { warmUpUs } = state.model.blueprint;
  if (warmUpUs > 0) {
    state.calendar.atUs = warmUpUs;
    state.calendar.schedule(WARM_UP_END, 0, 0, OBSERVE);
  }
  for (let resource = 0; resource < state.resourceTables.count; resource++) {
    if (state.resourceTables.failureBasis[resource]! > 0) planFailure(state, resource);
    if (state.model.duties.maintenanceBasis[resource]! > 0) planMaintenance(state, resource);
    planCapacityChange(state, resource);
    planShiftChange(state, resource);
  }
  for (let node = 0; node < state.nodeTables.count; node++) startMachines(state, node);
  for (let block = 0; block < state.blocks.count; block++) {
    if (state.blocks.operation[block] === ARRIVE) startSource(state, block);
  }
}

/** The loop: events in their order; before time moves on, and before anyone new arrives, those who wait are served. */
function takeEvents(state: RunState, untilUs: number, untilEvents: number): void {
  const { calendar, clock, resources, model: { blueprint: { stopAfterLeaving = Infinity } } } = state;
  for (;;) {
    if (state.agendaCount + resources.dirtyCount > 0 && (calendar.nextUs !== clock.nowUs || calendar.hasNextAtLeast(SEIZE))) settleInstant(state);
    if (calendar.nextUs > untilUs || calendar.size === 0 || state.left >= stopAfterLeaving || state.failure !== undefined) return;
    if (calendar.nextUs !== clock.nowUs) {
      clock.nowUs = calendar.nextUs;
      state.instantSteps = 0;
    }
    const slot = calendar.pop();
    const kind = calendar.kinds[slot]!;
    if (kind === CANCELLED) continue;
    dispatch(state, kind, calendar.subjects[slot]!, calendar.details[slot]!);
    state.eventCount += 1;
    state.instantSteps += 1;
    if (state.instantSteps > INSTANT_STEP_LIMIT) state.fail('zero-delay-storm', [busiestBlock(state)]);
    if (state.eventCount >= untilEvents) return;
  }
}

function dispatch(state: RunState, kind: number, subject: number, detail: number): void {
  if (state.hash !== undefined && (kind <= LAST_HASHED || kind >= FIRST_SPECIAL)) state.hash.add((kind << 24) ^ subject, detail);
  if (state.trace !== undefined && kind !== WARM_UP_END) state.trace.record(kind, subject, detail);
  switch (kind) {
    case SERVICE_END: endWork(state, subject, detail); return;
    case ARRIVAL: arrive(state, subject); return;
    case DELAY_END: travel(state, detail, state.blockInts[(subject << BLOCK_SHIFT) + NEXT]!); return;
    default: dispatchRare(state, kind, subject, detail);
  }
}

function dispatchRare(state: RunState, kind: number, subject: number, detail: number): void {
  switch (kind) {
    case DEADLINE: travel(state, missDeadline(state, subject, detail), state.blocks.alternative[state.nodes.blocks[detail]!]!); return;
    case FAILURE: breakDown(state, subject); return;
    case REPAIR_END: endRepair(state, subject); return;
    case CAPACITY_CHANGE: changeCapacity(state, subject, detail); return;
    case NODE_END: endNodeService(state, subject, detail); return;
    case ANSWER: answer(state, subject, detail); return;
    case NODE_ARRIVAL: arriveAtNode(state, detail); return;
    case NODE_WAKE: wakeUp(state, subject); return;
    case NODE_FAILURE: case NODE_REPAIR: changeMachines(state, subject, detail, kind); return;
    case RENEGE: travel(state, detail, renege(state, subject, detail)); return;
    case BATCH_DUE: endBatchWait(state, subject, detail); return;
    case SHARE_END: travel(state, endShare(state, subject), state.blocks.next[subject]!); return;
    case SETUP_END: endSetup(state, subject); return;
    case RETURN_END: endReturn(state, subject, detail); return;
    case CANDIDATE: considerCandidate(state, subject); return;
    case SHIFT_CHANGE: changeShift(state, subject); return;
    case OVERTIME_CHECK: endShift(state, subject); return;
    case MAINTENANCE_DUE: callForMaintenance(state, subject); return;
    case WARM_UP_END: finishWarmUp(state); return;
    default: throw new Error(`Event kind ${kind} is not known`);
  }
}

/** The end of the warm-up is no event of the model. */
function finishWarmUp(state: RunState): void {
  clearStatistics(state);
  state.eventCount -= 1;
}

function endNodeService(state: RunState, node: number, request: number): void {
  if (isInVain(state, node, request)) return;
  endService(state, node, request);
  if (state.nodes.backUs[request] === 0) answer(state, node, request);
}

function answer(state: RunState, node: number, request: number): void {
  const block = state.nodes.blocks[request]!;
  const entity = takeAnswer(state, node, request);
  if (entity >= 0) travel(state, entity, state.blocks.next[block]!);
}

/** The block that entities came to most often. */
function busiestBlock(state: RunState): string {
  let busiest = 0;
  for (let block = 1; block < state.blocks.count; block++) if (state.countOf(block, ENTERED) > state.countOf(busiest, ENTERED)) busiest = block;
  return state.blockId(busiest);
}

/** Nothing is left to happen before the horizon. Entities that wait for ever are a deadlock, others may go on or not. */
function end(state: RunState): number {
  const { horizonUs, stopAfterLeaving = 0, mayEndWaiting = false } = state.model.blueprint;
  inspectForDeadlock(state);
  if (!mayEndWaiting && state.calendar.size === 0 && waitsNow(state).size > 0) failWaiting(state);
  if (state.calendar.size === 0 && state.left < stopAfterLeaving) state.fail('never-finishes', sourcesOf(state));
  state.clock.nowUs = horizonUs;
  return horizonUs;
}

const sourcesOf = (state: RunState): readonly string[] => state.model.blueprint.blocks.filter(({ kind }) => kind === 'arrive').map(({ id }) => id);

/** Entities wait, and no event is left: for people who never come, or for each other. */
function failWaiting(state: RunState): void {
  const people = lackingPeople(state);
  if (people.length > 0) state.fail('nobody-on-duty', people);
  else state.fail('deadlock', occupiedBlocks(state));
}

function occupiedBlocks(state: RunState): string[] {
  return Array.from({ length: state.blocks.count }, (_, block) => block).filter((block) => state.lengthOf(block) > 0).map((block) => state.blockId(block));
}
