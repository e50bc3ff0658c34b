/** Operation of a block in the compiled tables. */
export const ARRIVE = 0;
export const QUEUE = 1;
export const WORK = 2;
export const SEIZE = 3;
export const RELEASE = 4;
export const DELAY = 5;
export const INSPECT = 6;
export const INFER = 7;
export const BRANCH = 8;
export const BRANCH_ATTRIBUTE = 9;
export const ASSIGN = 10;
export const LEAVE = 11;
export const MEASURE = 12;
export const BATCH = 13;
export const SPLIT = 14;
export const ASSEMBLE = 15;
export const MOVE = 16;
export const SHARE = 17;
/** A queue with patience, baulking, displacement or parts to assemble; an assignment that does not simply set. */
export const RULED_QUEUE = 18;
export const CALCULATE = 19;
/** The end of a model with batches: a carrier takes its members along. */
export const LEAVE_TOGETHER = 20;
/** Seizing with a choice notes what was taken; the release of it asks the note. */
export const SEIZE_NOTING = 21;
export const RELEASE_NOTED = 22;

/** Takes entities out of the system. */
export const isLeave = (operation: number): boolean => operation === LEAVE || operation === LEAVE_TOGETHER;

/** Holds entities that wait in order. */
export const isQueue = (operation: number): boolean => operation === QUEUE || operation === RULED_QUEUE;

/** Tallies times: waits, the time in the system, the time since a mark. */
export const isTallied = (operation: number): boolean => isQueue(operation) || isLeave(operation) || operation === MEASURE || operation === BATCH;

export const OPERATION_OF_KIND = {
  arrive: ARRIVE, queue: QUEUE, work: WORK, seize: SEIZE, release: RELEASE, delay: DELAY, inspect: INSPECT,
  infer: INFER, branch: BRANCH, 'branch-attribute': BRANCH_ATTRIBUTE, assign: ASSIGN, leave: LEAVE, measure: MEASURE,
  batch: BATCH, split: SPLIT, assemble: ASSEMBLE, move: MOVE, share: SHARE,
} as const;

/** Draws entities from lines when resources allow. */
export const isServed = (operation: number): boolean => operation === WORK || operation === SEIZE || operation === MOVE || operation === SEIZE_NOTING;

export const isSeize = (operation: number): boolean => operation === SEIZE || operation === SEIZE_NOTING;

/** How an `arrive` block makes entities. */
export const RENEWAL = 0;
export const RATE = 1;
export const SCHEDULE = 2;
export const SATURATED = 3;
export const CLOSED = 4;
export const PROPORTIONAL = 5;

export const ARRIVAL_MODE = { renewal: RENEWAL, rate: RATE, schedule: SCHEDULE, saturated: SATURATED, closed: CLOSED, proportional: PROPORTIONAL } as const;

/** What a `CALCULATE` block does; above 0. */
export const ADD = 1;
export const MULTIPLY = 2;
export const COPY = 3;
const COPY_TIME = 4;
export const COPY_AGE = 5;

export const CALCULATION = { set: 0, add: ADD, multiply: MULTIPLY, copy: COPY, 'copy-time': COPY_TIME, 'copy-age': COPY_AGE } as const;

/** State of a machine; index into its state times and powers. */
export const OFF = 0;
export const STANDBY = 1;
export const RUN = 2;
export const BLOCKED = 3;
export const FAILED = 4;
export const SETUP = 5;
export const MAINTENANCE = 6;
export const STATE_COUNT = 7;
