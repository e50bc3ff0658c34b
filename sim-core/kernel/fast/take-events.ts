import { blockMachine } from '../end-work';
import { PLACE, ENTITY_SHIFT } from '../layout';
import { leavePlace } from '../leave-place';
import type { RunState } from '../run-state';
import { lookAt, serveNext, settleInstant } from '../settle-instant';
import { planArrival } from '../sources';
import { comeToQueue, travel } from '../travel';
import {
  BLOCK, BLOCK_MACHINE, BOOK_STATES, COME_TO_QUEUE, DETAIL, DISPATCH, ENTITY, FINISHED_WORK, HAS_FAILED, HAS_MOVED, IS_ADMITTED, IS_EVENT, IS_SETTLING,
  KIND, LEAVE_PLACE, LOOK_AT, MAKE_ROOM, PAUSED, PLAN_ARRIVAL, REFILL, SERVE_ONE, SOURCE_OF_EVENT, STOP_AFTER_LEAVING, STORM, SUBJECT, TRAVEL,
  UNTIL_EVENTS, UNTIL_US,
} from './header';

/** After so many questions a run that asked more than once for each event goes on in the general way, which is faster for it. */
const QUESTIONS_OF_TRIAL = 4096;

/** What an event does, and the record whose circle makes a storm: functions that lie above this file. */
export interface GeneralFunctions {
  readonly dispatch: (state: RunState, kind: number, subject: number, detail: number) => void;
  readonly busiestBlock: (state: RunState) => string;
}

/** Where to stop: nothing more happens until a time, or so many events have happened. */
interface Until {
  readonly us: number;
  readonly events: number;
}

/**
 * Takes events with the fast loop, which does what is plain and asks the general functions for the rest. True when it
 * stopped where `takeEvents` would have; false when there is no fast loop, when the run outgrew its memory, or when little
 * of it is plain: then the general loop goes on.
 */
export function takeEventsFast(state: RunState, general: GeneralFunctions, until: Until): boolean {
  const { engine, memory } = state;
  if (engine === undefined) return false;
  for (const tables of [state.entities, state.calendar, state.lines]) tables.comeHome();
  if (memory.isOutgrown) return false;
  begin(state, until);
  for (;;) {
    const question = engine.advance();
    if (question === PAUSED) return true;
    if (question === REFILL) {
      state.samplers.refill(memory.words[SUBJECT]!);
      continue;
    }
    answer(state, general, question);
    memory.questions += 1;
    if (memory.questions === QUESTIONS_OF_TRIAL && state.eventCount < QUESTIONS_OF_TRIAL) memory.isOutgrown = true;
    if (!memory.isOutgrown) continue;
    endInstant(state);
    return state.eventCount >= until.events;
  }
}

function begin({ memory: { words, reals }, failure, model: { blueprint } }: RunState, until: Until): void {
  reals[UNTIL_US] = until.us;
  reals[UNTIL_EVENTS] = until.events;
  reals[STOP_AFTER_LEAVING] = blueprint.stopAfterLeaving ?? Infinity;
  for (const place of [ENTITY, BLOCK, FINISHED_WORK, SOURCE_OF_EVENT]) words[place] = -1;
  for (const place of [IS_ADMITTED, IS_SETTLING, IS_EVENT, HAS_MOVED]) words[place] = 0;
  words[HAS_FAILED] = failure === undefined ? 0 : 1;
}

/** Does what the fast loop cannot. `BLOCK` says afterwards where the moving entity goes on, -1 for nowhere. */
function answer(state: RunState, { dispatch, busiestBlock }: GeneralFunctions, question: number): void {
  const { words } = state.memory;
  const entity = words[ENTITY]!;
  const block = words[BLOCK]!;
  if (question !== LEAVE_PLACE) words[BLOCK] = -1;
  switch (question) {
    case TRAVEL: travel(state, entity, block); return;
    case COME_TO_QUEUE: words[BLOCK] = comeToQueue(state, entity, block); return;
    case LEAVE_PLACE: leavePlace(state, entity); return;
    case DISPATCH: dispatch(state, words[KIND]!, words[SUBJECT]!, words[DETAIL]!); return;
    case LOOK_AT: lookAt(state, state.nextWoken()); return;
    case SERVE_ONE: serveGenerally(state); return;
    case BLOCK_MACHINE: blockMachine(state, words[FINISHED_WORK]!, entity); words[FINISHED_WORK] = -1; return;
    case PLAN_ARRIVAL: planArrival(state, words[SOURCE_OF_EVENT]!); words[SOURCE_OF_EVENT] = -1; return;
    case BOOK_STATES: state.resources.settle(); return;
    case STORM: state.fail('zero-delay-storm', [block < 0 ? busiestBlock(state) : state.blockId(block)]); return;
    case MAKE_ROOM: makeRoom(state); return;
    default: throw new Error(`Question ${question} of the fast loop is not known`);
  }
}

function serveGenerally(state: RunState): void {
  if (serveNext(state)) return;
  state.memory.words[IS_SETTLING] = 0;
  state.resources.settle();
}

function makeRoom(state: RunState): void {
  state.calendar.makeRoom();
  state.lines.makeRoom();
}

/** What is left to do of the event or the instant in which the run outgrew its memory. */
function endInstant(state: RunState): void {
  const { words } = state.memory;
  const entity = words[ENTITY]!;
  if (words[BLOCK]! >= 0) travel(state, entity, words[BLOCK]!);
  if (words[IS_EVENT] === 1) {
    const work = words[FINISHED_WORK]!;
    if (work >= 0 && words[HAS_MOVED] === 0 && state.entities.ints[(entity << ENTITY_SHIFT) + PLACE] === work) blockMachine(state, work, entity);
    if (words[SOURCE_OF_EVENT]! >= 0) planArrival(state, words[SOURCE_OF_EVENT]!);
    state.eventCount += 1;
    state.instantSteps += 1;
  }
  if (words[IS_SETTLING] === 1) settleInstant(state);
}
